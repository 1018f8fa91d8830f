using System.Buffers.Binary;
using Local.EventHubs.Log;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Log;

public sealed class PartitionLogRecoveryTests : IDisposable
{
    private readonly string _folder = DataFolder.New();

    public void Dispose() => DataFolder.Delete(_folder);

    [Fact]
    public async Task Open_OfAFileTornAtAnyByte_KeepsTheWholeBatchesAndGoesOn()
    {
        var (file, ends) = Write(["a", "b"], ["c"], ["d", "e", "f"]);
        var whole = await File.ReadAllBytesAsync(file);

        for (var length = 0; length <= whole.Length; length++)
        {
            await File.WriteAllBytesAsync(file, whole[..length]);
            var kept = ends.Last(end => end.Position <= length);

            using (var log = Open())
            {
                Assert.Equal(kept.EventCount - 1, log.Describe().LastSequenceNumber);
                Assert.Equal(kept.Position, new FileInfo(file).Length);
                log.Append(Some.Batch("next"));
            }

            using var reopened = Open();
            var events = await reopened.ReadAsync(0, 100, CancellationToken.None);
            Assert.Equal([.. "abcdef"[..kept.EventCount].Select(letter => $"{letter}"), "next"], events.Select(Some.Body));
        }
    }

    [Fact]
    public void Open_WithZerosBehindTheLastBatch_CutsThemOff()
    {
        var (file, _) = Write(["a"], ["b"]);
        var length = new FileInfo(file).Length;
        File.AppendAllBytes(file, new byte[300]);

        using var log = Open();

        Assert.Equal(1, log.Describe().LastSequenceNumber);
        Assert.Equal(length, new FileInfo(file).Length);
    }

    [Fact]
    public void Open_WithAnyByteDamagedInABatchThatOthersFollow_SaysWhereAndChangesNothing()
    {
        var (file, ends) = Write(["a", "b"], ["c"], ["d"]);
        var whole = File.ReadAllBytes(file);

        for (var position = ends[1].Position; position < ends[2].Position; position++)
        {
            var damaged = whole.ToArray();
            damaged[position] ^= 0x10;
            File.WriteAllBytes(file, damaged);

            var failure = Assert.Throws<FormatException>(Open);

            Assert.Contains($"{file}, byte {ends[1].Position}:", failure.Message, StringComparison.Ordinal);
            Assert.Equal(damaged, File.ReadAllBytes(file));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(45)]
    public async Task Open_WithoutAWholeBatchInTheLastFile_GoesOnInIt(int length)
    {
        var (first, _) = Write(["a"], ["b"]);
        var last = Path.Combine(_folder, "00000000000000000002.log");
        await File.WriteAllBytesAsync(last, File.ReadAllBytes(first)[..length]);

        using var log = Open();
        log.Append(Some.Batch("c"));

        Assert.Equal(["a", "b"], (await log.ReadAsync(0, 10, CancellationToken.None)).Select(Some.Body));
        Assert.Equal("c", Some.Body(Assert.Single(await log.ReadAsync(2, 10, CancellationToken.None))));
    }

    [Fact]
    public async Task Open_OfAnEmptyFileAlone_GoesOnAtItsNumber()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "00000000000000000042.log"), []);

        using var log = Open();
        log.Append(Some.Batch("a"));

        Assert.Equal(new PartitionState(42, 42, log.Describe().LastEnqueuedTime), log.Describe());
        Assert.Equal(42, Assert.Single(await log.ReadAsync(0, 10, CancellationToken.None)).SequenceNumber);
    }

    [Fact]
    public void Open_WithAnEmptyLastFileThatDoesNotContinue_SaysSo()
    {
        Write(["a"], ["b"]);
        File.WriteAllBytes(Path.Combine(_folder, "00000000000000000009.log"), []);

        var failure = Assert.Throws<FormatException>(Open);

        Assert.Contains("00000000000000000009.log does not continue it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OfAnotherFormat_SaysWhich()
    {
        var (file, _) = Write(["a"]);
        var bytes = File.ReadAllBytes(file);
        bytes[8] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Crc32C.Of(bytes.AsSpan(4, BatchHeader.Length - 4)));
        File.WriteAllBytes(file, bytes);

        var failure = Assert.Throws<FormatException>(Open);

        Assert.Contains("format 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OfAFileThatIsNamedOtherwise_SaysSo()
    {
        File.WriteAllBytes(Path.Combine(_folder, "notes.log"), []);

        Assert.Throws<FormatException>(Open);
    }

    [Fact]
    public async Task ReadAsync_WhereAFileIsMissing_SaysWhichEvent()
    {
        using (var log = Open(segmentBytes: 1))
        {
            log.Append(Some.Batch("a"));
            log.Append(Some.Batch("b"));
            log.Append(Some.Batch("c"));
        }

        File.Delete(Path.Combine(_folder, "00000000000000000001.log"));
        using var reopened = Open();

        Assert.Equal("a", Some.Body(Assert.Single(await reopened.ReadAsync(0, 10, CancellationToken.None))));
        var failure = await Assert.ThrowsAsync<FormatException>(() => reopened.ReadAsync(1, 10, CancellationToken.None));
        Assert.Contains("so 1 is missing", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Writes the batches to one segment, and tells how many events end where; first of all none at 0.</summary>
    private (string File, List<(long Position, int EventCount)> Ends) Write(params string[][] batches)
    {
        var file = Path.Combine(_folder, "00000000000000000000.log");
        var ends = new List<(long Position, int EventCount)> { (0, 0) };
        using var log = Open();
        foreach (var batch in batches)
        {
            log.Append(Some.Batch(batch));
            ends.Add((new FileInfo(file).Length, ends[^1].EventCount + batch.Length));
        }

        return (file, ends);
    }

    private PartitionLog Open() => Open(segmentBytes: 1 << 20);

    private PartitionLog Open(long segmentBytes) =>
        PartitionLog.Open("0", _folder, Some.Options(_folder) with { SegmentBytes = segmentBytes });
}
