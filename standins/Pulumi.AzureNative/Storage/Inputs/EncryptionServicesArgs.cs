namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class EncryptionServicesArgs : ResourceArgs
{
    [Input("blob")] public Input<EncryptionServiceArgs>? Blob { get; set; }

    [Input("file")] public Input<EncryptionServiceArgs>? File { get; set; }

    [Input("queue")] public Input<EncryptionServiceArgs>? Queue { get; set; }

    [Input("table")] public Input<EncryptionServiceArgs>? Table { get; set; }
}
