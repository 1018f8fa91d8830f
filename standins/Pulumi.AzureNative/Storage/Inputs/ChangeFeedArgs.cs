namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ChangeFeedArgs : ResourceArgs
{
    [Input("enabled")] public Input<bool>? Enabled { get; set; }

    [Input("retentionInDays")] public Input<int>? RetentionInDays { get; set; }
}
