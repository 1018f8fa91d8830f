namespace Pulumi.AzureNative.Consumption.Inputs;

public sealed class BudgetTimePeriodArgs : ResourceArgs
{
    [Input("endDate")] public Input<string>? EndDate { get; set; }

    [Input("startDate", required: true)] public Input<string> StartDate { get; set; } = null!;
}
