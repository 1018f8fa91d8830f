using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Google.Protobuf;
using Local.Host.Worker;
using Local.Host.Worker.Rpc;
using Microsoft.Extensions.Logging;

namespace Local.Host.Queues;

/// <summary>Runs the function for one message, then deletes it; shows it again if the function failed, and buries it if that was too often.</summary>
internal sealed partial class MessageRun(
    Function function, QueueClient queue, QueueClient poison, QueueOptions options, Invoker invoker, ILogger logger)
{
    /// <summary>How long a message is hidden from others while it is in work; renewed until the function ends.</summary>
    /// <remarks>Far shorter than Azure's ten minutes, because on this machine somebody waits for what a killed host left.</remarks>
    public static readonly TimeSpan Invisibility = TimeSpan.FromSeconds(30);

    private const string Source = "AzureStorageQueues";
    private static readonly TimeSpan RenewalInterval = Invisibility / 3; // two may fail

    public async Task RunAsync(QueueMessage message, Shutdown shutdown)
    {
        var receipt = message.PopReceipt; // the right to change the message; each renewal issues a new one
        try
        {
            var isBeyond = message.DequeueCount > options.MaxDequeueCount; // the host died in the last attempt
            var outcome = InvocationOutcome.Failed;
            if (!isBeyond)
            {
                (outcome, receipt) = await InvokeAsync(message);
            }

            if (outcome == InvocationOutcome.Succeeded)
            {
                await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
            }
            else if (outcome == InvocationOutcome.Failed && message.DequeueCount >= options.MaxDequeueCount)
            {
                await BuryAsync(message, receipt);
            }
            else
            {
                var rest = shutdown.Stopping.IsCancellationRequested ? TimeSpan.Zero : options.VisibilityTimeout;
                await queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: rest, cancellationToken: CancellationToken.None);
            }
        }
        catch (Exception exception) when (QueueTrigger.IsAway(exception))
        {
            LogNotSettled(function.Name, message.MessageId, exception.Message); // it shows again by itself
        }
    }

    private async Task<(InvocationOutcome Outcome, string Receipt)> InvokeAsync(QueueMessage message)
    {
        var invocation = invoker.InvokeAsync(function, ToInput(message), policy: null);
        var receipt = message.PopReceipt;
        while (await Task.WhenAny(invocation, Task.Delay(RenewalInterval)) != invocation)
        {
            try
            {
                UpdateReceipt renewed = await queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: Invisibility);
                receipt = renewed.PopReceipt;
            }
            catch (Exception exception) when (QueueTrigger.IsAway(exception))
            {
                LogNotRenewed(function.Name, message.MessageId, exception.Message);
            }
        }

        return (await invocation, receipt);
    }

    private async Task BuryAsync(QueueMessage message, string receipt)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body);
        await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        LogBuried(function.Name, message.MessageId, poison.Name, message.DequeueCount);
    }

    private TriggerInput ToInput(QueueMessage message) => new(
        function.IsDeferred ? new TypedData { ModelBindingData = ToModel(message) } : new TypedData { String = message.Body.ToString() },
        new Dictionary<string, TypedData>
        {
            ["QueueTrigger"] = new() { String = message.Body.ToString() },
            ["Id"] = new() { String = message.MessageId },
            ["PopReceipt"] = new() { String = message.PopReceipt },
            ["DequeueCount"] = ToJson(message.DequeueCount),
            ["InsertionTime"] = ToJson(message.InsertedOn),
            ["ExpirationTime"] = ToJson(message.ExpiresOn),
            ["NextVisibleTime"] = ToJson(message.NextVisibleOn),
        });

    private static ModelBindingData ToModel(QueueMessage message) => new()
    {
        Version = "1.0", Source = Source, ContentType = "application/json",
        Content = ByteString.CopyFrom(JsonSerializer.SerializeToUtf8Bytes(new
        {
            message.MessageId, message.PopReceipt, MessageText = message.Body.ToString(), message.DequeueCount,
            message.NextVisibleOn, message.InsertedOn, message.ExpiresOn,
        })),
    };

    private static TypedData ToJson<T>(T value) => new() { Json = JsonSerializer.Serialize(value) };

    [LoggerMessage(LogLevel.Warning, "{Function}: message {MessageId} went to '{Queue}' after {Attempts} attempts.")]
    private partial void LogBuried(string function, string messageId, string queue, long attempts);

    [LoggerMessage(LogLevel.Warning, "{Function}: message {MessageId} could not be hidden any longer: {Reason}")]
    private partial void LogNotRenewed(string function, string messageId, string reason);

    [LoggerMessage(LogLevel.Warning, "{Function}: what became of message {MessageId} could not be written, it will come again: {Reason}")]
    private partial void LogNotSettled(string function, string messageId, string reason);
}
