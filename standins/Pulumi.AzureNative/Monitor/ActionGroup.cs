namespace Pulumi.AzureNative.Monitor;

/// <summary>azure-native:monitor:ActionGroup, API version 2024-10-01-preview.</summary>
[AzureResource("azure-native:monitor:ActionGroup", "Microsoft.Insights/actionGroups/{actionGroupName}")]
public partial class ActionGroup : CustomResource
{
    public ActionGroup(string name, ActionGroupArgs args, CustomResourceOptions? options = null)
        : base("azure-native:monitor:ActionGroup", name, args ?? new ActionGroupArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}
