using Analytics.Averages;

namespace Analytics.Tests.Averages;

/// <summary>What moving averages allocate. Alone, because a collection that others cause counts what is left of a thread's allocation buffer as
/// allocated.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public class AllocationTests
{
    [Fact]
    public void Everything_OfAMutableAverage_AllocateNothing()
    {
        var average = new MovingAverage<double>(100);
        double sum = 0;

        long allocated = LeastAllocated(() =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                average.Add(i);
                average.AddRange(i, i);
                sum += average.Average;
            }

            foreach (double sample in average)
            {
                sum += sample;
            }

            average.Clear();
        });

        Assert.Equal(0, allocated);
        Assert.True(sum > 0);
    }

    [Fact]
    public void ForeachAndAverage_OfVersionsNobodyAskedBefore_AllocateNothing()
    {
        const int Versions = 3_000;
        const int Runtime = 20_000; // for what the runtime may do meanwhile; linking the samples up would take 300,000
        var average = ImmutableMovingAverage.Create<double>(1_000);
        long allocated = 0;
        for (int i = 0; i < Versions; i++)
        {
            average = average.Add(i);
            double expected = (Math.Max(0, i - 999) + i) / 2.0;

            long before = GC.GetAllocatedBytesForCurrentThread();
            double sum = 0;
            foreach (double sample in average)
            {
                sum += sample;
            }

            double mean = average.Average;
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.Equal((expected * average.Count, expected), (sum, mean));
        }

        Assert.InRange(allocated, 0, Runtime);
    }

    [Fact]
    public void Add_FromAnOldVersion_SharesTheSamplesBefore()
    {
        var parent = Enumerable.Range(0, 9_999).Aggregate(ImmutableMovingAverage.Create<int>(10_000), (version, i) => version.Add(i));
        const int Branches = 1_000;
        var branches = new ImmutableMovingAverage<int>[Branches];

        long allocated = LeastAllocated(() =>
        {
            for (int i = 0; i < Branches; i++)
            {
                branches[i] = parent.Add(i);
            }
        });

        Assert.InRange(allocated / Branches, 1, 200);
        Assert.Equal(999, branches[999][^1]);
    }

    [Fact]
    public void Add_FromAnOldVersionAgainAndAgain_IsAsCheapAsFromTheLatest()
    {
        var parent = Enumerable.Range(0, 1_000).Aggregate(ImmutableMovingAverage.Create<int>(1_000), (version, i) => version.Add(i));
        for (int i = 0; i < 2_000; i++)
        {
            parent = parent.Add(i);

            long allocated = LeastAllocated(() =>
            {
                for (int branch = 0; branch < 10; branch++)
                {
                    _ = parent.Add(branch);
                }
            });

            Assert.InRange(allocated, 1, 10 * 400);
        }
    }

    /// <summary>The bytes that the best of three runs has allocated on this thread: in others the runtime may have compiled or collected.</summary>
    private static long LeastAllocated(Action action)
    {
        long least = long.MaxValue;
        for (int run = 0; run < 3; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
