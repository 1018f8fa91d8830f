using System.Buffers;
using System.Text;
using Analytics.Sketches;

namespace Analytics.Tests.Sketches;

public class RecentIdsTests
{
    [Fact]
    public void Add_UpToCapacity_KnowsEveryDuplicate()
    {
        var ids = new RecentIds();

        var first = Some.Hashes(0, RecentIds.Capacity).Count(ids.Add);
        var second = Some.Hashes(0, RecentIds.Capacity).Count(ids.Add);

        Assert.Equal((RecentIds.Capacity, 0, RecentIds.Capacity), (first, second, ids.Count));
    }

    [Fact]
    public void Add_BeyondCapacity_ForgetsTheOldest()
    {
        var ids = Some.Ids(Some.Hashes(0, RecentIds.Capacity + 1));

        Assert.False(ids.Add(Some.Hash(1)));
        Assert.True(ids.Add(Some.Hash(0)));
        Assert.True(ids.Add(Some.Hash(1)));
        Assert.False(ids.Add(Some.Hash(3)));
        Assert.Equal(RecentIds.Capacity, ids.Count);
    }

    /// <summary>Against a queue and a set. Few different ids make duplicates frequent, hashes from 0 on make them neighbours.</summary>
    [Theory]
    [InlineData(1, 5_000)]
    [InlineData(2, 9_000)]
    [InlineData(3, 100_000)]
    public void Add_OfRandomIds_DoesAsAQueueAndASetWould(int seed, int differentIds)
    {
        var random = new Random(seed);
        var ids = new RecentIds();
        var queue = new Queue<ulong>();
        var set = new HashSet<ulong>();
        for (var i = 0; i < 100_000; i++)
        {
            var id = (ulong)random.Next(differentIds);

            var isNew = ids.Add(id);

            Assert.Equal(set.Add(id), isNew);
            if (isNew)
            {
                queue.Enqueue(id);
            }

            if (queue.Count > RecentIds.Capacity)
            {
                set.Remove(queue.Dequeue());
            }
        }

        Assert.Equal(Encoded(queue), ids.ToArray());
    }

    [Fact]
    public void Merge_OfWhatFits_ForgetsNothingAndKeepsTheOrderOfAge()
    {
        var ids = Some.Ids(10, 11, 12, 13);

        ids.Merge(Some.Ids(30, 12));

        Assert.Equal(Encoded([10, 11, 30, 13, 12]), ids.ToArray());
    }

    [Fact]
    public void Merge_OfTwoFullOnes_KeepsTheNewerHalfOfEach()
    {
        var ids = Some.Ids(Some.Hashes(0, 10_000));

        ids.Merge(Some.Ids(Some.Hashes(20_000, 30_000)));

        Assert.Equal(RecentIds.Capacity, ids.Count);
        Assert.DoesNotContain(true, Some.Hashes(10_000 - 2_048, 10_000).Select(ids.Add));
        Assert.DoesNotContain(true, Some.Hashes(30_000 - 2_048, 30_000).Select(ids.Add));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 10)]
    [InlineData(10, 0)]
    [InlineData(100, 4_000)]
    [InlineData(10_000, 50)]
    [InlineData(10_000, 10_000)]
    public void Merge_EitherWayRound_IsTheSame(int leftCount, int rightCount)
    {
        var left = Some.Hashes(0, leftCount);
        var right = Some.Hashes(leftCount / 2, leftCount / 2 + rightCount);

        var leftThenRight = Some.Ids(left);
        leftThenRight.Merge(Some.Ids(right));
        var rightThenLeft = Some.Ids(right);
        rightThenLeft.Merge(Some.Ids(left));

        Assert.Equal(leftThenRight.ToArray(), rightThenLeft.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(10_000)]
    public void Merge_WithItselfOrWithNothing_ChangesNothing(int count)
    {
        var ids = Some.Ids(Some.Hashes(0, count));
        var before = ids.ToArray();

        ids.Merge(ids);
        ids.Merge(new RecentIds());

        Assert.Equal(before, ids.ToArray());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 25)]
    [InlineData(4_096, 32_769)]
    [InlineData(6_000, 32_769)]
    public void Encode_AndDecode_GoesOnAsBefore(int count, int expectedLength)
    {
        var ids = Some.Ids(Some.Hashes(0, count));
        var destination = new ArrayBufferWriter<byte>();

        ids.Encode(destination);
        var decoded = RecentIds.Decode(destination.WrittenSpan);

        Assert.Equal(expectedLength, ids.EncodedLength);
        Assert.Equal(ids.ToArray(), destination.WrittenSpan);
        Assert.Equal(Some.Hashes(0, 9_000).Select(ids.Add), Some.Hashes(0, 9_000).Select(decoded.Add));
        Assert.Equal(ids.ToArray(), decoded.ToArray());
    }

    [Fact]
    public void ToArray_OfTheGoldenIds_IsTheGoldenFile()
    {
        var hashes = Enumerable.Range(0, 100).Select(i => XxHash64.Hash(Encoding.UTF8.GetBytes($"event-{i}")));

        Assert.Equal(Some.Golden("recent-ids.bin"), Some.Ids(hashes).ToArray());
    }

    public static TheoryData<string, byte[], int> DamagedIds => new()
    {
        { "nothing", [], 0 },
        { "an unknown version", [2], 0 },
        { "half an id", [1, 1, 2, 3], 1 },
        { "4,097 ids", [1, .. Enumerable.Range(0, 4_097).SelectMany(i => BitConverter.GetBytes((long)i))], 1 },
        { "an id twice", Encoded([4, 5, 4]), 17 },
    };

    [Theory]
    [MemberData(nameof(DamagedIds))]
    public void Decode_OfDamagedBytes_NamesTheByte(string damage, byte[] encoded, int byteOffset)
    {
        var error = Assert.Throws<SketchFormatException>(() => RecentIds.Decode(encoded));

        Assert.True(error.ByteOffset == byteOffset, $"{damage}: byte {error.ByteOffset} instead of {byteOffset}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Decode_OfAnyBytes_IsCanonicalOrFailsAsStated(int seed)
    {
        var random = new Random(seed);
        byte[][] samples = [.. new[] { 0, 1, 5, 400, 5_000 }.Select(count => Some.Ids(Some.Hashes(0, count)).ToArray())];
        var read = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var encoded = Damage.Some(samples[random.Next(samples.Length)], random);
            try
            {
                Assert.Equal(encoded, RecentIds.Decode(encoded).ToArray());
                read++;
            }
            catch (SketchFormatException error)
            {
                Assert.InRange(error.ByteOffset, 0, encoded.Length);
            }
        }

        Assert.InRange(read, 100, 2_900);
    }

    private static byte[] Encoded(IEnumerable<ulong> ids) => [1, .. ids.SelectMany(BitConverter.GetBytes)];
}
