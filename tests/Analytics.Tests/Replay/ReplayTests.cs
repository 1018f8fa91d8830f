using Analytics.Archive;
using Analytics.Replay;
using Analytics.Rollups;

namespace Analytics.Tests.Replay;

public sealed class ReplayTests
{
    [Theory]
    [InlineData(null, "2026-11-22T10:00:00Z", "from", "full hour")]
    [InlineData("2026-11-22T09:30:00Z", "2026-11-22T10:00:00Z", "from", "full hour")]
    [InlineData("2026-11-22T09:00:00Z", "soon", "to", "full hour")]
    [InlineData("2026-11-22T09:00:00Z", "2026-11-22T13:00:00Z", "to", "2026-11-22T12:00:00Z")]
    [InlineData("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z", "from", "8784")]
    [InlineData("2024-11-22T10:00:00Z", "2026-11-22T10:00:00Z", "from", "8784")]
    public void TryCreate_OfABadRange_NamesTheFieldAndTheLimit(string? from, string? to, string field, string limit)
    {
        Assert.False(ReplayRequest.TryCreate(from, to, Some.Noon.AddMinutes(30), out _, out var rejection));

        Assert.Equal(field, rejection.Field);
        Assert.Contains(limit, rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Slices_OfARange_CoverEveryHourOfEveryShardOnce()
    {
        Assert.True(ReplayRequest.TryCreate("2026-11-20T05:00:00Z", "2026-11-22T12:00:00Z", Some.Noon, out var request, out _));

        var slices = request.Slices("r1", [new Shard("events", "0"), new Shard("events", "1")]).ToList();

        Assert.Equal(6, slices.Count);
        Assert.Equal(6, slices.Select(slice => slice.Key).Distinct().Count());
        Assert.Equal(2 * 55, slices.Sum(slice => (slice.To - slice.From).TotalHours));
        Assert.All(slices, slice => Assert.InRange(slice.To - slice.From, TimeSpan.FromHours(1), ReplaySlice.Length));
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Kathmandu")]
    public void Recomputation_OfArchivedEvents_EqualsWhatTheLiveRollupMade(string zone)
    {
        const int seed = 5;
        var random = new Random(seed);
        var calendar = new ReportingCalendar(zone);
        var slice = new ReplaySlice("r1", "events-0", Some.Noon.AddHours(-6), Some.Noon, Attempt: 1);
        var live = new SortedDictionary<DateTimeOffset, HourRow>();
        var archive = new SortedDictionary<DateTimeOffset, List<ArchivedEvent>>();
        for (var sequence = 0; sequence < 3000; sequence++)
        {
            var time = Some.Noon.AddSeconds(-random.Next(9 * 3600) + 3600);
            var body = Some.EventJson(session: $"s{random.Next(800)}", time: $"{time.UtcDateTime:O}", more: $",\"eventId\":\"e{random.Next(2000)}\"");
            var archived = new ArchivedEvent(sequence, 0, Some.Noon.AddHours(2).AddMilliseconds(sequence), body);
            Assert.True(Analytics.Events.EventParser.TryParse(body, out var parsed, out _));
            var hour = calendar.HourOf(time);
            (live.TryGetValue(hour, out var row) ? row : live[hour] = new HourRow(hour)).Absorb([new PositionedEvent(new Watermark(archived.EnqueuedAt, sequence), parsed)]);
            var archiveHour = new ReportingCalendar("UTC").HourOf(time);
            (archive.TryGetValue(archiveHour, out var segment) ? segment : archive[archiveHour] = []).Add(archived);
        }

        var recomputed = new List<HourRow>();
        var recomputation = new SliceRecomputation(slice, calendar);
        foreach (var hour in recomputation.ArchiveHours)
        {
            foreach (var archived in archive.GetValueOrDefault(hour) ?? [])
            {
                recomputation.Add(archived);
            }

            recomputed.AddRange(recomputation.Complete(hour).SelectMany(customer => customer.Rows));
        }

        var expected = live.Values.Where(row => row.Start >= slice.From && row.Start < slice.To).ToList();
        Assert.Equal(expected.Select(row => row.Start), recomputed.Select(row => row.Start));
        Assert.All(expected.Zip(recomputed), pair => Assert.True(pair.First.Matches(pair.Second), $"seed {seed}, hour {pair.First.Start}"));
    }
}
