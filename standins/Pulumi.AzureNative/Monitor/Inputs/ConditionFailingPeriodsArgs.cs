namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ConditionFailingPeriodsArgs : ResourceArgs
{
    [Input("minFailingPeriodsToAlert")] public Input<double>? MinFailingPeriodsToAlert { get; set; } = 1;

    [Input("numberOfEvaluationPeriods")] public Input<double>? NumberOfEvaluationPeriods { get; set; } = 1;
}
