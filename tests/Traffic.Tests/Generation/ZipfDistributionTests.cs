using Traffic.Generation;

namespace Traffic.Tests.Generation;

public class ZipfDistributionTests
{
    [Fact]
    public void RankAt_EvenlySpacedNumbers_FollowsZipfsLaw()
    {
        const int Ranks = 100;
        const int Samples = 1_000_000;
        var zipf = new ZipfDistribution(Ranks);
        var counts = new int[Ranks];

        for (var i = 0; i < Samples; i++)
        {
            counts[zipf.RankAt((i + 0.5) / Samples)]++;
        }

        var harmonic = Enumerable.Range(1, Ranks).Sum(rank => 1.0 / rank);
        for (var rank = 0; rank < Ranks; rank++)
        {
            Assert.InRange(counts[rank] - (Samples / (harmonic * (rank + 1))), -1.5, 1.5);
        }
    }

    [Fact]
    public void RankAt_Edges_StaysWithinTheRanks()
    {
        var zipf = new ZipfDistribution(3);

        Assert.Equal(0, zipf.RankAt(0));
        Assert.Equal(2, zipf.RankAt(Math.BitDecrement(1.0)));
        Assert.Equal(0, new ZipfDistribution(1).RankAt(0.999));
    }

    [Fact]
    public void ZipfDistribution_WithoutRanks_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ZipfDistribution(0));
    }
}
