using Analytics.Averages;

namespace Analytics.Tests.Averages;

public class MovingAveragesTests
{
    private delegate void Batch(ReadOnlySpan<double> source, int window, Span<double> destination);

    public static TheoryData<int, int> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int>();
            foreach (int window in new[] { 1, 2, 3, 4, 5, 7, 8, 24, 168, 1_000, 10_000 })
            {
                foreach (int length in new SortedSet<int> { 0, 1, window - 1, window, window + 1, (2 * window) + 3, (3 * window) + 50 })
                {
                    sizes.Add(window, length);
                }
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Simple_OfRandomSamples_EqualsAMovingAverage(int window, int length)
    {
        var (source, context) = RandomSeries(length);

        AssertSimpleIsAMovingAverage(source, window, context);
    }

    [Fact]
    public void Simple_OfShortSeries_EqualsAMovingAverage()
    {
        for (int window = 1; window <= 30; window++)
        {
            for (int length = 0; length <= 70; length++)
            {
                var (source, context) = RandomSeries(length);
                AssertSimpleIsAMovingAverage(source, window, context);
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(24)]
    [InlineData(170)]
    public void Simple_AfterHugeSamplesHaveLeft_ShowsNoTraceOfThem(int window)
    {
        var (source, context) = RandomSeries(2_000);
        foreach (int position in new[] { 0, 100, 101, 700, 1_499 })
        {
            source[position] = position % 2 == 0 ? 1e300 : -1e300;
        }

        AssertSimpleIsAMovingAverage(source, window, context);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Weighted_OfRandomSamples_EqualsItsDefinition(int window, int length)
    {
        var (source, context) = RandomSeries(length);
        var means = new double[length];

        MovingAverages.Weighted(source, window, means);

        for (int i = 0; i < length; i += Math.Max(1, window / 5))
        {
            int held = Math.Min(window, i + 1);
            double sum = 0;
            for (int age = 0; age < held; age++)
            {
                sum += (held - age) * source[i - age];
            }

            AssertClose(sum / (held * (held + 1.0) / 2), means[i], (3 * window) + 10, $"window {window}, {context}");
        }
    }

    [Fact]
    public void Exponential_OfASeries_FollowsItsDefinition()
    {
        var means = new double[4];

        MovingAverages.Exponential([8, 4, 0, 16], window: 3, means);

        Assert.Equal([8, 6, 3, 9.5], means);
    }

    [Fact]
    public void Weighted_OfASeries_WeighsTheNewestMost()
    {
        var means = new double[4];

        MovingAverages.Weighted([6, 3, 12, 0], window: 3, means);

        Assert.Equal([6, 4, 8, (0 * 3 + 12 * 2 + 3) / 6.0], means);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(49)]
    [InlineData(168)]
    [InlineData(50_000)] // its square is beyond int
    public void Any_OfAConstantSeries_IsThatConstant(int window)
    {
        var source = Enumerable.Repeat(3.0, Math.Max(1_000, window + 10)).ToArray();
        var means = new double[source.Length];
        foreach (var batch in new Batch[] { MovingAverages.Simple, MovingAverages.Exponential, MovingAverages.Weighted })
        {
            batch(source, window, means);

            Assert.All(means, mean => Assert.Equal(3.0, mean));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(24)]
    [InlineData(30)]
    [InlineData(171)]
    [InlineData(2_000)]
    public void Any_InPlace_GivesTheSame(int window)
    {
        var (source, context) = RandomSeries(1_003);
        foreach (var batch in new Batch[] { MovingAverages.Simple, MovingAverages.Exponential, MovingAverages.Weighted })
        {
            var means = new double[source.Length];
            var inPlace = source.ToArray();

            batch(source, window, means);
            batch(inPlace, window, inPlace);

            Assert.True(means.SequenceEqual(inPlace), context);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void SimpleAndWeighted_WithANonFiniteSample_ForgetItWithTheWindow(double nonFinite)
    {
        foreach (int window in new[] { 1, 2, 5, 8, 24, 30 })
        {
            foreach (var batch in new Batch[] { MovingAverages.Simple, MovingAverages.Weighted })
            {
                for (int position = 0; position < 60; position++)
                {
                    var source = Enumerable.Repeat(2.0, 100).ToArray();
                    source[position] = nonFinite;
                    var means = new double[source.Length];

                    batch(source, window, means);

                    Assert.All(means, (mean, i) => Assert.Equal(i >= position && i < position + window ? nonFinite : 2.0, mean));
                }
            }
        }
    }

    [Fact]
    public void SimpleAndWeighted_WhereASumIsTooLarge_AreFiniteAgainWithinTheRange()
    {
        foreach (var batch in new Batch[] { MovingAverages.Simple, MovingAverages.Weighted })
        {
            double[] source = [.. Enumerable.Repeat(double.MaxValue, 20), .. Enumerable.Repeat(2.0, 40)];
            var means = new double[source.Length];

            batch(source, 10, means);

            Assert.All(means[10..20], mean => Assert.Equal(double.PositiveInfinity, mean));
            Assert.All(means[29..], mean => Assert.Equal(2.0, mean));
        }
    }

    [Fact]
    public void Any_WithWindowOne_Copies()
    {
        double[] source = [1e16, 0.1, double.NaN, -5, double.PositiveInfinity, 3, 0.1, 7];
        foreach (var batch in new Batch[] { MovingAverages.Simple, MovingAverages.Exponential, MovingAverages.Weighted })
        {
            var means = new double[source.Length];

            batch(source, 1, means);

            Assert.Equal(source, means);
        }
    }

    [Fact]
    public void Any_OfASliceInTheMiddle_WritesNothingAround()
    {
        foreach (var batch in new Batch[] { MovingAverages.Simple, MovingAverages.Exponential, MovingAverages.Weighted })
        {
            for (int window = 1; window <= 20; window++)
            {
                for (int length = 0; length <= 50; length++)
                {
                    var (source, context) = RandomSeries(length);
                    var expected = new double[length];
                    batch(source, window, expected);

                    var around = Enumerable.Repeat(-1.0, length + 20).ToArray();
                    batch(source, window, around.AsSpan(3 + (length % 5))); // longer than the source, too

                    var untouched = Enumerable.Repeat(-1.0, length + 20).ToArray();
                    expected.CopyTo(untouched, 3 + (length % 5));
                    Assert.True(untouched.AsSpan().SequenceEqual(around), $"window {window}, {length} samples, {context}");
                }
            }
        }
    }

    [Fact]
    public void Exponential_AfterANaN_StaysNaN()
    {
        var means = new double[3];

        MovingAverages.Exponential([1, double.NaN, 1], 3, means);

        Assert.Equal([1, double.NaN, double.NaN], means);
    }

    [Fact]
    public void Any_OfSpansThatDoNotFit_Throws()
    {
        var numbers = new double[10];
        foreach (var batch in new Batch[] { MovingAverages.Simple, MovingAverages.Exponential, MovingAverages.Weighted })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => batch(numbers, 0, numbers));
            Assert.Throws<ArgumentException>(() => batch(numbers, 3, new double[9]));
            Assert.Throws<ArgumentException>(() => batch(numbers.AsSpan(0, 9), 3, numbers.AsSpan(1)));
            Assert.Throws<ArgumentException>(() => batch(numbers.AsSpan(1), 3, numbers));
        }
    }

    private static (double[] Series, string Context) RandomSeries(int length)
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        return ([.. Enumerable.Range(0, length).Select(_ => random.NextDouble())], $"seed {seed}");
    }

    private static void AssertSimpleIsAMovingAverage(double[] source, int window, string context)
    {
        var means = new double[source.Length];
        var expected = new MovingAverage<double>(window);
        var sizes = new MovingAverage<double>(window);

        MovingAverages.Simple(source, window, means);

        for (int i = 0; i < source.Length; i++)
        {
            expected.Add(source[i]);
            sizes.Add(Math.Abs(source[i]));
            bool oneByOne = i < window - 1 || i >= source.Length - 3 || window < 4;
            int units = (oneByOne ? window + 1 : (window / 4) + 5) + 5; // as documented, of either
            AssertClose(expected.Average, means[i], units * sizes.Average, $"window {window}, sample {i} of {source.Length}, {context}");
        }
    }

    private static void AssertClose(double expected, double actual, double units, string context) =>
        Assert.True(Math.Abs(actual - expected) <= units / (1L << 53), $"{actual:R} instead of {expected:R}: {context}");
}
