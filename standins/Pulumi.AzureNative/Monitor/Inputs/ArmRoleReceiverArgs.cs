namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ArmRoleReceiverArgs : ResourceArgs
{
    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("roleId", required: true)] public Input<string> RoleId { get; set; } = null!;

    [Input("useCommonAlertSchema")] public Input<bool>? UseCommonAlertSchema { get; set; } = false;
}
