using System.Diagnostics;
using System.Reflection;
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
        var versions = new List<(ImmutableMovingAverage<long> Actual, long[] Expected)> { (ImmutableMovingAverage.Create<long>(window), []) };
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
        var immutable = ImmutableMovingAverage.Create<double>(100);
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
        Assert.Equal(double.NaN, ImmutableMovingAverage.Create<int>(3).Average);
        Assert.Empty(ImmutableMovingAverage.Create<int>(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImmutableMovingAverage.Create<int>(3)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => ImmutableMovingAverage.Create<int>(0));
        Assert.Throws<NotSupportedException>(() => ImmutableMovingAverage.Create<UInt128>(3));
    }

    [Fact]
    public void Average_OfIntegersAndDecimals_TakesTheSameTimeForAnyWindow()
    {
        const int Window = 1_000_000;
        const int Versions = 2_000;
        var integers = ImmutableMovingAverage.Create(Window, [.. Enumerable.Range(0, Window)]);
        var decimals = ImmutableMovingAverage.Create(Window, [.. Enumerable.Range(0, Window).Select(i => (decimal)i)]);

        long start = Stopwatch.GetTimestamp();
        for (int i = 1; i <= Versions; i++)
        {
            integers = integers.Add(Window + i - 1);
            decimals = decimals.Add(Window + i - 1);
            Assert.Equal(i + ((Window - 1) / 2.0), integers.Average);
            Assert.Equal(i + ((Window - 1) / 2.0), decimals.Average);
        }

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2)); // summing each window would be 4·10⁹ steps
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(100)]
    public void AddRange_OfAnySize_LeavesTheLastOfTheWindow(int size)
    {
        int[] range = [.. Enumerable.Range(10, size)];
        var before = ImmutableMovingAverage.Create(window: 3, [1, 2]);

        var after = before.AddRange(range);

        int[] expected = [.. new[] { 1, 2 }.Concat(range).TakeLast(3)];
        Assert.Equal(expected, after);
        Assert.Equal(expected.Average(), after.Average);
        Assert.Equal([1, 2], before);
        Assert.Equal(size == 0, ReferenceEquals(before, after));
    }

    [Fact]
    public void Clear_OfAVersion_IsEmptyAndLeavesTheVersion()
    {
        var before = ImmutableMovingAverage.Create(window: 3, [1, 2]);

        var after = before.Clear();

        Assert.Empty(after);
        Assert.Equal((3, double.NaN), (after.Window, after.Average));
        Assert.Equal([5], after.Add(5));
        Assert.Equal(1.5, before.Average);
        Assert.Same(after, after.Clear());
    }

    [Fact]
    public void Methods_ThroughTheInterface_AreThoseOfTheClass()
    {
        IImmutableMovingAverage<int> average = ImmutableMovingAverage.Create<int>(window: 3);

        Assert.Equal([2, 3, 4], average.Add(1).AddRange(2, 3, 4));
        Assert.Empty(average.Add(1).Clear());
    }

    [Fact]
    public void Average_OfNaNsOfAnyKind_IsNaNAgain()
    {
        for (long payload = -10; payload < 0; payload++)
        {
            var average = ImmutableMovingAverage.Create(window: 3, [BitConverter.Int64BitsToDouble(payload)]);

            Assert.Equal((double.NaN, double.NaN), (average.Average, average.Average));
        }
    }

    [Fact]
    public void ToString_OfAVersion_ShowsWindowCountAndAverage()
    {
        Assert.Equal("Window = 24, Count = 2, Average = 1.5", ImmutableMovingAverage.Create(24, [1, 2]).ToString());
        Assert.Equal("{ToString(),nq}", typeof(ImmutableMovingAverage<>).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
    }

    [Fact]
    public void Average_AskedByManyThreads_IsTheSameForAll()
    {
        for (int round = 0; round < 50; round++)
        {
            var average = Enumerable.Range(0, 1_500).Aggregate(ImmutableMovingAverage.Create<double>(1_000), (version, i) => version.Add(i * 0.1));
            var means = new double[8];

            Parallel.For(0, means.Length, i =>
            {
                _ = Enumerable.Range(0, i * 50).Aggregate(average, (version, sample) => version.Add(sample)); // links up what the sum reads
                means[i] = average.Average;
            });

            Assert.Single(means.Distinct());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(24)]
    [InlineData(168)]
    public void Add_FromAnyVersion_KeepsNoSampleAliveThatHasLeftEveryWindow(int window)
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        var versions = Enumerable.Repeat((Actual: ImmutableMovingAverage.Create<long>(window), Expected: Array.Empty<long>()), 4).ToArray();
        for (long sample = 1; sample < (10 * window) + 100; sample++)
        {
            // Four versions in use; a new one takes the place of its parent or of another.
            var (parent, samples) = versions[random.Next(versions.Length)];
            versions[random.Next(versions.Length)] = (parent.Add(sample), [.. samples.Append(sample).TakeLast(window)]);
            if (random.Next(3) == 0)
            {
                _ = versions[random.Next(versions.Length)].Actual.Average;
            }

            if (window < 100 || sample % 50 == 0)
            {
                var expected = versions.SelectMany(version => version.Expected).ToHashSet();
                var reachable = SamplesReachableFrom(versions.Select(version => (object)version.Actual));
                Assert.True(expected.SetEquals(reachable), $"window {window}, seed {seed}, after {sample} samples");
            }
        }
    }

    [Fact]
    public void Add_FromOneVersionByManyThreads_GivesEachItsOwn()
    {
        var latest = ImmutableMovingAverage.Create<int>(100);
        for (int i = 0; i < 1_000; i++)
        {
            var parent = latest.Add(i);
            var branches = new ImmutableMovingAverage<int>[4];
            Parallel.For(0, branches.Length, branch => branches[branch] = parent.Add(-1).Add(branch));

            var expected = parent.Append(-1).ToArray();
            Assert.All(branches, (actual, branch) => Assert.Equal(expected.Append(branch).TakeLast(100), actual));
            latest = parent;
        }
    }

    /// <summary>What the garbage collector would find: each sample in an object that can be reached.</summary>
    private static HashSet<long> SamplesReachableFrom(IEnumerable<object> roots)
    {
        var samples = new HashSet<long>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(roots);
        while (open.TryPop(out object? found))
        {
            if (found.GetType().Assembly != typeof(IMovingAverage<>).Assembly || (!found.GetType().IsValueType && !seen.Add(found)))
            {
                continue;
            }

            foreach (var field in found.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                object? value = field.GetValue(found);
                if (value is long sample && field.Name != "_mean")
                {
                    samples.Add(sample);
                }
                else if (value is not null)
                {
                    open.Push(value);
                }
            }
        }

        return samples;
    }
}
