namespace Analytics.Azure.Tests;

public sealed class RollupBucketsTests
{
    [Fact]
    public void Parse_OfRangesAndSingleBuckets_PlacesEach()
    {
        var buckets = RollupBuckets.Parse(["0-99, 4095", "", "100-4094"]);

        Assert.Equal([0, 0, 2, 2, 0], new[] { 0, 99, 100, 4_094, 4_095 }.Select(buckets.AccountOf));
    }

    [Theory]
    [InlineData("No account has bucket 4095; all from 0 to 4095 must be with one.", "0-4094")]
    [InlineData("No account has bucket 7", "0-6,8-4095")]
    [InlineData("Bucket 5 is with account 0 and with account 1", "0-5", "5-4095")]
    [InlineData("Bucket 5 is with account 0 and with account 2", "0-5", "6-4095", "5")]
    [InlineData("'0-4096' is no range of buckets", "0-4096")]
    [InlineData("'9-1' is no range of buckets", "9-1")]
    [InlineData("'1-2-3' is no range of buckets", "1-2-3")]
    [InlineData("'all' is no range of buckets", "all")]
    public void Parse_OfAnythingElse_NamesTheBucket(string problem, params string[] accounts)
    {
        var exception = Assert.Throws<FormatException>(() => RollupBuckets.Parse(accounts));

        Assert.StartsWith(problem, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(250)]
    public void Evenly_OverAccounts_GivesEachAsMany(int accounts)
    {
        var buckets = RollupBuckets.Parse(RollupBuckets.Evenly(accounts));

        var sizes = Enumerable.Range(0, RollupBuckets.Count).GroupBy(buckets.AccountOf).Select(account => account.Count()).ToList();

        Assert.Equal(accounts, sizes.Count);
        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }

    [Fact]
    public void Parse_WithABucketMoved_LeavesAllOthersWhereTheyWere()
    {
        var before = RollupBuckets.Parse(["0-2047", "2048-4095"]);

        var after = RollupBuckets.Parse(["0-1999", "2048-4095", "2000-2047"]);

        var moved = Enumerable.Range(0, RollupBuckets.Count).Where(bucket => before.AccountOf(bucket) != after.AccountOf(bucket));
        Assert.Equal(Enumerable.Range(2_000, 48), moved);
    }
}
