using System.Diagnostics;
using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using Analytics.Averages;

namespace Analytics.Tests.Averages;

public class MovingAverageTests
{
    private const double UnitRoundoff = 1.0 / (1L << 53);

    public static TheoryData<int> Windows => [1, 2, 3, 7, 24, 168, 1_000, 8_784, 10_000];

    [Theory]
    [MemberData(nameof(Windows))]
    public void Average_OfRandomSamplesOfAnyType_EqualsTheNaiveMean(int window)
    {
        Compare<sbyte>(window, random => (sbyte)random.Next());
        Compare<byte>(window, random => (byte)random.Next());
        Compare<short>(window, random => (short)random.Next());
        Compare<ushort>(window, random => (ushort)random.Next());
        Compare<int>(window, random => random.Next(int.MinValue, int.MaxValue));
        Compare<uint>(window, random => (uint)random.NextInt64(uint.MaxValue));
        Compare<long>(window, random => random.NextInt64(long.MinValue, long.MaxValue));
        Compare<ulong>(window, random => (ulong)random.NextInt64() * 2);
        Compare<nint>(window, random => (nint)random.NextInt64(long.MinValue, long.MaxValue));
        Compare<nuint>(window, random => (nuint)random.NextInt64() * 2);
        Compare<char>(window, random => (char)random.Next());
        Compare<Half>(window, random => (Half)(random.NextDouble() * 1_000));
        Compare<float>(window, random => random.NextSingle() * 1_000 - 300);
        Compare<double>(window, random => random.NextDouble() * 1_000 - 300);
        Compare<decimal>(window, random =>
            new decimal(random.Next(), random.Next(), random.Next(0, 1_000), random.Next(2) == 0, (byte)random.Next(29)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(99)]
    [InlineData(1_000)]
    public void Average_OfDoublesOfAllMagnitudes_KeepsTheErrorOfAFreshSum(int window) =>
        Compare<double>(window, random => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300)));

    [Fact]
    public void Average_BeforeTheFirstSample_IsNaN()
    {
        Assert.Equal(double.NaN, new MovingAverage<long>(3).Average);
        Assert.Equal(double.NaN, new MovingAverage<double>(3).Average);
        Assert.Equal(double.NaN, new MovingAverage<decimal>(3).Average);
    }

    [Fact]
    public void Average_BeforeTheWindowIsFull_CoversTheSamplesHeld()
    {
        var average = Of<long>(4, 1, 2);

        Assert.Equal(2, average.Count);
        Assert.Equal(4, average.Window);
        Assert.Equal(1.5, average.Average);
    }

