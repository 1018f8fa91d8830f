namespace Pulumi.AzureNative.Consumption.Inputs;

public sealed class BudgetFilterArgs : ResourceArgs
{
    [Input("dimensions")] public Input<BudgetComparisonExpressionArgs>? Dimensions { get; set; }

    [Input("tags")] public Input<BudgetComparisonExpressionArgs>? Tags { get; set; }
}
