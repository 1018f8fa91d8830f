using Analytics.Archive;
using Analytics.Ledger;
using Analytics.Rollups;
using Analytics.Streaming;

namespace Analytics.Tests.Ledger;

public sealed class LedgerBatchTests
{
    [Fact]
    public void Book_OfItems_CountsThemByTheirHourOfArrival()
    {
        var batch = LedgerBatch.Book(default, [Item(0), Item(0), Item(1, isRejected: true), Item(2, hours: 1)]);

        Assert.Equal(new LedgerCounts(Events: 3, Rejected: 1, Missing: 0), batch.ByHour[Tests.Some.Noon]);
        Assert.Equal(new LedgerCounts(Events: 1, Rejected: 0, Missing: 0), batch.ByHour[Tests.Some.Noon.AddHours(1)]);
        Assert.Equal(2, batch.Reached.SequenceNumber);
    }

    [Fact]
    public void Book_OfANumberThatWasSkipped_SaysHowManyAreMissing()
    {
        var first = LedgerBatch.Book(default, [Item(7)]); // the first ever: what came before is not known to be missing

        var second = LedgerBatch.Book(first.Reached, [Item(8), Item(12)]);

        Assert.Equal(0, first.ByHour[Tests.Some.Noon].Missing);
        Assert.Equal(3, second.ByHour[Tests.Some.Noon].Missing);
    }

    [Fact]
    public void Book_OfEmptyMessages_MissesNothingAndCountsNothing()
    {
        var first = LedgerBatch.Book(default, [Item(7), Empty(8)]);

        var second = LedgerBatch.Book(first.Reached, [Empty(9)]);
        var third = LedgerBatch.Book(second.Reached, [Item(10), Empty(12), Item(13)]);

        Assert.Equal(new LedgerCounts(Events: 1, Rejected: 0, Missing: 0), first.ByHour[Tests.Some.Noon]);
        Assert.Equal((8, 9), (first.Reached.SequenceNumber, second.Reached.SequenceNumber));
        Assert.Empty(second.ByHour);
        Assert.Equal(new LedgerCounts(Events: 2, Rejected: 0, Missing: 1), third.ByHour[Tests.Some.Noon]);
    }

    [Fact]
    public void Book_OfAHubThatWasCreatedAgain_MissesNothing()
    {
        var old = LedgerBatch.Book(default, [Item(500)]);

        var anew = LedgerBatch.Book(old.Reached, [Item(0, hours: 5), Item(1, hours: 5)]);

        Assert.Equal(new LedgerCounts(Events: 2, Rejected: 0, Missing: 0), Assert.Single(anew.ByHour).Value);
    }

    [Fact]
    public void Book_InAnyPortionsWithRedeliveries_GivesTheSameCounts()
    {
        const int seed = 9;
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var items = Enumerable.Range(0, random.Next(1, 400))
                .SelectMany(i => Enumerable.Repeat(Item(i, hours: i / 100, isRejected: random.Next(5) == 0), random.Next(1, 4))).ToList();
            var whole = LedgerBatch.Book(default, items);

            var sum = new Dictionary<DateTimeOffset, LedgerCounts>();
            var reached = default(Watermark);
            for (var next = 0L; next <= items[^1].Archived.SequenceNumber;)
            {
                var from = Math.Max(0, next - random.Next(30));
                next += random.Next(1, 60);
                var batch = LedgerBatch.Book(reached, items.Where(item => item.Archived.SequenceNumber >= from && item.Archived.SequenceNumber < next));
                reached = batch.Reached;
                foreach (var (hour, counts) in batch.ByHour)
                {
                    sum[hour] = sum.GetValueOrDefault(hour) + counts;
                }
            }

            Assert.Equal(whole.ByHour.OrderBy(hour => hour.Key), sum.OrderBy(hour => hour.Key));
        }
    }

    [Fact]
    public void Unaccounted_OfAnHour_IsWhatOneConsumerLacksOrNeverSaw()
    {
        Assert.Equal(0, new LedgerHour(Tests.Some.Noon, new LedgerCounts(10, 1, 0), new LedgerCounts(10, 1, 0)).Unaccounted);
        Assert.Equal(4, new LedgerHour(Tests.Some.Noon, new LedgerCounts(10, 0, 0), new LedgerCounts(7, 0, 1)).Unaccounted);
        Assert.False(new LedgerHour(Tests.Some.Noon, default, default).IsClosed(Tests.Some.Noon.AddMinutes(69)));
        Assert.True(new LedgerHour(Tests.Some.Noon, default, default).IsClosed(Tests.Some.Noon.AddMinutes(70)));
    }

    [Theory]
    [InlineData("2026-11-22T10:30:00Z", null, "from", "full hour")]
    [InlineData(null, "later", "to", "full hour")]
    [InlineData("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z", "from", "744")]
    [InlineData("2026-01-22T10:00:00Z", "2026-11-22T10:00:00Z", "from", "744")]
    public void TryParse_OfABadRange_NamesTheFieldAndTheLimit(string? from, string? to, string field, string limit)
    {
        Assert.False(HourRange.TryParse(from, to, Tests.Some.Noon, TimeSpan.FromHours(24), out _, out var rejection));

        Assert.Equal(field, rejection.Field);
        Assert.Contains(limit, rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_OfNothing_IsTheLastDayUpToTheRunningHour()
    {
        Assert.True(HourRange.TryParse(null, null, Tests.Some.Noon.AddMinutes(5), TimeSpan.FromHours(24), out var range, out _));

        Assert.Equal(new HourRange(Tests.Some.Noon.AddHours(-23), Tests.Some.Noon.AddHours(1)), range);
    }

    private static StreamItem Item(long sequenceNumber, int hours = 0, bool isRejected = false) => new(
        new ArchivedEvent(sequenceNumber, 0, Tests.Some.Noon.AddHours(hours).AddMilliseconds(sequenceNumber), default), isRejected ? null : Tests.Some.PageView(), default);

    private static StreamItem Empty(long sequenceNumber) => Item(sequenceNumber, isRejected: true) with { IsEmpty = true };
}
