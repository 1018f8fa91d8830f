namespace Pulumi.AzureNative.EventHub;

/// <summary>azure-native:eventhub:Namespace, API version 2024-01-01.</summary>
[AzureResource("azure-native:eventhub:Namespace", "Microsoft.EventHub/namespaces/{namespaceName}")]
public partial class Namespace : CustomResource
{
    public Namespace(string name, NamespaceArgs args, CustomResourceOptions? options = null)
        : base("azure-native:eventhub:Namespace", name, args ?? new NamespaceArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    [Output("serviceBusEndpoint")] public Output<string> ServiceBusEndpoint { get; private set; } = null!;
}
