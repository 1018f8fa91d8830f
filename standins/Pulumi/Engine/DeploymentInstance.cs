namespace Pulumi;

/// <summary>The run that is under way.</summary>
public sealed class DeploymentInstance
{
    private readonly Execution _execution;

    internal DeploymentInstance(Execution execution) => _execution = execution;

    public string StackName => _execution.StackName;

    public string ProjectName => _execution.Project;

    public string OrganizationName => _execution.Organization;

    /// <summary>Whether this is a preview, in which nothing is made.</summary>
    public bool IsDryRun => _execution.IsDryRun;

    /// <summary>Asks a provider, as <paramref name="token"/> says.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => _execution.Invoke<T>(token, args);
}
