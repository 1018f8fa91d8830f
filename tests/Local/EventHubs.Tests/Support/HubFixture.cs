using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Primitives;
using Azure.Messaging.EventHubs.Producer;

namespace Local.EventHubs.Tests.Support;

/// <summary>
/// The hub that the contract is tested with: an emulator of ours, or the official one or a namespace in Azure when the environment variables say so.
/// Tests share it and find events of others there, so each looks at its own only.
/// </summary>
/// <remarks>The other hub needs two partitions at least, and the consumer groups <c>archive</c> and <c>rollup</c>.</remarks>
public sealed class HubFixture : IAsyncLifetime
{
    private readonly string _folder = DataFolder.New();
    private EventHubsEmulator? _emulator;

    public string ConnectionString { get; private set; } = "";

    public string Hub { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (OtherHub.ConnectionString is { } connectionString)
        {
            (ConnectionString, Hub) = (connectionString, OtherHub.Name);
            return;
        }

        _emulator = await EventHubsEmulator.StartAsync(Some.Options(_folder), CancellationToken.None);
        (ConnectionString, Hub) = (_emulator.ConnectionString, Some.Hub);
    }

    public async Task DisposeAsync()
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        DataFolder.Delete(_folder);
    }

    public EventHubProducerClient Producer() => Clients.Producer(ConnectionString, Hub);

    public EventHubConsumerClient Consumer(string group = EventHubConsumerClient.DefaultConsumerGroupName) => new(group, ConnectionString, Hub);

    public PartitionReceiver Receiver(string partitionId, EventPosition position, long? ownerLevel = null, string group = "archive") =>
        Clients.Receiver(ConnectionString, Hub, group, partitionId, position, ownerLevel);
}
