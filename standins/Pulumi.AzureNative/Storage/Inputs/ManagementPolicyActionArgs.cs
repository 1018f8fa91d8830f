namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ManagementPolicyActionArgs : ResourceArgs
{
    [Input("baseBlob")] public Input<ManagementPolicyBaseBlobArgs>? BaseBlob { get; set; }

    [Input("snapshot")] public Input<ManagementPolicySnapShotArgs>? Snapshot { get; set; }

    [Input("version")] public Input<ManagementPolicyVersionArgs>? Version { get; set; }
}
