using Pulumi;
using Authorization = Pulumi.AzureNative.Authorization;

namespace Analytics.Infra;

/// <summary>Keeps everyone, this program too, from deleting what holds data until the lock is taken away by hand.</summary>
public sealed class DataLocks : ComponentResource
{
    private readonly InputList<Resource> _after;

    /// <param name="after">What must be finished first; a lock also stops replacements.</param>
    public DataLocks(string name, InputList<Resource> after, ComponentResourceOptions? options = null)
        : base("analytics:infra:DataLocks", name, options)
    {
        _after = after;
        RegisterOutputs();
    }

    /// <summary>Locks one resource.</summary>
    public void Lock(string name, Input<string> resourceId) =>
        _ = new Authorization.ManagementLockByScope(
            name,
            new Authorization.ManagementLockByScopeArgs
            {
                Scope = resourceId,
                LockName = "holds-data",
                Level = Authorization.LockLevel.CanNotDelete,
                Notes = "Holds data. See docs/deployment.md before taking this lock away.",
            },
            new CustomResourceOptions { Parent = this, DependsOn = _after });
}
