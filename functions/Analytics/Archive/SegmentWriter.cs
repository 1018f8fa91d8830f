using System.Buffers;
using System.IO.Compression;
using Analytics.Rollups;

namespace Analytics.Archive;

/// <summary>Writes one segment: gzip over a line of JSON per event, which zcat and jq can read.</summary>
/// <remarks>
/// <para>Equal events give equal bytes on one version of the runtime: neither the header nor the lines carry the time of writing.</para>
/// <para>Compression is gzip's fastest level. It costs about as much CPU as rolling the events up; the next levels cost two to four times that
/// for a quarter to two fifths less storage. Not thread-safe.</para>
/// </remarks>
public sealed class SegmentWriter : IDisposable
{
    /// <summary>The largest event in bytes: twice what a publication may unfold to, so that nothing the stream can carry is too large.</summary>
    public const int MaxBodyBytes = 32 * 1024 * 1024;

    private const int BufferBytes = 64 * 1024; // lines handed to the compressor at once; a call per line would cost more than its copy

    private readonly DateTimeOffset _hour;
    private readonly Shard _shard;
    private readonly GZipStream _gzip;
    private readonly ArrayBufferWriter<byte> _lines = new(BufferBytes);
    private (long SequenceNumber, int Index) _first;
    private (long SequenceNumber, int Index) _last;
    private long _compressorBytes;

    /// <param name="hour">The full UTC hour in which the events happened.</param>
    /// <param name="shard">The partition off which they were read.</param>
    /// <param name="destination">Where the segment goes; stays open. It is complete once the writer is disposed.</param>
    public SegmentWriter(DateTimeOffset hour, Shard shard, Stream destination)
    {
        _ = SegmentName.Prefix(hour, shard); // a bad hour or shard fails here, not when the name is asked for
        _hour = hour;
        _shard = shard;
        _gzip = new GZipStream(destination, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <summary>How many events are in.</summary>
    public int EventCount { get; private set; }

    /// <summary>How long the text is before compression, in bytes.</summary>
    public long UncompressedBytes => _compressorBytes + _lines.WrittenCount;

    /// <summary>The name for what is in so far.</summary>
    /// <exception cref="InvalidOperationException">Nothing is in: an empty segment has no name.</exception>
    public SegmentName Name => EventCount > 0
        ? new SegmentName(_hour, _shard, _first.SequenceNumber, _last.SequenceNumber)
        : throw new InvalidOperationException("A segment is named by its first and last event; this one has none.");

    /// <summary>Writes the next event.</summary>
    /// <exception cref="ArgumentException">It does not come after the last one by sequence number and index, one of them is negative, or
    /// the body is larger than <see cref="MaxBodyBytes"/>; nothing was written.</exception>
    public void Append(in ArchivedEvent archived)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(archived.SequenceNumber, nameof(archived));
        ArgumentOutOfRangeException.ThrowIfNegative(archived.Index, nameof(archived));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(archived.Body.Length, MaxBodyBytes, nameof(archived));
        if (EventCount > 0 && archived.Position.CompareTo(_last) <= 0)
        {
            throw new ArgumentException($"Event {archived.Position} does not come after {_last}.", nameof(archived));
        }

        SegmentLine.Write(archived, _lines);
        _lines.Write("\n"u8);
        _first = EventCount == 0 ? archived.Position : _first;
        _last = archived.Position;
        EventCount++;
        if (_lines.WrittenCount >= BufferBytes)
        {
            Compress();
        }
    }

    /// <summary>Completes the segment; the destination stays open.</summary>
    public void Dispose()
    {
        Compress();
        _gzip.Dispose();
    }

    private void Compress()
    {
        if (_lines.WrittenCount == 0)
        {
            return;
        }

        _gzip.Write(_lines.WrittenSpan);
        _compressorBytes += _lines.WrittenCount;
        _lines.ResetWrittenCount();
    }
}
