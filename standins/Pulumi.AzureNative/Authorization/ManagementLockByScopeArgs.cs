namespace Pulumi.AzureNative.Authorization;

/// <summary>What <see cref="ManagementLockByScope"/> takes.</summary>
public sealed class ManagementLockByScopeArgs : ResourceArgs
{
    [Input("level", required: true)] public InputUnion<string, LockLevel> Level { get; set; } = null!;

    [Input("lockName")] public Input<string>? LockName { get; set; }

    [Input("notes")] public Input<string>? Notes { get; set; }

    [Input("owners")] private InputList<Inputs.ManagementLockOwnerArgs>? _owners;
    public InputList<Inputs.ManagementLockOwnerArgs> Owners
    {
        get => _owners ??= [];
        set => _owners = value;
    }

    [Input("scope", required: true)] public Input<string> Scope { get; set; } = null!;
}
