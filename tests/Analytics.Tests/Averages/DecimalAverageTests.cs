using System.Collections;
using Analytics.Averages;

namespace Analytics.Tests.Averages;

public class DecimalAverageTests
{
    private const decimal Smallest = 0.0000000000000000000000000001m;

    public static TheoryData<decimal[], decimal> Means => new()
    {
        { [1e28m, 0.01m, 0.02m], 3333333333333333333333333333.3m + 0.0433m }, // beyond 28 digits the nearest
        { [0.01m, 0.02m, 3 * Smallest], 0.01m + Smallest },
        { [decimal.MaxValue, decimal.MaxValue], decimal.MaxValue },
        { [decimal.MaxValue, decimal.MinValue, 1.5m], 0.5m },
        { [0, Smallest], Smallest }, // halves away from zero
        { [0, -Smallest], -Smallest },
        { [2 * Smallest, 0, 0], Smallest },
        { [Smallest, 0, 0], 0 },
        { [19.99m, 0.02m], 10.005m },
    };

    [Theory]
    [MemberData(nameof(Means))]
    public void AverageAsDecimal_OfAnyImplementation_IsTheExactSumDividedOnce(decimal[] samples, decimal expected)
    {
        var mutable = new MovingAverage<decimal>(samples.Length) { decimal.MaxValue, 1e28m, Smallest }; // all of them leave
        mutable.AddRange(samples);
        var immutable = ImmutableMovingAverage.Create(samples.Length, [decimal.MinValue, 1e28m, Smallest, .. samples]);

        Assert.Equal(expected, mutable.AverageAsDecimal());
        Assert.Equal(expected, immutable.AverageAsDecimal());
        Assert.Equal(expected, new Listed(samples).AverageAsDecimal());
        Assert.Equal(((double)expected, (double)expected), (mutable.Average, immutable.Average));
    }

    [Fact]
    public void AverageAsDecimal_OfIntegersAddedAsDecimals_IsThatOfTheIntegers()
    {
        Assert.Equal(ulong.MaxValue, new MovingAverage<decimal>(2) { ulong.MaxValue, ulong.MaxValue }.AverageAsDecimal());
        Assert.Equal(2m / 3, new MovingAverage<decimal>(3) { 1, 1, 0 }.AverageAsDecimal());
    }

    [Fact]
    public void AverageAsDecimal_OfNoSamples_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => new MovingAverage<decimal>(3).AverageAsDecimal());
        Assert.Throws<InvalidOperationException>(() => ImmutableMovingAverage.Create<decimal>(3).AverageAsDecimal());
        Assert.Throws<InvalidOperationException>(() => new Listed([]).AverageAsDecimal());
    }

    /// <summary>Somebody else's implementation.</summary>
    private sealed class Listed(decimal[] samples) : IReadOnlyMovingAverage<decimal>
    {
        public int Window => Count;

        public int Count => samples.Length;

        public double Average => throw new NotSupportedException("Not asked here.");

        public decimal this[int index] => samples[index];

        public IEnumerator<decimal> GetEnumerator() => samples.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
