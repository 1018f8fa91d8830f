namespace Pulumi.AzureNative.Storage;

/// <summary>What <see cref="Queue"/> takes.</summary>
public sealed class QueueArgs : ResourceArgs
{
    [Input("accountName", required: true)] public Input<string> AccountName { get; set; } = null!;

    [Input("metadata")] private InputMap<string>? _metadata;
    public InputMap<string> Metadata
    {
        get => _metadata ??= [];
        set => _metadata = value;
    }

    [Input("queueName")] public Input<string>? QueueName { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;
}
