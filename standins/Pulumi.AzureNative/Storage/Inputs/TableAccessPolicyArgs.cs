namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class TableAccessPolicyArgs : ResourceArgs
{
    [Input("expiryTime")] public Input<string>? ExpiryTime { get; set; }

    [Input("permission", required: true)] public Input<string> Permission { get; set; } = null!;

    [Input("startTime")] public Input<string>? StartTime { get; set; }
}
