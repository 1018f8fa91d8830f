using Analytics.Infra.Access;
using Analytics.Infra.Rooms;
using Pulumi;
using Storage = Pulumi.AzureNative.Storage;

namespace Analytics.Infra;

/// <summary>The queues of work, each with the one of what failed too often.</summary>
public sealed class WorkQueues : ComponentResource
{
    public WorkQueues(string name, StackContext context, Storage.StorageAccount account, ComponentResourceOptions? options = null)
        : base("analytics:infra:WorkQueues", name, options)
    {
        var (group, _, _, identity) = context;
        foreach (var queue in HousePlan.Queues)
        {
            // Contributor, because the trigger hides a message for longer while it works on it, and again between attempts.
            identity.Grant(queue.Name, AddQueue(queue.Name, group, account).Id, Role.StorageQueueDataContributor);
            identity.Grant(queue.PoisonName, AddQueue(queue.PoisonName, group, account).Id, Role.StorageQueueDataMessageSender);
        }

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
