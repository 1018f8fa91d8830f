using System.Globalization;
using Azure.Messaging.EventHubs.Embedded;
using Azure.Messaging.EventHubs.Tests.Support;

namespace Azure.Messaging.EventHubs.Tests.Embedded;

public sealed class OtherProcessTests : IDisposable
{
    private const int Kills = 4;
    private const int SendsBeforeAKill = 150;

    private readonly string _data = DataFolder.New();
    private readonly string _hub = Some.HubName();

    public void Dispose() => DataFolder.Delete(_data);

    [Fact]
    public async Task Open_OfAHubThatAnotherProcessOwns_NamesTheFolder()
    {
        using var owner = OtherProcess.Start(_data, _hub, run: "0");
        await owner.StandardOutput.ReadLineAsync();

        var failure = Assert.Throws<EventHubsException>(Open);
        owner.Kill();
        await owner.WaitForExitAsync();

        Assert.Contains(Path.Combine(_data, "eventhubs", "localhost", _hub), failure.Message, StringComparison.Ordinal);
        Open().Close();
    }

    [Fact]
    public async Task Open_AfterTheSenderWasKilled_HasEverySendThatCompletedAndNoPartOfAnother()
    {
        var completed = new List<string>();
        for (var run = 0; run < Kills; run++)
        {
            completed.AddRange(await SendUntilKilled(run));
        }

        var log = Open();
        var stored = new List<string>();
        foreach (var partition in log.Partitions)
        {
            stored.AddRange(await StoredSends(partition));
        }

        log.Close();
        Assert.Equal(stored.Distinct(), stored);
        Assert.Empty(completed.Except(stored));
        Assert.InRange(completed.Count, Kills * SendsBeforeAKill, stored.Count);
    }

    private async Task<List<string>> SendUntilKilled(int run)
    {
        using var sender = OtherProcess.Start(_data, _hub, run.ToString(CultureInfo.InvariantCulture));
        var completed = new List<string>();
        while (await sender.StandardOutput.ReadLineAsync() is { } send)
        {
            completed.Add(send);
            if (completed.Count == SendsBeforeAKill)
            {
                sender.Kill();
            }
        }

        await sender.WaitForExitAsync();
        return completed;
    }

    /// <summary>The sends in a partition, each checked to be whole and in one piece.</summary>
    private static async Task<List<string>> StoredSends(PartitionLog partition)
    {
        var sends = new List<string>();
        for (long next = 0; next <= partition.LastSequenceNumber;)
        {
            var first = Assert.Single(await partition.ReadAsync(next, 1, CancellationToken.None)).EventBody.ToString().Split(':');
            var send = $"{first[0]}:{first[1]}";
            var count = int.Parse(first[1], CultureInfo.InvariantCulture);

            var events = await partition.ReadAsync(next, count, CancellationToken.None);

            Assert.Equal(Enumerable.Range(0, count).Select(i => next + i), events.Select(e => e.SequenceNumber));
            Assert.Equal(Enumerable.Range(0, count).Select(i => $"{send}:{i}"), events.Select(e => e.EventBody.ToString().TrimEnd('x').TrimEnd(':')));
            sends.Add(send);
            next += count;
        }

        return sends;
    }

    private EventHubLog Open() =>
        EventHubLog.Open(new EmulatorAddress("localhost", _hub), Some.Options(Path.Combine(_data, "eventhubs")));
}
