namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ManagedServiceIdentityArgs : ResourceArgs
{
    [Input("type", required: true)] public InputUnion<string, ManagedServiceIdentityType> Type { get; set; } = null!;

    [Input("userAssignedIdentities")] private InputList<string>? _userAssignedIdentities;
    public InputList<string> UserAssignedIdentities
    {
        get => _userAssignedIdentities ??= [];
        set => _userAssignedIdentities = value;
    }
}
