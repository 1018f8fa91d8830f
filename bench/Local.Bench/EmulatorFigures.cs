using System.Diagnostics;
using System.Globalization;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Primitives;
using Azure.Messaging.EventHubs.Producer;

namespace Local.Bench;

/// <summary>Events a second through the emulator and the official client, and what the emulator itself takes of a core for each.</summary>
internal static class EmulatorFigures
{
    private const int Events = 160_000;
    private const int SingleSends = 10_000;
    private const int Concurrency = 32;
    private const int PrefetchCount = 4_000; // as in host.json

    public static async Task MeasureAsync(TextWriter output)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var producer = new EventHubProducerClient(emulator.ConnectionString, Emulator.Hub);
        await Emulator.FillAsync(producer, Emulator.Partitions * 10_000); // warm

        await RunAsync("single sends, one after another", SingleSends, SendOneByOneAsync);
        await RunAsync("single sends, 32 at once", SingleSends, SendConcurrentlyAsync);
        await RunAsync("batches of 1,000 to 4 partitions", Events, () => Emulator.FillAsync(producer, Events));
        await RunAsync("receive, 1 partition", Events / Emulator.Partitions, () => ReceiveAsync(emulator, partitions: 1));
        await RunAsync("receive, 4 partitions", Events, () => ReceiveAsync(emulator, Emulator.Partitions));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"emulator's memory after that: {emulator.Process.Memory >> 20} MB"));

        async Task RunAsync(string what, int events, Func<Task> run)
        {
            var before = emulator.Process.Processor;
            var started = Stopwatch.GetTimestamp();
            await run();
            var elapsed = Stopwatch.GetElapsedTime(started);
            var processor = emulator.Process.Processor - before;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what,-34} {events / elapsed.TotalSeconds,10:#,0} events/s   emulator {processor.TotalMicroseconds / events,6:0.0} us of a core per event"));
        }

        async Task SendOneByOneAsync()
        {
            for (var i = 0; i < SingleSends; i++)
            {
                await producer.SendAsync([Emulator.Event()]);
            }
        }

        Task SendConcurrentlyAsync() => Task.WhenAll(Enumerable.Range(0, Concurrency).Select(async sender =>
        {
            for (var i = sender; i < SingleSends; i += Concurrency)
            {
                await producer.SendAsync([Emulator.Event()]);
            }
        }));
    }

    /// <summary>Reads an equal share of each partition from its start.</summary>
    private static Task ReceiveAsync(Emulator emulator, int partitions) =>
        Task.WhenAll(Enumerable.Range(0, partitions).Select(async partition =>
        {
            await using var receiver = new PartitionReceiver(
                EventHubConsumerClient.DefaultConsumerGroupName,
                $"{partition}",
                EventPosition.Earliest,
                emulator.ConnectionString,
                Emulator.Hub,
                new PartitionReceiverOptions { PrefetchCount = PrefetchCount });
            for (var received = 0; received < Events / Emulator.Partitions;)
            {
                received += (await receiver.ReceiveBatchAsync(1_000, TimeSpan.FromSeconds(5))).Count();
            }
        }));
}
