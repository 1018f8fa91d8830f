namespace Pulumi.AzureNative.Authorization.Inputs;

public sealed class ManagementLockOwnerArgs : ResourceArgs
{
    [Input("applicationId")] public Input<string>? ApplicationId { get; set; }
}
