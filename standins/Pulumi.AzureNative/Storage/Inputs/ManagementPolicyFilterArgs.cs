namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ManagementPolicyFilterArgs : ResourceArgs
{
    [Input("blobIndexMatch")] private InputList<TagFilterArgs>? _blobIndexMatch;
    public InputList<TagFilterArgs> BlobIndexMatch
    {
        get => _blobIndexMatch ??= [];
        set => _blobIndexMatch = value;
    }

    [Input("blobTypes", required: true)] private InputList<string>? _blobTypes;
    public InputList<string> BlobTypes
    {
        get => _blobTypes ??= [];
        set => _blobTypes = value;
    }

    [Input("prefixMatch")] private InputList<string>? _prefixMatch;
    public InputList<string> PrefixMatch
    {
        get => _prefixMatch ??= [];
        set => _prefixMatch = value;
    }
}