    [Fact]
    public void Average_OfTheLargestIntegers_DoesNotOverflow()
    {
        var signed = new MovingAverage<long>(1_000);
        var unsigned = new MovingAverage<ulong>(1_000);
        for (int i = 0; i < 2_500; i++)
        {
            signed.Add(i < 1_200 ? long.MinValue : long.MaxValue);
            unsigned.Add(ulong.MaxValue);
        }

        Assert.Equal((double)long.MaxValue, signed.Average);
        Assert.Equal((double)ulong.MaxValue, unsigned.Average);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Average_WhenANonFiniteSampleHasLeft_IsFiniteAgain(double nonFinite)
    {
        Check(nonFinite);
        Check((float)nonFinite);
        Check((Half)nonFinite);

        void Check<T>(T sample)
            where T : struct, INumber<T>, IMinMaxValue<T>
        {
            var average = Of(3, T.One, sample);

            Assert.Equal(nonFinite, average.Average);
            average.Add(T.CreateChecked(2));
            average.Add(T.CreateChecked(3));
            Assert.Equal(nonFinite, average.Average);
            average.Add(T.CreateChecked(4));
            Assert.Equal(3, average.Average);
        }
    }

    [Fact]
    public void Average_WithInfinitiesOfBothSigns_IsNaNUntilOneHasLeft()
    {
        var average = Of(3, double.PositiveInfinity, double.NegativeInfinity, 1);

        Assert.Equal(double.NaN, average.Average);
        average.Add(1);
        Assert.Equal(double.NegativeInfinity, average.Average);
        average.Add(1);
        Assert.Equal(1, average.Average);
    }

    [Fact]
    public void Average_OfDoublesWhoseSumIsTooLarge_IsInfiniteUntilTheyHaveLeft()
    {
        var average = Of(2, double.MaxValue, double.MaxValue);

        Assert.Equal(double.PositiveInfinity, average.Average);
        average.Add(3);
        average.Add(4);
        Assert.Equal(3.5, average.Average);
    }

    [Fact]
    public void Average_OfDoublesThatAreTooLargeOnTheWay_IsNotFiniteUntilTheyHaveLeft()
    {
        var average = Of(4, double.MaxValue, double.MaxValue, -double.MaxValue, -double.MaxValue);

        Assert.False(double.IsFinite(average.Average));
        foreach (double sample in new[] { 3.0, 4, 5, 6 })
        {
            average.Add(sample);
        }

        Assert.Equal(4.5, average.Average);
    }

    [Fact]
    public void Average_OfDoublesWhoseSumIsTooLargeByItsRoundingErrors_IsInfinite()
    {
        var average = Of(1_000, double.MaxValue);
        for (int i = 0; i < 400; i++)
        {
            average.Add(0.4 * Math.Pow(2, 971)); // less than half a unit in the last place of MaxValue
        }

        Assert.Equal(double.PositiveInfinity, average.Average);
    }

    [Fact]
    public void Average_OfDoublesWhoseSumIsInRange_IsFinite()
    {
        double large = 1.5 * Math.Pow(2, 971); // its distance to -MaxValue is beyond the range of double

        Assert.Equal((large - double.MaxValue) / 2, Of(4, large, -double.MaxValue).Average);
        Assert.Equal(double.Epsilon, Of(2, double.Epsilon, double.Epsilon).Average);
    }

    [Fact]
    public void Average_AfterAHugeSampleHasLeft_ShowsNoTraceOfIt()
    {
        var average = Of(4, 0.1, 0.2, 1e300, 0.5, 0.25, 0.125, 0.125);

        Assert.Equal(0.25, average.Average);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(168)]
    [InlineData(1_000)]
    public void Average_AfterTenMillionMixedSamples_HasNotDrifted(int window)
    {
        var random = new Random(window);
        var average = new MovingAverage<double>(window);

        for (int i = 0; i < 10_000_000; i++)
        {
            average.Add(i % 997 == 0 ? 1e15 * random.NextDouble() : random.NextDouble());
        }

        AssertClose(NaiveAverage<double>.Mean([.. average]), average.Average, average.Sum(Math.Abs) / window, $"window {window}");
    }

    [Fact]
    public void Indexer_FromEitherEnd_GivesOldestFirst()
    {
        var average = Of(3, 1, 2, 3, 4, 5);

        Assert.Equal(3, average[0]);
        Assert.Equal(5, average[^1]);
        Assert.Equal(3, average[^3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => average[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => average[-1]);
    }

    [Fact]
    public void Foreach_OverTheSamples_GoesFromOldestToNewest()
    {
        Assert.Equal([3, 4, 5], Of(3, 1, 2, 3, 4, 5));
        Assert.Equal([1, 2], Of(3, 1, 2));
        Assert.Empty(Of<int>(3));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(3, 3)]
    public void Foreach_WhenSamplesAreAdded_Throws(int window, int adds)
    {
        var average = Of(window, 1, 2, 3, 4);

        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (int sample in average)
            {
                for (int i = 0; i < adds; i++)
                {
                    average.Add(sample);
                }
            }
        });
    }

    [Fact]
    public void Foreach_WhenSamplesAreCleared_Throws()
    {
        var average = Of(3, 1, 2);

        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (int sample in average)
            {
                average.Clear();
            }
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(100)]
    public void AddRange_OfAnySize_LeavesTheLastOfTheWindow(int size)
    {
        int[] range = [.. Enumerable.Range(10, size)];
        var average = new MovingAverage<int>(window: 3) { 1, 2 };

        average.AddRange(range);

        int[] expected = [.. new[] { 1, 2 }.Concat(range).TakeLast(3)];
        Assert.Equal(expected, average);
        Assert.Equal(expected.Average(), average.Average);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(24)]
    public void Clear_AfterAnyNumberOfSamples_LeavesANewAverage(int window)
    {
        for (int before = 0; before <= (3 * window) + 2; before++)
        {
            var (used, unused) = (new MovingAverage<double>(window), new MovingAverage<double>(window));
            var (usedOfLongs, unusedOfLongs) = (new MovingAverage<long>(window), new MovingAverage<long>(window));
            for (int i = 0; i < before; i++)
            {
                used.Add(i == 0 ? double.NaN : 1e300);
                usedOfLongs.Add(long.MaxValue);
            }

            used.Clear();
            usedOfLongs.Clear();

            Assert.Empty(used);
            Assert.Equal((double.NaN, double.NaN), (used.Average, usedOfLongs.Average));
            for (int i = 0; i < (3 * window) + 2; i++)
            {
                used.Add(i * 0.1);
                unused.Add(i * 0.1);
                usedOfLongs.Add(i);
                unusedOfLongs.Add(i);
                Assert.Equal((unused.Average, unusedOfLongs.Average), (used.Average, usedOfLongs.Average));
                Assert.Equal(unused, used);
            }
        }
    }

    [Fact]
    public void ToString_OfAnAverage_ShowsWindowCountAndAverage()
    {
        Assert.Equal("Window = 24, Count = 2, Average = 1.5", new MovingAverage<int>(24) { 1, 2 }.ToString());
        Assert.Equal("Window = 3, Count = 0, Average = NaN", new MovingAverage<decimal>(3).ToString());
        Assert.Equal("{ToString(),nq}", typeof(MovingAverage<>).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
    }

    [Fact]
    public void Constructor_OfAnImpossibleAverage_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MovingAverage<int>(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MovingAverage<int>(-1));
        Assert.Throws<NotSupportedException>(() => new MovingAverage<Int128>(3));
        Assert.Throws<NotSupportedException>(() => new MovingAverage<UInt128>(3));
        Assert.Throws<NotSupportedException>(() => new MovingAverage<NFloat>(3));
    }

    private static MovingAverage<T> Of<T>(int window, params T[] samples)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        var average = new MovingAverage<T>(window);
        average.AddRange(samples);
        return average;
    }

