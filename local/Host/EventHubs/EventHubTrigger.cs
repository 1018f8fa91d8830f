using System.Net.Sockets;
using System.Text.Json;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Local.Host.Worker;
using Microsoft.Extensions.Logging;

namespace Local.Host.EventHubs;

/// <summary>Feeds a function from all partitions of a hub, each on its own.</summary>
/// <remarks>One host owns the data folder, so there is nobody to share partitions with: no ownership is recorded.</remarks>
internal sealed partial class EventHubTrigger : ITrigger
{
    public const string TriggerType = "eventHubTrigger";

    /// <summary>How long to leave a hub alone that does not answer, on top of the client's own retries.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly string _connectionString;
    private readonly string _hub;
    private readonly string _consumerGroup;
    private readonly string _checkpoints;
    private readonly EventHubOptions _options;
    private readonly BatchInvoker _invoker;
    private readonly ILogger _logger;

    public EventHubTrigger(Function function, HostContext host, BatchInvoker invoker)
    {
        Function = function;
        _connectionString = host.Settings.ConnectionString(function.Text("connection") ?? "", function.Where);
        _hub = host.Settings.Resolve(function.Text("eventHubName") ?? "", function.Where);
        _consumerGroup = host.Settings.Resolve(function.Text("consumerGroup") ?? EventHubConsumerClient.DefaultConsumerGroupName, function.Where);
        _checkpoints = host.Data.Checkpoints;
        _options = host.Options.EventHubs;
        _invoker = invoker;
        _logger = host.Logs.CreateLogger<EventHubTrigger>();
    }

    public Function Function { get; }

    /// <summary>Tells a hub that refuses or does not answer from an error of this host.</summary>
    public static bool IsAway(Exception exception) => exception
        is EventHubsException { Reason: not EventHubsException.FailureReason.ResourceNotFound } or SocketException or TimeoutException;

    public async Task RunAsync(Shutdown shutdown)
    {
        await using var connection = Connect();
        await using var client = new EventHubConsumerClient(_consumerGroup, connection);
        var checkpoints = new Checkpoints(_checkpoints, connection.FullyQualifiedNamespace, connection.EventHubName, _consumerGroup);
        try
        {
            var partitionIds = await ReadPartitionIdsAsync(client, shutdown.Stopping);
            await Task.WhenAll(partitionIds.Select(partitionId => NewPump(partitionId, connection, client, checkpoints).RunAsync(shutdown.Stopping)));
        }
        catch (OperationCanceledException) when (shutdown.Stopping.IsCancellationRequested)
        {
            // Stopped between batches: a batch that runs is waited for.
        }
        catch (Exception exception) when (exception is EventHubsException or UnauthorizedAccessException)
        {
            // There is no such hub or consumer group, or no right to it.
            throw new StartFailure($"{Function.Where}: {exception.Message}");
        }
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
            Connect = position =>
                new(_consumerGroup, partitionId, position, connection, new() { PrefetchCount = _options.PrefetchCount, OwnerLevel = 0 }),
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
        while (true)
        {
            try
            {
                return await client.GetPartitionIdsAsync(stopping);
            }
            catch (Exception exception) when (IsAway(exception))
            {
                LogHubAway(Function.Name, client.EventHubName, exception.Message);
            }

            await Task.Delay(RetryDelay, stopping);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Function}: the event hub '{Hub}' does not answer: {Reason}")]
    private partial void LogHubAway(string function, string hub, string reason);
}
