namespace Pulumi.AzureNative.EventHub.Inputs;

public sealed class DestinationArgs : ResourceArgs
{
    [Input("archiveNameFormat")] public Input<string>? ArchiveNameFormat { get; set; }

    [Input("blobContainer")] public Input<string>? BlobContainer { get; set; }

    [Input("dataLakeAccountName")] public Input<string>? DataLakeAccountName { get; set; }

    [Input("dataLakeFolderPath")] public Input<string>? DataLakeFolderPath { get; set; }

    [Input("dataLakeSubscriptionId")] public Input<string>? DataLakeSubscriptionId { get; set; }

    [Input("identity")] public Input<CaptureIdentityArgs>? Identity { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("storageAccountResourceId")] public Input<string>? StorageAccountResourceId { get; set; }
}
