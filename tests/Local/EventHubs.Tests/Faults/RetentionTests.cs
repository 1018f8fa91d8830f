using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Faults;

/// <summary>What clients see of a log whose beginning is gone.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly string _folder = DataFolder.New();

    public void Dispose() => DataFolder.Delete(_folder);

    [EmulatorFact]
    public async Task Receive_FromWhatRetentionTook_BeginsAtTheFirstThatIsKept()
    {
        var options = Some.Options(_folder) with { SegmentBytes = 1_000, RetentionBytes = 3_000 };
        await using (var emulator = await EventHubsEmulator.StartAsync(options, CancellationToken.None))
        {
            await using var sender = Clients.Producer(emulator.ConnectionString, Some.Hub);
            for (var i = 0; i < 100; i++)
            {
                await sender.SendAsync([new EventData($"{i} {new string('x', 100)}")], new SendEventOptions { PartitionId = "0" });
            }
        }

        await using var again = await EventHubsEmulator.StartAsync(options, CancellationToken.None); // looks for what is too much at once
        await using var producer = Clients.Producer(again.ConnectionString, Some.Hub);
        using var limit = new CancellationTokenSource(Clients.Limit);
        var state = await producer.GetPartitionPropertiesAsync("0", limit.Token);
        while (state.BeginningSequenceNumber < 75)
        {
            state = await producer.GetPartitionPropertiesAsync("0", limit.Token);
        }

        Assert.InRange(state.BeginningSequenceNumber, 75, 90);
        Assert.Equal((99L, false), (state.LastEnqueuedSequenceNumber, state.IsEmpty));
        EventPosition[] positions =
        [
            EventPosition.Earliest,
            EventPosition.FromSequenceNumber(3, isInclusive: true),
            EventPosition.FromOffset("3", isInclusive: false),
            EventPosition.FromEnqueuedTime(DateTimeOffset.UnixEpoch),
        ];
        foreach (var position in positions)
        {
            await using var receiver = Clients.Receiver(again.ConnectionString, Some.Hub, "archive", "0", position);
            Assert.Equal(state.BeginningSequenceNumber, (await receiver.ReceiveAsync(1))[0].SequenceNumber);
        }
    }
}
