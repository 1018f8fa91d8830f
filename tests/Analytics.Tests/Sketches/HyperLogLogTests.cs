using Analytics.Sketches;

namespace Analytics.Tests.Sketches;

public class HyperLogLogTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(511)]
    [InlineData(512)]
    public void Estimate_UpTo512DistinctHashes_IsTheExactCount(int count)
    {
        var sketch = Some.Sketch(Some.Hashes(0, count));

        Assert.Equal(count, sketch.Estimate());
        Assert.True(sketch.IsExact);
    }

    [Fact]
    public void Estimate_WithTheHashZero_CountsItOnce()
    {
        var sketch = Some.Sketch(0, 1, 0, ulong.MaxValue, 0);

        Assert.Equal(3, sketch.Estimate());
    }

    [Fact]
    public void Estimate_OfManyHashesInOneRegister_IsAtLeastWhatIsKnown()
    {
        var sketch = Some.Sketch(Enumerable.Range(0, 513).Select(i => (ulong)i)); // all have the first twelve bits 0

        Assert.False(sketch.IsExact);
        Assert.Equal(513, sketch.Estimate());
    }

    /// <summary>Half of the registers at rank 50, half at the highest. Computed from the paper's formula with 50 decimals; without its
    /// correction for full registers, τ, it were 6.65e18.</summary>
    [Fact]
    public void Estimate_WithFullRegisters_IsTheOneOfThePaper()
    {
        var sketch = OfRegisters(50, 50, 53, 53);

        Assert.Equal(1, sketch.Estimate() / 6.189_278_822_139e18, precision: 10);
    }

    [Fact]
    public void Estimate_WithNothingButFullRegisters_StaysAtTheLargestNumber()
    {
        var sketch = OfRegisters(53, 53, 53, 53);

        Assert.Equal(long.MaxValue, sketch.Estimate());
    }

    /// <summary>Theory: 1.04/√4096 = 1.63 %. The root of the mean square of 60 sketches scatters about it by 1/√(2·60) = 9 %.</summary>
    [Theory]
    [InlineData(600, 60)]
    [InlineData(1_000, 60)]
    [InlineData(3_000, 60)]
    [InlineData(10_000, 60)]
    [InlineData(20_000, 60)]
    [InlineData(100_000, 60)]
    [InlineData(1_000_000, 30)]
    public void Estimate_OverManySketches_HasTheStatedError(int count, int sketches)
    {
        double squares = 0, sum = 0;
        for (var i = 0; i < sketches; i++)
        {
            var sketch = new HyperLogLog();
            for (var n = 0; n < count; n++)
            {
                sketch.Add(Some.Hash((i + 1L) * 10_000_000 + n));
            }

            var error = (double)sketch.Estimate() / count - 1;
            squares += error * error;
            sum += error;
        }

        Assert.InRange(Math.Sqrt(squares / sketches), 0.005, 0.018);
        Assert.InRange(sum / sketches, -0.0075, 0.0075); // unbiased: three standard errors of the mean of 60, 2.5 of 30
    }

    [Theory]
    [InlineData(100)]
    [InlineData(512)]
    [InlineData(5_000)]
    public void Add_OfAKnownHash_ChangesNothing(int count)
    {
        var sketch = Some.Sketch(Some.Hashes(0, count));
        var before = sketch.ToArray();

        var changed = Some.Hashes(0, count).Count(sketch.Add);

        Assert.Equal(0, changed);
        Assert.Equal(before, sketch.ToArray());
    }

    [Fact]
    public void Add_OfTheFirst513Hashes_ChangesTheSketchEachTime()
    {
        var sketch = new HyperLogLog();

        var changed = Some.Hashes(0, 513).Count(sketch.Add);

        Assert.Equal(513, changed);
        Assert.False(sketch.IsExact);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ToArray_OfOneSetAddedAndMergedInAnyOrder_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var hashes = Some.Hashes(0, random.Next(2) == 0 ? random.Next(2_000) : random.Next(505, 520));
        var expected = Some.Sketch(hashes).ToArray();

        // Each hash goes into one to three of some sketches, which are then merged pairwise in any order until one is left.
        var sketches = Enumerable.Range(0, random.Next(1, 12)).Select(_ => new HyperLogLog()).ToList();
        random.Shuffle(hashes);
        foreach (var hash in hashes)
        {
            for (var copies = random.Next(1, 4); copies > 0; copies--)
            {
                sketches[random.Next(sketches.Count)].Add(hash);
            }
        }

        while (sketches.Count > 1)
        {
            var source = sketches[random.Next(sketches.Count)];
            sketches.Remove(source);
            sketches[random.Next(sketches.Count)].Merge(source);
        }

        Assert.Equal(expected, sketches[0].ToArray());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ToArray_OfADenseSketch_HoldsTheRanksOfTheDefinition(int seed)
    {
        var hashes = Some.Hashes(seed * 100_000L, seed * 100_000L + 20_000);
        var ranks = new int[4096];
        foreach (var bits in hashes.Select(hash => hash.ToString("b64", null)))
        {
            var register = Convert.ToInt32(bits[..12], 2);
            var rank = bits[12..].IndexOf('1', StringComparison.Ordinal) + 1;
            ranks[register] = Math.Max(ranks[register], rank);
        }

        var bytes = Some.Sketch(hashes).ToArray();

        for (var i = 0; i < ranks.Length; i++)
        {
            var rank = Enumerable.Range(0, 6).Sum(b => ((bytes[2 + (6 * i + b) / 8] >> ((6 * i + b) % 8)) & 1) << b);
            Assert.Equal(ranks[i], rank);
        }
    }

    [Fact]
    public void ToArray_OfAHashThatEndsInZerosOnly_HoldsTheHighestRank()
    {
        var sketch = Some.Sketch([0, .. Some.Hashes(1, 1_000)]);

        Assert.Equal(53, sketch.ToArray()[2] & 0b11_1111);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(10_000)]
    public void Merge_WithItself_ChangesNothing(int count)
    {
        var sketch = Some.Sketch(Some.Hashes(0, count));
        var before = sketch.ToArray();

        sketch.Merge(sketch);

        Assert.Equal(before, sketch.ToArray());
    }

    [Theory]
    [InlineData(10, 10_000)]
    [InlineData(10_000, 10)]
    [InlineData(300, 300)]
    [InlineData(10_000, 10_000)]
    public void Merge_LeavesTheOtherAsItWas(int count, int otherCount)
    {
        var sketch = Some.Sketch(Some.Hashes(0, count));
        var other = Some.Sketch(Some.Hashes(20_000, 20_000 + otherCount));
        var before = other.ToArray();

        sketch.Merge(other);
        sketch.Merge(Some.Sketch(Some.Hashes(50_000, 60_000)));

        Assert.Equal(before, other.ToArray());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(10_000)]
    public void Clone_ThatIsAddedTo_LeavesTheOriginal(int count)
    {
        var sketch = Some.Sketch(Some.Hashes(0, count));
        var before = sketch.ToArray();

        var clone = sketch.Clone();
        clone.Merge(Some.Sketch(Some.Hashes(20_000, 40_000)));
        var grown = sketch.Clone();
        grown.Add(Some.Hash(-1));

        Assert.Equal(before, sketch.ToArray());
        Assert.NotEqual(before, clone.ToArray());
    }

    /// <summary>The dense sketch whose registers repeat these four.</summary>
    private static HyperLogLog OfRegisters(int r0, int r1, int r2, int r3)
    {
        var bits = r0 | (r1 << 6) | (r2 << 12) | (r3 << 18);
        byte[] packed = [(byte)bits, (byte)(bits >> 8), (byte)(bits >> 16)];
        return HyperLogLog.Decode([1, 1, .. Enumerable.Repeat(packed, 1_024).SelectMany(bytes => bytes)]);
    }
}
