using System.Net;
using System.Net.Sockets;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Faults;

/// <summary>The emulator goes away and comes back on the same port, under clients that stay.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly string _folder = DataFolder.New();

    public void Dispose() => DataFolder.Delete(_folder);

    [EmulatorFact]
    public async Task Restart_WhileAClientWaits_LetsItGoOnWhereItWas()
    {
        var emulator = await Start();
        await using var producer = Clients.Producer(emulator.ConnectionString, Some.Hub);
        await using var receiver = Clients.Receiver(emulator.ConnectionString, Some.Hub, "archive", "0", EventPosition.Earliest);
        await Send(producer, "before");
        Assert.Equal("before", (await receiver.ReceiveAsync(1))[0].EventBody.ToString());

        var waiting = receiver.ReceiveAsync(1);
        await emulator.DisposeAsync();
        await using var again = await Start(emulator.Port);
        await Send(producer, "after");

        var received = Assert.Single(await waiting);
        Assert.Equal(("after", 1), (received.EventBody.ToString(), received.SequenceNumber));
    }

    [EmulatorFact]
    public async Task Restart_WhileAProcessorWaits_LetsItGoOnWhereItWas()
    {
        var emulator = await Start();
        var balancing = TimeSpan.FromMilliseconds(300);
        var processor = new RecordingProcessor(
            new MemoryCheckpointStore(), "archive", emulator.ConnectionString, Some.Hub, EventPosition.Earliest, balancing);
        await using var producer = Clients.Producer(emulator.ConnectionString, Some.Hub);
        await processor.StartProcessingAsync();
        await Send(producer, "before");
        await Eventually.HoldsAsync(() => !processor.Received.IsEmpty, () => "The processor received nothing.");

        await emulator.DisposeAsync();
        await using var again = await Start(emulator.Port);
        await Send(producer, "after");
        await Eventually.HoldsAsync(() => processor.Received.Count == 2, () => $"The processor received {processor.Received.Count} events.");
        await processor.StopProcessingAsync();

        Assert.Equal(["before", "after"], processor.Received.Select(received => received.Event.EventBody.ToString()));
    }

    [EmulatorFact]
    public async Task Restart_WhileAClientSends_DelaysItsSendsOnly()
    {
        var emulator = await Start();
        await using var producer = new EventHubProducerClient(emulator.ConnectionString, Some.Hub, new EventHubProducerClientOptions
        {
            RetryOptions = { Mode = EventHubsRetryMode.Fixed, Delay = TimeSpan.FromMilliseconds(200), MaximumRetries = 100 },
        });
        var sent = 0;
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < 300; i++)
            {
                await Send(producer, $"{i}");
                Interlocked.Increment(ref sent);
            }
        });

        await Eventually.HoldsAsync(() => sent >= 50, () => $"Only {sent} sends were acknowledged.");
        await emulator.DisposeAsync();
        var whenItStopped = sent;
        await using var again = await Start(emulator.Port);
        await sending.WaitAsync(Clients.Limit);

        Assert.InRange(whenItStopped, 50, 299);
        await using var receiver = Clients.Receiver(emulator.ConnectionString, Some.Hub, "archive", "0", EventPosition.Earliest);
        var bodies = (await receiver.ReceiveAsync(300)).Select(e => e.EventBody.ToString()).ToList();
        bodies.AddRange((await receiver.ReceiveWhatThereIsAsync()).Select(e => e.EventBody.ToString()));
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i}"), bodies.Distinct()); // a send whose acknowledgement was lost is there twice
        Assert.InRange(bodies.Count, 300, 301);
    }

    [EmulatorFact]
    public async Task Dispose_WhileClientsWaitAndSend_TakesAtMostFiveSeconds()
    {
        var emulator = await Start();
        var port = emulator.Port;
        var receivers = Enumerable.Range(0, 4)
            .Select(partition => Clients.Receiver(emulator.ConnectionString, Some.Hub, "archive", $"{partition}", EventPosition.Earliest)).ToList();
        await using var producer = Clients.Producer(emulator.ConnectionString, Some.Hub);
        await Send(producer, "a");
        await receivers[0].ReceiveAsync(1);
        using var stop = new CancellationTokenSource();
        var waiting = receivers.ConvertAll(receiver => receiver.ReceiveBatchAsync(1, Clients.Limit, stop.Token));
        var sending = SendUntil(producer, stop.Token);

        await emulator.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));
        await using var again = await Start(port); // port and folder are free

        await stop.CancelAsync();
        foreach (var task in waiting.Append(sending))
        {
            await Record.ExceptionAsync(() => task.WaitAsync(Clients.Limit));
        }

        foreach (var receiver in receivers)
        {
            await receiver.DisposeAsync();
        }
    }

    [EmulatorFact]
    public async Task Dispose_WithClientsThatStandStill_TakesAtMostFiveSeconds()
    {
        var emulator = await Start();
        using var silent = new TcpClient();
        await silent.ConnectAsync(IPAddress.Loopback, emulator.Port);
        using var open = new TcpClient();
        await open.ConnectAsync(IPAddress.Loopback, emulator.Port);
        byte[] protocolHeader = [.. "AMQP"u8, 0, 1, 0, 0];
        byte[] openFrame = [0, 0, 0, 17, 2, 0, 0, 0, 0x00, 0x53, 0x10, 0xc0, 4, 1, 0xa1, 1, (byte)'x'];
        await open.GetStream().WriteAsync(protocolHeader.Concat(openFrame).ToArray());
        await open.GetStream().ReadExactlyAsync(new byte[17]).AsTask().WaitAsync(Clients.Limit); // its header, and it begins to open

        await emulator.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));
        await using var again = await Start(emulator.Port);
    }

    private static async Task SendUntil(EventHubProducerClient producer, CancellationToken stop)
    {
        while (true)
        {
            await producer.SendAsync([new EventData("a")], stop);
        }
    }

    private static Task Send(EventHubProducerClient producer, string body) =>
        producer.SendAsync([new EventData(body)], new SendEventOptions { PartitionId = "0" });

    private Task<EventHubsEmulator> Start(int port = 0) =>
        EventHubsEmulator.StartAsync(Some.Options(_folder) with { Port = port }, CancellationToken.None);
}
