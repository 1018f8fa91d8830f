using Analytics.Events;
using Analytics.Rollups;

namespace Analytics.Tests.Rollups;

public sealed class HourRowTests
{
    [Fact]
    public void Absorb_OfEvents_CountsEachMetric()
    {
        var row = new HourRow(Some.Noon);

        row.Absorb(
        [
            Some.At(1, Some.PageView(session: "s1", visitor: "v1")),
            Some.At(2, Some.PageView(session: "s1", visitor: "v1", engagement: 12_000)),
            Some.At(3, Some.PageView(session: "s2", visitor: "v1", action: EventAction.LinkClicked)),
            Some.At(4, Some.PageView(session: "s3", visitor: "v2", action: EventAction.Custom, engagement: 1)),
        ]);

        Assert.Equal(4, row.Metrics[Metric.Events]);
        Assert.Equal(2, row.Metrics[Metric.PageViews]);
        Assert.Equal(1, row.Metrics[Metric.LinkClicks]);
        Assert.Equal(12_001, row.Metrics[Metric.EngagementMs]);
        Assert.Equal(3, row.Metrics[Metric.Sessions]);
        Assert.Equal(2, row.Metrics[Metric.Visitors]);
        Assert.Equal(3, row.Metrics[Metric.EngagedSessions]);
        Assert.Equal(Some.Position(4), row.Watermark);
    }

    [Fact]
    public void Absorb_OfARedelivery_ChangesNothing()
    {
        var row = new HourRow(Some.Noon);
        PositionedEvent[] batch = [Some.At(1), Some.At(2), Some.At(3)];
        row.Absorb(batch);

        var counted = row.Absorb(batch);

        Assert.Empty(counted);
        Assert.Equal(3, row.Metrics[Metric.Events]);
    }

    [Fact]
    public void Absorb_OfEventsOfOneMessage_CountsAllOfThem()
    {
        var row = new HourRow(Some.Noon);

        row.Absorb([Some.At(1), Some.At(1), Some.At(1)]);

        Assert.Equal(3, row.Metrics[Metric.Events]);
    }

    [Fact]
    public void Absorb_OfAReCreatedHub_CountsSequenceNumbersAnew()
    {
        var row = new HourRow(Some.Noon);
        row.Absorb([new PositionedEvent(new Watermark(Some.Noon, 500), Some.PageView())]);

        row.Absorb([new PositionedEvent(new Watermark(Some.Noon.AddDays(1), 0), Some.PageView())]);

        Assert.Equal(2, row.Metrics[Metric.Events]);
    }

    [Fact]
    public void Absorb_OfARepeatedEventId_CountsItOnceAndMovesOn()
    {
        var row = new HourRow(Some.Noon);

        row.Absorb([Some.At(1, Some.PageView(eventId: "e1")), Some.At(2, Some.PageView(eventId: "e1")), Some.At(3, Some.PageView(eventId: "e2"))]);

        Assert.Equal(2, row.Metrics[Metric.Events]);
        Assert.Equal(Some.Position(3), row.Watermark);
    }

    [Fact]
    public void Absorb_InAnyPortionsWithRedeliveries_LeavesTheSameRowAndDay()
    {
        const int seed = 42;
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var events = Enumerable.Range(1, random.Next(1, 2000))
                .Select(i => Some.At(i, Some.PageView(session: $"s{random.Next(900)}", visitor: $"v{random.Next(600)}", eventId: $"e{random.Next(1500)}", engagement: random.Next(20_000))))
                .ToList();
            var whole = new HourRow(Some.Noon);
            whole.Absorb(events);

            var row = new HourRow(Some.Noon);
            var day = new DayRow(new DateOnly(2026, 11, 22));
            for (var next = 0; next < events.Count;)
            {
                var from = Math.Max(0, next - random.Next(50)); // as after a restart, some come again
                next = Math.Min(events.Count, next + random.Next(1, 300));
                day.AbsorbThrough(row, events[from..next]);
            }

            Assert.True(row.Matches(whole), $"seed {seed}, round {round}");
            Assert.True(day.Matches(DayRow.Of(day.Day, [whole])), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Matches_OfADifference_IsFalse()
    {
        var row = new HourRow(Some.Noon);
        row.Absorb([Some.At(1)]);
        var other = new HourRow(Some.Noon);
        other.Absorb([Some.At(1, Some.PageView(session: "other"))]);

        Assert.False(row.Matches(other));
        Assert.False(row.Matches(new HourRow(Some.Noon)));
    }
}
