using Azure.Messaging.EventHubs.Embedded;
using Azure.Messaging.EventHubs.Tests.Support;

namespace Azure.Messaging.EventHubs.Tests.Embedded;

public sealed class EventHubLogTests : IDisposable
{
    private static readonly EmulatorAddress Address = new("localhost", "Events");

    private readonly string _folder = DataFolder.New();

    public void Dispose() => DataFolder.Delete(_folder);

    [Fact]
    public void Open_OfAConnectionStringWithEntityPath_TakesItsHub()
    {
        var entityPath = Some.HubName();

        var log = EventHubLog.Open(Some.ConnectionString() + "EntityPath=" + entityPath, "other");

        Assert.Equal(("localhost", entityPath), (log.FullyQualifiedNamespace, log.EventHubName));
        Assert.Equal(["0", "1", "2", "3"], log.Partitions.Select(partition => partition.PartitionId));
        log.Close();
    }

    [Fact]
    public void Open_OfAnOpenHub_GivesTheSameInstanceWhateverTheCase()
    {
        var name = Some.HubName();

        var first = EventHubLog.Open(Some.ConnectionString(), name);
        var second = EventHubLog.Open(Some.ConnectionString("LOCALHOST"), name.ToUpperInvariant());

        Assert.Same(first, second);
        first.Close();
    }

    [Fact]
    public void Open_OfAHubThatWasMadeWithOtherPartitions_KeepsThem()
    {
        var made = EventHubLog.Open(Address, Some.Options(_folder) with { PartitionCount = 7 });
        var createdOn = made.CreatedOn;
        made.Close();

        var reopened = EventHubLog.Open(Address, Some.Options(_folder) with { PartitionCount = 2 });

        Assert.Equal(7, reopened.Partitions.Count);
        Assert.Equal(createdOn, reopened.CreatedOn);
        reopened.Close();
    }

    [Fact]
    public async Task Open_AfterClose_FindsTheEvents()
    {
        var log = EventHubLog.Open(Address, Some.Options(_folder));
        log.Route("2", null).Append(Some.Batch("a", "b"));
        log.Close();

        var reopened = EventHubLog.Open(Address, Some.Options(_folder));

        var events = await reopened.Partitions[2].ReadAsync(0, 10, CancellationToken.None);
        Assert.Equal(["a", "b"], events.Select(e => e.EventBody.ToString()));
        Assert.True(File.Exists(Path.Combine(_folder, "localhost", "events", "2", "00000000000000000000.log")));
        reopened.Close();
    }

    [Fact]
    public void Route_OfOneKey_IsAlwaysTheSamePartition()
    {
        var log = EventHubLog.Open(Address, Some.Options(_folder));
        var before = Enumerable.Range(0, 50).Select(i => log.Route(null, $"customer-{i}").PartitionId).ToList();
        log.Close();

        var reopened = EventHubLog.Open(Address, Some.Options(_folder));

        Assert.Equal(before, Enumerable.Range(0, 50).Select(i => reopened.Route(null, $"customer-{i}").PartitionId));
        reopened.Close();
    }

    [Fact]
    public void Route_OfManyKeys_SpreadsThemEvenly()
    {
        var log = EventHubLog.Open(Address, Some.Options(_folder));

        var counts = Enumerable.Range(0, 4_000).CountBy(i => log.Route(null, $"customer-{i}").PartitionId).ToDictionary();

        Assert.Equal(4, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 800, 1_200));
        log.Close();
    }

    [Fact]
    public void Route_WithoutPartitionAndKey_TakesTurns()
    {
        var log = EventHubLog.Open(Address, Some.Options(_folder));

        var turns = Enumerable.Range(0, 8).Select(_ => log.Route(null, null).PartitionId).ToList();

        Assert.Equal(4, turns.Distinct().Count());
        Assert.Equal(turns[..4], turns[4..]);
        log.Close();
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("-a")]
    [InlineData("a b")]
    public void Open_OfANameThatIsNoHubName_SaysTheRule(string name)
    {
        var failure = Assert.Throws<ArgumentException>(() => EventHubLog.Open(Some.ConnectionString(), name));

        Assert.Contains($"'{name}'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData("", 4)]
    [InlineData("1", 1)]
    [InlineData("32", 32)]
    public void ParsePartitionCount_OfASetting_IsTheNumberOrFour(string? setting, int expected) =>
        Assert.Equal(expected, EventHubLogOptions.ParsePartitionCount(setting));

    [Theory]
    [InlineData("0")]
    [InlineData("33")]
    [InlineData("many")]
    public void ParsePartitionCount_OfWhatIsNone_NamesTheVariable(string setting)
    {
        var failure = Assert.Throws<FormatException>(() => EventHubLogOptions.ParsePartitionCount(setting));

        Assert.Contains(EventHubLogOptions.PartitionCountVariable, failure.Message, StringComparison.Ordinal);
    }
}
