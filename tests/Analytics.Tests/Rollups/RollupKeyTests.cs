using Analytics.Rollups;

namespace Analytics.Tests.Rollups;

public sealed class RollupKeyTests
{
    private static readonly Shard HyphenatedShard = new("events-eu", "12");

    [Fact]
    public void ForHour_ReadsBackAndSortsByTime()
    {
        var key = RollupKey.ForHour(Some.Noon.AddMinutes(30), HyphenatedShard);

        Assert.Equal("h:202611221230:events-eu-12", key);
        Assert.Equal((Some.Noon.AddMinutes(30), HyphenatedShard), RollupKey.ParseHour(key));
        Assert.True(string.CompareOrdinal(RollupKey.FromHour(Some.Noon.AddMinutes(30)), key) < 0);
        Assert.True(string.CompareOrdinal(key, RollupKey.FromHour(Some.Noon.AddMinutes(31))) < 0);
    }

    [Fact]
    public void ForDay_ReadsBackAndSortsByTime()
    {
        var day = new DateOnly(2026, 11, 22);
        var key = RollupKey.ForDay(day, HyphenatedShard);

        Assert.Equal("d:20261122:events-eu-12", key);
        Assert.Equal((day, HyphenatedShard), RollupKey.ParseDay(key));
        Assert.True(string.CompareOrdinal(key, RollupKey.FromDay(day.AddDays(1))) < 0);
    }

    [Theory]
    [InlineData("d:20261122:events-1")]
    [InlineData("h:202611221230")]
    [InlineData("h:202611221230:events")]
    [InlineData("")]
    public void ParseHour_OfAnotherKey_Throws(string key) => Assert.Throws<FormatException>(() => RollupKey.ParseHour(key));
}
