using System.Globalization;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>One file of a partition: batches one after another, and an index in memory of where to start looking for a sequence number.</summary>
internal sealed class Segment
{
    internal const string FilePattern = "*.log";

    // A look-up passes over this much at most, some microseconds; the index takes 16 bytes per step, a four-thousandth of the file.
    private const int IndexStep = 64 << 10;

    private readonly Lock _gate = new();
    private readonly List<(long SequenceNumber, long Position)> _index = [];

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

    /// <summary>Where the last complete batch ends, in bytes.</summary>
    internal long EndPosition { get; private set; }

    internal DateTimeOffset LastEnqueuedTime { get; private set; }

    private bool IsIndexed => _index.Count > 0;

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

    /// <summary>Notes a batch that was written at <see cref="EndPosition"/>.</summary>
    internal void Add(long firstSequenceNumber, int eventCount, int length, DateTimeOffset enqueuedTime)
    {
        lock (_gate)
        {
            if (_index.Count == 0 || EndPosition - _index[^1].Position >= IndexStep)
            {
                _index.Add((firstSequenceNumber, EndPosition));
            }

            EndPosition += length;
            EndSequenceNumber = firstSequenceNumber + eventCount;
            LastEnqueuedTime = enqueuedTime;
        }
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

    /// <summary>Events in order from <paramref name="fromSequenceNumber"/> on, which must be in this segment.</summary>
    internal List<EventData> Read(long fromSequenceNumber, int maxCount)
    {
        var (start, end) = Locate(fromSequenceNumber);
        var events = new List<EventData>(Math.Min(maxCount, (int)Math.Min(EndSequenceNumber - fromSequenceNumber, int.MaxValue)));
        using var scanner = new SegmentScanner(Path, start, end);
        while (events.Count < maxCount && scanner.MoveNext())
        {
            if (scanner.Header.EndSequenceNumber > fromSequenceNumber)
            {
                BatchReader.Read(scanner.Header, scanner.Payload, fromSequenceNumber, maxCount, events);
            }
        }

        if (scanner.TornEnd is { } tornEnd)
        {
            throw new FormatException(tornEnd);
        }

        return events;
    }

    private (long Start, long End) Locate(long fromSequenceNumber)
    {
        lock (_gate)
        {
            if (!IsIndexed)
            {
                Scan();
            }

            if (fromSequenceNumber >= EndSequenceNumber)
            {
                throw new FormatException($"{Path} ends before sequence number {EndSequenceNumber}, so {fromSequenceNumber} is missing.");
            }

            var found = _index.BinarySearch((fromSequenceNumber, long.MaxValue));
            return (_index[~found - 1].Position, EndPosition);
        }
    }
}
