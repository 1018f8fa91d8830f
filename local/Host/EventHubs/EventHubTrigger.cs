using System.Net.Sockets;
using System.Text.Json;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Local.Host.Settings;
using Local.Host.Worker;
using Microsoft.Extensions.Logging;

namespace Local.Host.EventHubs;

/// <summary>Feeds a function from all partitions of a hub, each on its own.</summary>
/// <remarks>One host owns the data folder, so there is nobody to share partitions with: no ownership is recorded.</remarks>
internal sealed partial class EventHubTrigger : ITrigger
{
    public const string TriggerType = "eventHubTrigger";

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1); // on top of the client's own retries

    private readonly string _connectionString;
    private readonly string _hub;
    private readonly string _consumerGroup;
    private readonly string _checkpoints;
    private readonly EventHubOptions _options;
    private readonly BatchInvoker _invoker;
    private readonly ILogger<EventHubTrigger> _logger;

    public EventHubTrigger(
        Function function, AppSettings settings, EventHubOptions options, BatchInvoker invoker, string checkpoints, ILogger<EventHubTrigger> logger)
    {
        Function = function;
        _connectionString = settings.ConnectionString(function.Text("connection") ?? "", function.Where);
        _hub = settings.Resolve(function.Text("eventHubName") ?? "", function.Where);
        _consumerGroup = settings.Resolve(function.Text("consumerGroup") ?? EventHubConsumerClient.DefaultConsumerGroupName, function.Where);
        _checkpoints = checkpoints;
        _options = options;
        _invoker = invoker;
        _logger = logger;
    }

    public Function Function { get; }

    public async Task RunAsync(Shutdown shutdown)
    {
        await using var connection = Connect();
        await using var client = new EventHubConsumerClient(_consumerGroup, connection);
        var checkpoints = new Checkpoints(_checkpoints, connection.FullyQualifiedNamespace, connection.EventHubName, _consumerGroup);
        var partitionIds = await ReadPartitionIdsAsync(client, shutdown.Stopping);
        await Task.WhenAll(partitionIds.Select(partitionId => NewPump(partitionId, connection, client, checkpoints).RunAsync(shutdown)));
    }

    private PartitionPump NewPump(string partitionId, EventHubConnection connection, EventHubConsumerClient client, Checkpoints checkpoints)
    {
        var context = JsonSerializer.Serialize(new
        {
            connection.FullyQualifiedNamespace, connection.EventHubName, ConsumerGroup = _consumerGroup, PartitionId = partitionId,
            IsCheckpointingAfterInvocation = true,
        });
        return new PartitionPump(Function, partitionId, context, client, checkpoints, _options, _invoker, _logger)
        {
            Connect = position => new(_consumerGroup, partitionId, position, connection, new() { PrefetchCount = _options.PrefetchCount, OwnerLevel = 0 }),
        };
    }

    // As the extension: the connection string's EntityPath goes before the attribute's name.
    private EventHubConnection Connect()
    {
        try
        {
            return EventHubsConnectionStringProperties.Parse(_connectionString).EventHubName is { Length: > 0 }
                ? new EventHubConnection(_connectionString)
                : new EventHubConnection(_connectionString, _hub);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new StartFailure($"{Function.Where}: its connection string is not one of Event Hubs: {exception.Message}");
        }
    }

    private async Task<string[]> ReadPartitionIdsAsync(EventHubConsumerClient client, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                return await client.GetPartitionIdsAsync(stopping);
            }
            catch (EventHubsException exception) when (exception.Reason == EventHubsException.FailureReason.ResourceNotFound)
            {
                throw new StartFailure($"{Function.Where}: {exception.Message}");
            }
            catch (Exception exception) when (exception is EventHubsException or SocketException or TimeoutException)
            {
                LogHubAway(Function.Name, client.EventHubName, exception.Message);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }

            await Task.Delay(RetryDelay, CancellationToken.None);
        }

        return [];
    }

    [LoggerMessage(LogLevel.Warning, "{Function}: the event hub '{Hub}' does not answer: {Reason}")]
    private partial void LogHubAway(string function, string hub, string reason);
}
