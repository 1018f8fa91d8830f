namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ResourceAccessRuleArgs : ResourceArgs
{
    [Input("resourceId")] public Input<string>? ResourceId { get; set; }

    [Input("tenantId")] public Input<string>? TenantId { get; set; }
}
