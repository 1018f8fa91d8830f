namespace Pulumi.AzureNative.OperationalInsights;

/// <summary>azure-native:operationalinsights:Workspace, API version 2023-09-01.</summary>
[AzureResource("azure-native:operationalinsights:Workspace", "Microsoft.OperationalInsights/workspaces/{workspaceName}")]
public partial class Workspace : CustomResource
{
    public Workspace(string name, WorkspaceArgs args, CustomResourceOptions? options = null)
        : base("azure-native:operationalinsights:Workspace", name, args ?? new WorkspaceArgs(), options)
    {
    }

    [Output("customerId")] public Output<string> CustomerId { get; private set; } = null!;

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}
