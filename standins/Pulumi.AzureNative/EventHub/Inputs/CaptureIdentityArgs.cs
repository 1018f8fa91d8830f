namespace Pulumi.AzureNative.EventHub.Inputs;

public sealed class CaptureIdentityArgs : ResourceArgs
{
    [Input("type")] public Input<CaptureIdentityType>? Type { get; set; }

    [Input("userAssignedIdentity")] public Input<string>? UserAssignedIdentity { get; set; }
}
