namespace Pulumi.AzureNative.Storage;

/// <summary>What <see cref="BlobContainerImmutabilityPolicy"/> takes.</summary>
public sealed class BlobContainerImmutabilityPolicyArgs : ResourceArgs
{
    [Input("accountName", required: true)] public Input<string> AccountName { get; set; } = null!;

    [Input("allowProtectedAppendWrites")] public Input<bool>? AllowProtectedAppendWrites { get; set; }

    [Input("allowProtectedAppendWritesAll")] public Input<bool>? AllowProtectedAppendWritesAll { get; set; }

    [Input("containerName", required: true)] public Input<string> ContainerName { get; set; } = null!;

    [Input("immutabilityPeriodSinceCreationInDays")] public Input<int>? ImmutabilityPeriodSinceCreationInDays { get; set; }

    [Input("immutabilityPolicyName")] public Input<string>? ImmutabilityPolicyName { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;
}
