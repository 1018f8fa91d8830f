namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ManagementPolicyDefinitionArgs : ResourceArgs
{
    [Input("actions", required: true)] public Input<ManagementPolicyActionArgs> Actions { get; set; } = null!;

    [Input("filters")] public Input<ManagementPolicyFilterArgs>? Filters { get; set; }
}
