using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Local.Host.Settings;
using Local.Host.Worker;
using Microsoft.Extensions.Logging;

namespace Local.Host.Queues;

/// <summary>Feeds a function from a queue, several messages at a time.</summary>
internal sealed partial class QueueTrigger : ITrigger
{
    public const string TriggerType = "queueTrigger";

    private const string PoisonSuffix = "-poison";

    private readonly QueueOptions _options;
    private readonly ILogger _logger;
    private readonly QueueClient _queue;
    private readonly MessageRun _run;

    public QueueTrigger(Function function, HostContext host, Invoker invoker)
    {
        Function = function;
        _options = host.Options.Queues;
        _logger = host.Logs.CreateLogger<QueueTrigger>();
        var setting = function.Text("connection") is { Length: > 0 } named ? named : AppSettings.StorageConnection;
        var connection = host.Settings.ConnectionString(setting, function.Where);
        var queueName = host.Settings.Resolve(function.Text("queueName") ?? "", function.Where);
        try
        {
            var client = new QueueClientOptions { MessageEncoding = _options.Encoding };
            client.MessageDecodingFailed += failed => BuryUndecodableAsync(failed, new QueueClient(connection, queueName + PoisonSuffix));
            _queue = new QueueClient(connection, queueName, client);
            var poison = new QueueClient(connection, queueName + PoisonSuffix, new QueueClientOptions { MessageEncoding = _options.Encoding });
            _run = new MessageRun(function, _queue, poison, _options, invoker, _logger);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new StartFailure($"{function.Where}: its connection string is not one of Queue Storage: {exception.Message}");
        }
    }

    public Function Function { get; }

    /// <summary>Tells storage that refuses or does not answer from an error of this host; a cancellation is the client's time limit.</summary>
    public static bool IsAway(Exception exception) =>
        exception is RequestFailedException or AggregateException or IOException or OperationCanceledException;

    public async Task RunAsync(Shutdown shutdown)
    {
        var running = new List<Task>();
        var interval = QueueOptions.MinPollingInterval;
        while (!shutdown.Stopping.IsCancellationRequested)
        {
            var messages = await ReceiveAsync();
            running.AddRange(messages.Select(message => _run.RunAsync(message, shutdown)));
            interval = messages.Length != 0 ? QueueOptions.MinPollingInterval
                : interval * 2 < _options.MaxPollingInterval ? interval * 2 : _options.MaxPollingInterval;
            try
            {
                if (messages.Length == 0)
                {
                    await Task.Delay(interval, shutdown.Stopping);
                }

                while (running.RemoveAll(message => message.IsCompleted) >= 0 && running.Count > _options.NewBatchThreshold)
                {
                    await Task.WhenAny(running).WaitAsync(shutdown.Stopping);
                }
            }
            catch (OperationCanceledException) when (shutdown.Stopping.IsCancellationRequested)
            {
                // Nothing new begins; what runs may end.
            }
        }

        await Task.WhenAll(running);
    }

    // Asking is not cancelled: an answer on its way would hide its messages for nothing.
    private async Task<QueueMessage[]> ReceiveAsync()
    {
        try
        {
            return await _queue.ReceiveMessagesAsync(_options.BatchSize, MessageRun.Invisibility, CancellationToken.None);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return []; // its sender will make it
        }
        catch (Exception exception) when (IsAway(exception))
        {
            LogQueueAway(Function.Name, _queue.Name, exception.Message);
            return [];
        }
    }

    // The text cannot be what the function expects, whoever wrote it: it is kept as it came.
    private static async Task BuryUndecodableAsync(QueueMessageDecodingFailedEventArgs failed, QueueClient poison)
    {
        if (failed.ReceivedMessage is { } message)
        {
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync(message.Body);
            await failed.Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Function}: the queue '{Queue}' does not answer: {Reason}")]
    private partial void LogQueueAway(string function, string queue, string reason);
}
