using Azure.Storage.Queues;
using Local.Host.Settings;

namespace Local.Host.Queues;

/// <summary><c>extensions.queues</c> of host.json.</summary>
/// <param name="BatchSize">Messages fetched at once.</param>
/// <param name="NewBatchThreshold">The next batch is fetched when no more messages than this are in work.</param>
/// <param name="VisibilityTimeout">How long a message rests between a failure and the next attempt.</param>
/// <param name="MaxDequeueCount">Attempts before a message goes to the poison queue.</param>
/// <param name="MaxPollingInterval">How seldom an empty queue is asked.</param>
internal sealed record QueueOptions(
    int BatchSize,
    int NewBatchThreshold,
    TimeSpan VisibilityTimeout,
    int MaxDequeueCount,
    TimeSpan MaxPollingInterval,
    QueueMessageEncoding Encoding)
{
    public static readonly TimeSpan MinPollingInterval = TimeSpan.FromMilliseconds(100); // the extension's own

    private const string Section = "extensions:queues:";
    private const int DefaultBatchSize = 16;
    private const int MaxBatchSize = 32; // Queue Storage's cap for one request
    private const int MaxNewBatchThreshold = 1000; // each message in work holds its memory
    private const int DefaultMaxDequeueCount = 5;
    private static readonly TimeSpan DefaultMaxPollingInterval = TimeSpan.FromSeconds(2); // the extension's own in development
    private static readonly TimeSpan LongestMaxPollingInterval = TimeSpan.FromDays(1); // polling more seldom is no polling
    private static readonly TimeSpan LongestVisibilityTimeout = TimeSpan.FromDays(7); // Queue Storage's cap

    public static QueueOptions Of(HostJson host)
    {
        var batchSize = host.Number(Section + "batchSize", DefaultBatchSize, 1, MaxBatchSize);
        return new QueueOptions(
            batchSize,
            host.Number(Section + "newBatchThreshold", batchSize / 2, 0, MaxNewBatchThreshold),
            host.Duration(Section + "visibilityTimeout", TimeSpan.Zero, TimeSpan.Zero, LongestVisibilityTimeout),
            host.Number(Section + "maxDequeueCount", DefaultMaxDequeueCount, 1, int.MaxValue),
            host.Duration(
                Section + "maxPollingInterval",
                DefaultMaxPollingInterval,
                MinPollingInterval,
                LongestMaxPollingInterval),
            host.Choice(Section + "messageEncoding", QueueMessageEncoding.Base64));
    }
}
