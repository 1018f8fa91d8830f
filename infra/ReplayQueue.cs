using Analytics.Infra.Access;
using Pulumi;
using Storage = Pulumi.AzureNative.Storage;

namespace Analytics.Infra;

/// <summary>The queue of slices to be recomputed, and the one of those that failed too often.</summary>
public sealed class ReplayQueue : ComponentResource
{
    /// <summary>The queue's name; the trigger attribute knows it.</summary>
    public const string QueueName = "replay-slices";

    /// <summary>Where the host puts a message after its last attempt.</summary>
    public const string PoisonQueueName = QueueName + "-poison";

    public ReplayQueue(string name, StackContext context, Storage.StorageAccount account, ComponentResourceOptions? options = null)
        : base("analytics:infra:ReplayQueue", name, options)
    {
        var (group, _, _, identity) = context;
        var slices = AddQueue(QueueName, group, account);
        var poison = AddQueue(PoisonQueueName, group, account);
        identity.Grant("slices-read", slices.Id, Role.StorageQueueDataReader);
        identity.Grant("slices-process", slices.Id, Role.StorageQueueDataMessageProcessor);
        identity.Grant("slices-send", slices.Id, Role.StorageQueueDataMessageSender);
        identity.Grant("poison-send", poison.Id, Role.StorageQueueDataMessageSender);
        QueueServiceUri = account.PrimaryEndpoints.Apply(endpoints => endpoints.Queue);
        RegisterOutputs();
    }

    /// <summary>Where the app finds the queues.</summary>
    [Output("queueServiceUri")]
    public Output<string> QueueServiceUri { get; private set; }

    private Storage.Queue AddQueue(string name, Input<string> group, Storage.StorageAccount account) =>
        new(
            name,
            new Storage.QueueArgs { ResourceGroupName = group, AccountName = account.Name, QueueName = name },
            new CustomResourceOptions { Parent = this });
}
