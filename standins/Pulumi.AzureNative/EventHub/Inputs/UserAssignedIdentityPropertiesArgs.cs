namespace Pulumi.AzureNative.EventHub.Inputs;

public sealed class UserAssignedIdentityPropertiesArgs : ResourceArgs
{
    [Input("userAssignedIdentity")] public Input<string>? UserAssignedIdentity { get; set; }
}
