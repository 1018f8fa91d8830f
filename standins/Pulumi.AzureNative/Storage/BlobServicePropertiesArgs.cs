namespace Pulumi.AzureNative.Storage;

/// <summary>What <see cref="BlobServiceProperties"/> takes.</summary>
public sealed class BlobServicePropertiesArgs : ResourceArgs
{
    [Input("accountName", required: true)] public Input<string> AccountName { get; set; } = null!;

    [Input("automaticSnapshotPolicyEnabled")] public Input<bool>? AutomaticSnapshotPolicyEnabled { get; set; }

    [Input("blobServicesName")] public Input<string>? BlobServicesName { get; set; }

    [Input("changeFeed")] public Input<Inputs.ChangeFeedArgs>? ChangeFeed { get; set; }

    [Input("containerDeleteRetentionPolicy")] public Input<Inputs.DeleteRetentionPolicyArgs>? ContainerDeleteRetentionPolicy { get; set; }

    [Input("cors")] public Input<Inputs.CorsRulesArgs>? Cors { get; set; }

    [Input("defaultServiceVersion")] public Input<string>? DefaultServiceVersion { get; set; }

    [Input("deleteRetentionPolicy")] public Input<Inputs.DeleteRetentionPolicyArgs>? DeleteRetentionPolicy { get; set; }

    [Input("isVersioningEnabled")] public Input<bool>? IsVersioningEnabled { get; set; }

    [Input("lastAccessTimeTrackingPolicy")] public Input<Inputs.LastAccessTimeTrackingPolicyArgs>? LastAccessTimeTrackingPolicy { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("restorePolicy")] public Input<Inputs.RestorePolicyPropertiesArgs>? RestorePolicy { get; set; }
}
