namespace Pulumi.AzureNative.Resources;

/// <summary>azure-native:resources:ResourceGroup, API version 2024-03-01.</summary>
[AzureResource("azure-native:resources:ResourceGroup", "{resourceGroupName}")]
public partial class ResourceGroup : CustomResource
{
    public ResourceGroup(string name, ResourceGroupArgs? args = null, CustomResourceOptions? options = null)
        : base("azure-native:resources:ResourceGroup", name, args ?? new ResourceGroupArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}
