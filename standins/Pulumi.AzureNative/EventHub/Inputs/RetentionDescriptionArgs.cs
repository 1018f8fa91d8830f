namespace Pulumi.AzureNative.EventHub.Inputs;

public sealed class RetentionDescriptionArgs : ResourceArgs
{
    [Input("cleanupPolicy")] public InputUnion<string, CleanupPolicyRetentionDescription>? CleanupPolicy { get; set; }

    [Input("retentionTimeInHours")] public Input<double>? RetentionTimeInHours { get; set; }

    [Input("tombstoneRetentionTimeInHours")] public Input<int>? TombstoneRetentionTimeInHours { get; set; }
}
