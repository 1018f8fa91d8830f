using Local.EventHubs.Log;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Log;

public sealed class EventHubLogTests : IDisposable
{
    private readonly string _folder = DataFolder.New();

    public void Dispose() => DataFolder.Delete(_folder);

    [Fact]
    public async Task Open_AfterDispose_FindsTheEvents()
    {
        var before = Open();
        before.Partition("2")!.Append(Some.Batch("a", "b")); // the hub has 4
        before.Dispose();

        using var reopened = Open();

        var events = await reopened.Partition("2")!.ReadAsync(0, 10, CancellationToken.None);
        Assert.Equal(["a", "b"], events.Select(Some.Body));
        Assert.Equal(before.CreatedOn, reopened.CreatedOn);
        Assert.True(File.Exists(Path.Combine(_folder, "events", "2", "00000000000000000000.log")));
    }

    [Fact]
    public void Open_OfAHubThatWasMadeWithOtherPartitions_NamesBothNumbers()
    {
        Open().Dispose();

        var failure = Assert.Throws<FormatException>(() => EventHubLog.Open(new HubConfig("events", 5, []), Some.Options(_folder)));

        Assert.Contains("made with 4 partitions and is configured with 5", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterAnEarlierOneEndedBeforeTheFolderWasThere_MakesIt()
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".events", "1"));

        using var hub = Open();

        Assert.Equal(["0", "1", "2", "3"], hub.Partitions.Select(partition => partition.PartitionId));
    }

    [Fact]
    public void Partition_OfAnIdThatIsNone_IsNull()
    {
        using var hub = Open();

        Assert.Null(hub.Partition("4"));
        Assert.Null(hub.Partition("-1"));
    }

    [Fact]
    public void Route_OfOneKey_IsAlwaysTheSamePartition()
    {
        // These must never change: a key's events would part.
        string[] expected = ["0", "0", "3", "0", "0", "2", "0", "3", "0", "2", "3", "2"];
        using var hub = Open();

        Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(i => hub.Route($"customer-{i}").PartitionId));
    }

    [Fact]
    public void Route_OfManyKeys_SpreadsThemEvenly()
    {
        using var hub = Open();

        var counts = Enumerable.Range(0, 4_000).CountBy(i => hub.Route($"customer-{i}").PartitionId).ToDictionary();

        Assert.Equal(4, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 800, 1_200));
    }

    [Fact]
    public void Route_WithoutAKey_TakesTurns()
    {
        using var hub = Open();

        var turns = Enumerable.Range(0, 8).Select(_ => hub.Route(null).PartitionId).ToList();

        Assert.Equal(4, turns.Distinct().Count());
        Assert.Equal(turns[..4], turns[4..]);
    }

    private EventHubLog Open() => EventHubLog.Open(new HubConfig("Events", 4, []), Some.Options(_folder));
}
