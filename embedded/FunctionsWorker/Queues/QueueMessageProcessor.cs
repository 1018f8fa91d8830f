using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Runs the function for one message, then deletes it; shows it again if the function failed, and buries it if that was too often.</summary>
internal sealed partial class QueueMessageProcessor(
    EmbeddedFunction function,
    QueueClient queue,
    QueueClient poison,
    QueueOptions options,
    FunctionInvoker invoker,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>How long a message is hidden from others while it is in work; renewed until the function ends.</summary>
    /// <remarks>Far shorter than Azure's ten minutes, because on this machine somebody waits for what a killed host left.</remarks>
    public static readonly TimeSpan Invisibility = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan RenewalInterval = Invisibility / 3; // two may fail

    public async Task ProcessAsync(QueueMessage message, Shutdown shutdown)
    {
        var receipt = new Receipt(message.PopReceipt);
        try
        {
            if (message.DequeueCount > options.MaxDequeueCount) // the host died in the last attempt
            {
                await BuryAsync(message, receipt);
                return;
            }

            var outcome = await InvokeAsync(message, receipt, shutdown);
            switch (outcome)
            {
                case InvocationOutcome.Succeeded:
                    await queue.DeleteMessageAsync(message.MessageId, receipt.Value, CancellationToken.None);
                    break;
                case InvocationOutcome.Failed when message.DequeueCount >= options.MaxDequeueCount:
                    await BuryAsync(message, receipt);
                    break;
                default:
                    await queue.UpdateMessageAsync(
                        message.MessageId,
                        receipt.Value,
                        visibilityTimeout: outcome == InvocationOutcome.Failed ? options.VisibilityTimeout : TimeSpan.Zero,
                        cancellationToken: CancellationToken.None);
                    break;
            }
        }
        catch (Exception exception) when (StorageFailure.Is(exception, CancellationToken.None))
        {
            LogNotSettled(exception, function.Name, message.MessageId); // it shows again by itself
        }
    }

    private async Task<InvocationOutcome> InvokeAsync(QueueMessage message, Receipt receipt, Shutdown shutdown)
    {
        using var ended = new CancellationTokenSource();
        var renewal = RenewAsync(message.MessageId, receipt, ended.Token);
        try
        {
            await invoker.InvokeAsync(function, new QueueInput(message), retry: null, CancellationToken.None);
            return InvocationOutcome.Succeeded;
        }
        catch (OperationCanceledException) when (shutdown.Abort.IsCancellationRequested)
        {
            return InvocationOutcome.Cancelled;
        }
#pragma warning disable CA1031 // whatever the function throws is its failure, and the host goes on
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, function.Name, message.MessageId, message.DequeueCount, options.MaxDequeueCount);
            return InvocationOutcome.Failed;
        }
        finally
        {
            await ended.CancelAsync();
            await renewal; // its last receipt is the one that counts
        }
    }

    private async Task RenewAsync(string messageId, Receipt receipt, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(RenewalInterval, time, ended);
                UpdateReceipt renewed = await queue.UpdateMessageAsync(
                    messageId, receipt.Value, visibilityTimeout: Invisibility, cancellationToken: CancellationToken.None);
                receipt.Value = renewed.PopReceipt;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (StorageFailure.Is(exception, CancellationToken.None))
            {
                LogNotRenewed(exception, function.Name, messageId);
            }
        }
    }

    private async Task BuryAsync(QueueMessage message, Receipt receipt)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body);
        await queue.DeleteMessageAsync(message.MessageId, receipt.Value, CancellationToken.None);
        LogBuried(function.Name, message.MessageId, poison.Name, message.DequeueCount);
    }

    [LoggerMessage(LogLevel.Error, "{Function} failed for message {MessageId}, attempt {Attempt} of {MaxAttempts}.")]
    private partial void LogFailed(Exception exception, string function, string messageId, long attempt, int maxAttempts);

    [LoggerMessage(LogLevel.Warning, "{Function}: message {MessageId} went to '{Queue}' after {Attempts} attempts.")]
    private partial void LogBuried(string function, string messageId, string queue, long attempts);

    [LoggerMessage(LogLevel.Warning, "{Function}: message {MessageId} could not be hidden any longer.")]
    private partial void LogNotRenewed(Exception exception, string function, string messageId);

    [LoggerMessage(LogLevel.Warning, "{Function}: what became of message {MessageId} could not be written; it will come again.")]
    private partial void LogNotSettled(Exception exception, string function, string messageId);

    /// <summary>The right to change the message; each renewal issues a new one.</summary>
    private sealed class Receipt(string value)
    {
        public string Value { get; set; } = value;
    }
}
