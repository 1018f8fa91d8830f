namespace Pulumi.AzureNative.Storage;

/// <summary>azure-native:storage:Queue, API version 2024-01-01.</summary>
[AzureResource("azure-native:storage:Queue", "Microsoft.Storage/storageAccounts/{accountName}/queueServices/default/queues/{queueName}")]
public partial class Queue : CustomResource
{
    public Queue(string name, QueueArgs args, CustomResourceOptions? options = null)
        : base("azure-native:storage:Queue", name, args ?? new QueueArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}
