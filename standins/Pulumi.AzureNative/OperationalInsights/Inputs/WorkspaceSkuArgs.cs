namespace Pulumi.AzureNative.OperationalInsights.Inputs;

public sealed class WorkspaceSkuArgs : ResourceArgs
{
    [Input("capacityReservationLevel")] public Input<int>? CapacityReservationLevel { get; set; }

    [Input("name", required: true)] public InputUnion<string, WorkspaceSkuNameEnum> Name { get; set; } = null!;
}
