using System.Reflection;
using System.Runtime.CompilerServices;
using Analytics.Averages;

namespace Analytics.Tests.Averages;

public class ImmutableMovingAverageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(24)]
    [InlineData(168)]
    public void EveryVersion_OfARandomTree_KeepsItsSamplesAndMean(int window)
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        var versions = new List<(ImmutableMovingAverage<long> Actual, long[] Expected)> { (new(window), []) };
        for (int i = 0; i < 5 * window + 200; i++)
        {
            // Mostly the latest version, so that windows fill and turn; now and then an old one, so that they branch.
            var (parent, samples) = versions[random.Next(4) == 0 ? random.Next(versions.Count) : ^1];
            long sample = random.Next(1_000_000);
            versions.Add((parent.Add(sample), [.. samples.Append(sample).TakeLast(window)]));
        }

        foreach (var (actual, expected) in versions)
        {
            string context = $"window {window}, seed {seed}";
            Assert.True(expected.SequenceEqual(actual), context);
            Assert.True(expected.SequenceEqual(Enumerable.Range(0, actual.Count).Select(i => actual[i])), context);
            Assert.True((expected.Length == 0 ? double.NaN : (double)expected.Sum() / expected.Length).Equals(actual.Average), context);
        }
    }

    [Fact]
    public void Average_OfManyVersions_EqualsThatOfTheMutableOne()
    {
        var mutable = new MovingAverage<double>(100);
        var immutable = new ImmutableMovingAverage<double>(100);
        for (int i = 0; i < 1_000; i++)
        {
            double sample = i % 90 == 0 ? double.NaN : i * 0.25;
            mutable.Add(sample);
            immutable = immutable.Add(sample);

            Assert.Equal(mutable.Average, immutable.Average);
            Assert.Equal(mutable[^1], immutable[^1]);
            Assert.Equal(mutable[0], immutable[0]);
        }
    }

    [Fact]
    public void Average_BeforeTheFirstSample_IsNaN()
    {
        Assert.Equal(double.NaN, new ImmutableMovingAverage<int>(3).Average);
        Assert.Empty(new ImmutableMovingAverage<int>(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImmutableMovingAverage<int>(3)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImmutableMovingAverage<int>(0));
        Assert.Throws<NotSupportedException>(() => new ImmutableMovingAverage<UInt128>(3));
    }

    [Fact]
    public void AverageAs_OfDecimals_IsExact() =>
        Assert.Equal(0.015m, new ImmutableMovingAverage<decimal>(2).Add(1e28m).Add(0.01m).Add(0.02m).AverageAs<decimal>());

    [Fact]
    public void Average_AskedAgain_AllocatesNothing()
    {
        var average = new ImmutableMovingAverage<long>(100).Add(1).Add(2);
        double first = average.Average;

        long before = GC.GetAllocatedBytesForCurrentThread();
        double second = average.Average;

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(first, second);
    }

    [Fact]
    public void Average_AskedByManyThreads_IsTheSameForAll()
    {
        for (int round = 0; round < 50; round++)
        {
            var average = Enumerable.Range(0, 1_500).Aggregate(new ImmutableMovingAverage<double>(1_000), (version, i) => version.Add(i));
            var means = new double[8];

            Parallel.For(0, means.Length, i => means[i] = average.Average + average[0] + average.Sum());

            Assert.Single(means.Distinct());
        }
    }

    [Fact]
    public void Add_FromAnOldVersion_SharesTheSamplesBefore()
    {
        var parent = Enumerable.Range(0, 9_999).Aggregate(new ImmutableMovingAverage<int>(10_000), (version, i) => version.Add(i));
        const int Branches = 1_000;
        var branches = new ImmutableMovingAverage<int>[Branches];

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Branches; i++)
        {
            branches[i] = parent.Add(i);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Branches, 1, 200);
        Assert.Equal(999, branches[999][^1]);
    }

    [Fact]
    public void Add_AfterTwoWindows_HasLetTheFirstSamplesGo()
    {
        var (latest, first) = AddTwoWindows();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(first.IsAlive);
        Assert.Equal(10, latest.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // so that no local keeps an old version alive
    private static (ImmutableMovingAverage<int> Latest, WeakReference First) AddTwoWindows()
    {
        var average = new ImmutableMovingAverage<int>(10).Add(0);
        var newest = typeof(ImmutableMovingAverage<int>).GetField("_newest", BindingFlags.Instance | BindingFlags.NonPublic)!;
        var first = new WeakReference(newest.GetValue(average));
        for (int i = 1; i < 20; i++)
        {
            average = average.Add(i);
        }

        return (average, first);
    }
}
