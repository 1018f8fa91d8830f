using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Feeds a function from a queue, several messages at a time.</summary>
internal sealed partial class QueuePump(EmbeddedFunction function, string connectionString, string queueName, QueueOptions options)
    : TriggerPump(function)
{
    private const string PoisonSuffix = "-poison";

    public override async Task RunAsync(IServiceProvider services, Shutdown shutdown)
    {
        var time = services.GetRequiredService<EmbeddedHostOptions>().TimeProvider;
        var logger = services.GetRequiredService<ILogger<QueuePump>>();
        var poison = new QueueClient(connectionString, queueName + PoisonSuffix, new QueueClientOptions { MessageEncoding = options.Encoding });
        var settings = new QueueClientOptions { MessageEncoding = options.Encoding };
        settings.MessageDecodingFailed += failed => BuryUndecodableAsync(failed, connectionString);
        var queue = new QueueClient(connectionString, queueName, settings);
        var processor = new QueueMessageProcessor(Function, queue, poison, options, services.GetRequiredService<FunctionInvoker>(), time, logger);

        var running = new List<Task>();
        try
        {
            await PollAsync(queue, processor, running, shutdown, time, logger);
        }
        catch (OperationCanceledException) when (shutdown.Stopping.IsCancellationRequested)
        {
            // Nothing new begins; what runs may end.
        }

        await Task.WhenAll(running);
    }

    private async Task PollAsync(
        QueueClient queue, QueueMessageProcessor processor, List<Task> running, Shutdown shutdown, TimeProvider time, ILogger<QueuePump> logger)
    {
        var interval = QueueOptions.MinPollingInterval;
        var exists = false;
        while (true)
        {
            running.RemoveAll(message => message.IsCompleted);
            while (running.Count > options.NewBatchThreshold)
            {
                await Task.WhenAny(running).WaitAsync(shutdown.Stopping);
                running.RemoveAll(message => message.IsCompleted);
            }

            var messages = Array.Empty<QueueMessage>();
            try
            {
                if (!exists)
                {
                    await queue.CreateIfNotExistsAsync(cancellationToken: shutdown.Stopping);
                    exists = true;
                }

                // Asking is not cancelled: an answer on its way would hide its messages for nothing.
                messages = (await queue.ReceiveMessagesAsync(options.BatchSize, QueueMessageProcessor.Invisibility, CancellationToken.None)).Value;
            }
            catch (Exception exception) when (StorageFailure.Is(exception, shutdown.Stopping))
            {
                exists = false; // it may be gone
                LogQueueAway(logger, exception, Function.Name, queueName);
            }

            running.AddRange(messages.Select(message => processor.ProcessAsync(message, shutdown)));
            shutdown.Stopping.ThrowIfCancellationRequested();
            if (messages.Length != 0)
            {
                interval = QueueOptions.MinPollingInterval;
                continue;
            }

            await Task.Delay(interval, time, shutdown.Stopping);
            interval = interval * 2 < options.MaxPollingInterval ? interval * 2 : options.MaxPollingInterval;
        }
    }

    // The text cannot be what the function expects, whoever wrote it: it is kept as it came.
    private async Task BuryUndecodableAsync(QueueMessageDecodingFailedEventArgs failed, string connection)
    {
        if (failed.ReceivedMessage is not { } message)
        {
            return;
        }

        var poison = new QueueClient(connection, queueName + PoisonSuffix);
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body);
        await failed.Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }

    [LoggerMessage(LogLevel.Warning, "{Function}: the queue '{Queue}' does not answer.")]
    private static partial void LogQueueAway(ILogger logger, Exception exception, string function, string queue);
}
