using System.Globalization;

namespace Local.EventHubs.Log;

/// <summary>One file of a partition: batches one after another, and an index in memory of where to start looking.</summary>
/// <remarks>Not thread-safe, but a scanner that it gave out is on its own, even when the file is deleted.</remarks>
internal sealed class Segment
{
    internal const string FilePattern = "*.log";

    // A look-up passes over this much at most, some microseconds; the index takes 24 bytes per step, a fraction of a thousandth of the file.
    private const int IndexStep = 64 << 10;

    private readonly List<(long SequenceNumber, DateTimeOffset EnqueuedTime, long Position)> _index = [];
    private DateTimeOffset? _firstEnqueuedTime;

    private Segment(string path, long firstSequenceNumber)
    {
        Path = path;
        FirstSequenceNumber = firstSequenceNumber;
        EndSequenceNumber = firstSequenceNumber;
    }

    internal string Path { get; }

    internal long FirstSequenceNumber { get; }

    /// <summary>One past the last event; known once the segment was written here or scanned.</summary>
    internal long EndSequenceNumber { get; private set; }

    /// <summary>Where the last complete batch ends, in bytes; known like <see cref="EndSequenceNumber"/>.</summary>
    internal long EndPosition { get; private set; }

    internal DateTimeOffset LastEnqueuedTime { get; private set; }

    /// <summary>A segment that is not there yet: named by the first sequence number that it will hold.</summary>
    internal static Segment New(string folder, long firstSequenceNumber) =>
        new(System.IO.Path.Combine(folder, firstSequenceNumber.ToString("D20", CultureInfo.InvariantCulture) + ".log"), firstSequenceNumber);

    internal static Segment Existing(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        return long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var firstSequenceNumber)
            ? new Segment(path, firstSequenceNumber)
            : throw new FormatException($"{path}: a segment is named by its first sequence number.");
    }

    /// <summary>When its first event was enqueued, or the latest time of all while it has none.</summary>
    internal DateTimeOffset FirstEnqueuedTime()
    {
        if (_firstEnqueuedTime is null)
        {
            using var scanner = new SegmentScanner(Path, position: 0, new FileInfo(Path).Length);
            _firstEnqueuedTime = scanner.MoveNext() ? scanner.Header.EnqueuedTime : null;
        }

        return _firstEnqueuedTime ?? DateTimeOffset.MaxValue;
    }

    /// <summary>Notes a batch that was written at <see cref="EndPosition"/>.</summary>
    internal void Add(long firstSequenceNumber, int eventCount, int length, DateTimeOffset enqueuedTime)
    {
        if (_index.Count == 0 || EndPosition - _index[^1].Position >= IndexStep)
        {
            _index.Add((firstSequenceNumber, enqueuedTime, EndPosition));
        }

        _firstEnqueuedTime ??= enqueuedTime;
        EndPosition += length;
        EndSequenceNumber = firstSequenceNumber + eventCount;
        LastEnqueuedTime = enqueuedTime;
    }

    /// <summary>Reads the whole file once, to know what is where. A torn end is left out: it belongs to no accepted send.</summary>
    /// <exception cref="FormatException">The file is damaged, or its sequence numbers have a hole.</exception>
    internal void Scan()
    {
        using var scanner = new SegmentScanner(Path, position: 0, end: new FileInfo(Path).Length);
        while (scanner.MoveNext())
        {
            var header = scanner.Header;
            if (header.FirstSequenceNumber != EndSequenceNumber)
            {
                throw new FormatException(
                    $"{Path}, byte {scanner.Position}: the batch starts at sequence number {header.FirstSequenceNumber}, not {EndSequenceNumber}.");
            }

            Add(header.FirstSequenceNumber, header.EventCount, header.BatchLength, header.EnqueuedTime);
        }
    }

    /// <summary>A scanner that comes to the batch with <paramref name="sequenceNumber"/> soon, and ends where the segment does now.</summary>
    /// <exception cref="FormatException">The segment ends before.</exception>
    internal SegmentScanner ScannerAt(long sequenceNumber)
    {
        var scanner = ScannerAt(entry => entry.SequenceNumber <= sequenceNumber);
        if (sequenceNumber < EndSequenceNumber)
        {
            return scanner;
        }

        scanner.Dispose();
        throw new FormatException($"{Path} ends before sequence number {EndSequenceNumber}, so {sequenceNumber} is missing.");
    }

    /// <summary>The first sequence number enqueued after <paramref name="time"/>; one past the last when none was.</summary>
    internal long FirstAfter(DateTimeOffset time)
    {
        using var scanner = ScannerAt(entry => entry.EnqueuedTime <= time);
        while (scanner.MoveNext())
        {
            if (scanner.Header.EnqueuedTime > time)
            {
                return scanner.Header.FirstSequenceNumber;
            }
        }

        return EndSequenceNumber;
    }

    /// <summary>From the last indexed batch on that is not past what is looked for.</summary>
    private SegmentScanner ScannerAt(Predicate<(long SequenceNumber, DateTimeOffset EnqueuedTime, long Position)> isNotPast)
    {
        if (_index.Count == 0)
        {
            Scan();
        }

        var (low, high) = (0, _index.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isNotPast(_index[middle]) ? (middle + 1, high) : (low, middle);
        }

        return new SegmentScanner(Path, low == 0 ? 0 : _index[low - 1].Position, EndPosition);
    }
}
