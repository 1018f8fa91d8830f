namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class IdentityArgs : ResourceArgs
{
    [Input("type", required: true)] public InputUnion<string, IdentityType> Type { get; set; } = null!;

    [Input("userAssignedIdentities")] private InputList<string>? _userAssignedIdentities;
    public InputList<string> UserAssignedIdentities
    {
        get => _userAssignedIdentities ??= [];
        set => _userAssignedIdentities = value;
    }
}
