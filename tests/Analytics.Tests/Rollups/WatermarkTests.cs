using Analytics.Rollups;

namespace Analytics.Tests.Rollups;

public sealed class WatermarkTests
{
    [Fact]
    public void Covers_OfNothing_LiesBelowEveryEvent() => Assert.False(default(Watermark).Covers(new Watermark(DateTimeOffset.UnixEpoch, 0)));

    [Fact]
    public void Covers_OfWhatWasAbsorbed_AndOfNothingBeyond()
    {
        Assert.True(Some.Position(3).Covers(Some.Position(3)));
        Assert.True(Some.Position(3).Covers(Some.Position(2)));
        Assert.False(Some.Position(3).Covers(Some.Position(4)));
    }

    [Fact]
    public void Covers_AfterABrokerStampedEarlierThanBefore_GoesByTheNumber()
    {
        var before = new Watermark(Some.Noon, 10);
        var late = new Watermark(Some.Noon.AddSeconds(-1), 11);

        Assert.False(before.Covers(late));
        var after = before.Advance(late);
        Assert.True(after.Covers(before));
        Assert.True(after.Covers(late));
        Assert.False(after.Covers(new Watermark(Some.Noon.AddSeconds(-1), 12)));
    }

    [Fact]
    public void Covers_AfterTheHubWasCreatedAgain_GoesByTheTime()
    {
        var old = new Watermark(Some.Noon, 500);
        var first = new Watermark(Some.Noon.AddDays(1), 0);
        var second = first with { SequenceNumber = 1 };

        Assert.False(old.Covers(first));
        Assert.True(old.Advance(first).Covers(first));
        Assert.False(old.Advance(first).Covers(second));
    }

    [Fact]
    public void Advance_ByWhatIsCovered_StandsStill() => Assert.Equal(Some.Position(3), Some.Position(3).Advance(Some.Position(1)));
}
