namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class LastAccessTimeTrackingPolicyArgs : ResourceArgs
{
    [Input("blobType")] private InputList<string>? _blobType;
    public InputList<string> BlobType
    {
        get => _blobType ??= [];
        set => _blobType = value;
    }

    [Input("enable", required: true)] public Input<bool> Enable { get; set; } = null!;

    [Input("name")] public InputUnion<string, Name>? Name { get; set; }

    [Input("trackingGranularityInDays")] public Input<int>? TrackingGranularityInDays { get; set; }
}
