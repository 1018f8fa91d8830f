namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class DynamicThresholdFailingPeriodsArgs : ResourceArgs
{
    [Input("minFailingPeriodsToAlert", required: true)] public Input<double> MinFailingPeriodsToAlert { get; set; } = null!;

    [Input("numberOfEvaluationPeriods", required: true)] public Input<double> NumberOfEvaluationPeriods { get; set; } = null!;
}
