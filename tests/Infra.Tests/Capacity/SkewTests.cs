using Analytics.Infra.Capacity;

namespace Analytics.Infra.Tests.Capacity;

public class SkewTests
{
    [Theory]
    [InlineData(10_000, 100, 74)] // counted in generated traffic of 10,000 customers
    [InlineData(10_000, 1_000, 512)]
    [InlineData(10_000, 10_000, 2_815)]
    [InlineData(10_000, 100_000, 8_561)]
    public void DistinctCustomers_OfZipfianTraffic_MatchTheCountedOnes(int customers, double events, double counted) =>
        Assert.Equal(counted, Skew.DistinctCustomers(customers, events), tolerance: counted * 0.01);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(7, 100)]
    [InlineData(250, 40)]
    [InlineData(50_000, 1_000_000)]
    public void DistinctCustomers_InGroups_AreTheWholeSum(int customers, double events)
    {
        var harmonic = Enumerable.Range(1, customers).Sum(rank => 1.0 / rank);
        var whole = Enumerable.Range(1, customers).Sum(rank => 1 - Math.Pow(1 - (1 / (rank * harmonic)), events));

        Assert.Equal(whole, Skew.DistinctCustomers(customers, events), tolerance: whole * 0.001);
    }

    [Fact]
    public void DistinctCustomers_OfTheLargest_AreTheBeginningOfTheWholeSum()
    {
        var harmonic = Enumerable.Range(1, 50_000).Sum(rank => 1.0 / rank);
        var beginning = Enumerable.Range(1, 7_000).Sum(rank => 1 - Math.Pow(1 - (1 / (rank * harmonic)), 20_000));

        Assert.Equal(beginning, Skew.DistinctCustomers(50_000, 20_000, largest: 7_000), tolerance: beginning * 0.001);
    }

    [Fact]
    public void LargestShare_OfTwoCustomers_IsTwoThirds() => Assert.Equal(2.0 / 3, Skew.LargestShare(2), tolerance: 0.001);
}