    private static void Compare<T>(int window, Func<Random, T> next)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        var (mutable, immutable) = (new MovingAverage<T>(window), ImmutableMovingAverage.Create<T>(window));
        var naive = new NaiveAverage<T>(window);
        int count = (2 * window) + random.Next(window + 20);
        for (int i = 0; i < count; i++)
        {
            var sample = next(random);
            naive.Add(sample);
            if (random.Next(2) == 0)
            {
                mutable.Add(sample);
                immutable = immutable.Add(sample);
            }
            else
            {
                var another = next(random);
                naive.Add(another);
                mutable.AddRange(sample, another);
                immutable = immutable.AddRange(sample, another);
            }

            if (window < 100 || i % (window / 3) == 0 || i == count - 1)
            {
                var samples = naive.Samples;
                double expected = naive.Average;
                double scale = samples.Average(sample => Math.Abs(double.CreateChecked(sample)));
                foreach (var average in new IReadOnlyMovingAverage<T>[] { mutable, immutable })
                {
                    string context = $"{average.GetType()}, window {window}, seed {seed}, after {i + 1} steps";
                    Assert.Equal(samples.Length, average.Count);
                    Assert.True(samples.AsSpan().SequenceEqual(average.ToArray()), context);
                    AssertClose(expected, average.Average, scale, context);
                }
            }
        }
    }

    /// <summary>Within 6 units, as documented, and 1 of the model.</summary>
    private static void AssertClose(double expected, double actual, double scale, string context) =>
        Assert.True(Math.Abs(actual - expected) <= 7 * UnitRoundoff * scale, $"{actual:R} instead of {expected:R}: {context}");
}
