namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class RestorePolicyPropertiesArgs : ResourceArgs
{
    [Input("days")] public Input<int>? Days { get; set; }

    [Input("enabled", required: true)] public Input<bool> Enabled { get; set; } = null!;
}
