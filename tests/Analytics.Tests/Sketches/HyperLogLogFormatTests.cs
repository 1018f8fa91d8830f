using System.Buffers;
using System.Text;
using Analytics.Sketches;

namespace Analytics.Tests.Sketches;

public class HyperLogLogFormatTests
{
    [Theory]
    [InlineData("exact.bin", 100)]
    [InlineData("dense.bin", 10_000)]
    public void ToArray_OfTheGoldenIds_IsTheGoldenFile(string file, int visitors)
    {
        var hashes = Enumerable.Range(0, visitors).Select(i => XxHash64.Hash(Encoding.UTF8.GetBytes($"visitor-{i}")));

        Assert.Equal(Some.Golden(file), Some.Sketch(hashes).ToArray());
    }

    [Theory]
    [InlineData("exact.bin", 100, 0)]
    [InlineData("dense.bin", 10_000, 0.05)]
    public void Decode_OfAGoldenFile_Estimates(string file, int visitors, double tolerance)
    {
        var sketch = HyperLogLog.Decode(Some.Golden(file));

        Assert.InRange(sketch.Estimate(), visitors * (1 - tolerance), visitors * (1 + tolerance));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 10)]
    [InlineData(512, 4_098)]
    [InlineData(513, 3_074)]
    [InlineData(100_000, 3_074)]
    public void Encode_AndDecode_GivesTheSameSketch(int count, int expectedLength)
    {
        var sketch = Some.Sketch(Some.Hashes(0, count)); // hash number 0 is 0
        var destination = new ArrayBufferWriter<byte>();

        sketch.Encode(destination);
        var decoded = HyperLogLog.Decode(destination.WrittenSpan);

        Assert.Equal(expectedLength, sketch.EncodedLength);
        Assert.Equal(sketch.ToArray(), destination.WrittenSpan);
        Assert.Equal(sketch.ToArray(), decoded.ToArray());
        Assert.Equal(sketch.Estimate(), decoded.Estimate());
        Assert.Equal(Grown(sketch), Grown(decoded));
    }

    public static TheoryData<string, byte[], int> DamagedSketches => new()
    {
        { "nothing", [], 0 },
        { "a version alone", [1], 1 },
        { "an unknown version", [2, 0], 0 },
        { "an unknown form", [1, 2], 1 },
        { "half a hash", [1, 0, 1, 2, 3], 2 },
        { "513 hashes", [1, 0, .. Enumerable.Range(1, 513).SelectMany(i => BitConverter.GetBytes((long)i))], 2 },
        { "equal hashes", [1, 0, .. BitConverter.GetBytes(7L), .. BitConverter.GetBytes(7L)], 10 },
        { "twice the hash 0", [1, 0, .. new byte[16]], 10 },
        { "descending hashes", [1, 0, .. BitConverter.GetBytes(7L), .. BitConverter.GetBytes(9L), .. BitConverter.GetBytes(8L)], 18 },
        { "too few registers", [1, 1, 1, .. new byte[3_070]], 2 },
        { "too many registers", [1, 1, 1, .. new byte[3_072]], 2 },
        { "no register set", [1, 1, .. new byte[3_072]], 2 },
        { "register 5 of rank 54", [1, 1, 0, 0, 0, 54 << 6 & 0xFF, 54 >> 2, .. new byte[3_067]], 5 },
    };

    [Theory]
    [MemberData(nameof(DamagedSketches))]
    public void Decode_OfDamagedBytes_NamesTheByte(string damage, byte[] encoded, int byteOffset)
    {
        var error = Assert.Throws<SketchFormatException>(() => HyperLogLog.Decode(encoded));

        Assert.True(error.ByteOffset == byteOffset, $"{damage}: byte {error.ByteOffset} instead of {byteOffset}");
        Assert.StartsWith($"At byte {byteOffset}: ", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever is read back is written back: there is one encoding of each sketch, and no other failure than ours.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Decode_OfAnyBytes_IsCanonicalOrFailsAsStated(int seed)
    {
        var random = new Random(seed);
        byte[][] samples = [.. new[] { 0, 1, 5, 512, 600, 50_000 }.Select(count => Some.Sketch(Some.Hashes(0, count)).ToArray())];
        var read = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var encoded = Damage.Some(samples[random.Next(samples.Length)], random);
            try
            {
                Assert.Equal(encoded, HyperLogLog.Decode(encoded).ToArray());
                read++;
            }
            catch (SketchFormatException error)
            {
                Assert.InRange(error.ByteOffset, 0, encoded.Length);
            }
        }

        Assert.InRange(read, 100, 4_900); // the cases reach both ends
    }

    private static byte[] Grown(HyperLogLog sketch)
    {
        var grown = sketch.Clone();
        grown.Merge(Some.Sketch(Some.Hashes(-300, 0)));
        return grown.ToArray();
    }
}
