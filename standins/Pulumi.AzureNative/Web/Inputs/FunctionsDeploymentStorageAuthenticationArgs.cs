namespace Pulumi.AzureNative.Web.Inputs;

public sealed class FunctionsDeploymentStorageAuthenticationArgs : ResourceArgs
{
    [Input("storageAccountConnectionStringName")] public Input<string>? StorageAccountConnectionStringName { get; set; }

    [Input("type")] public InputUnion<string, AuthenticationType>? Type { get; set; }

    [Input("userAssignedIdentityResourceId")] public Input<string>? UserAssignedIdentityResourceId { get; set; }
}
