using Microsoft.Win32.SafeHandles;

namespace Local.EventHubs.Log;

/// <summary>One partition: an append-only log of events in a folder, numbered without a gap from 0 on. Thread-safe.</summary>
/// <remarks>
/// <para>An append returns once the operating system holds its bytes: they survive the end of this process however it comes. A power cut may cost
/// what the system had not yet written to the disk, usually the last half minute: nothing here waits for the disk.
/// A batch is one write under one pair of checksums, so a process that dies in the middle leaves a torn end, which opening cuts off:
/// the events of a send are all there or none of them.</para>
/// <para>Appends take turns. Each is a single write into the page cache, so there is no wait that a group of them could share.</para>
/// <para>Retention takes the oldest segments away, whole files at a time; numbers go on where they were.</para>
/// </remarks>
internal sealed class PartitionLog : IDisposable
{
    // A read holds this much at once, or a single larger batch.
    private const int MaxReadBytes = 1 << 20;

    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly EmulatorOptions _options;
    private readonly List<Segment> _segments;

    private SafeFileHandle _file;
    private TaskCompletionSource? _appended;
    private DateTimeOffset _lastEnqueuedTime;
    private bool _isEndTorn;
    private bool _isClosed;

    private PartitionLog(string partitionId, string folder, EmulatorOptions options, List<Segment> segments, DateTimeOffset lastEnqueuedTime)
    {
        PartitionId = partitionId;
        _folder = folder;
        _options = options;
        _segments = segments;
        _lastEnqueuedTime = lastEnqueuedTime;
        _file = OpenFile(Active);
    }

    internal string PartitionId { get; }

    private Segment Active => _segments[^1];

    /// <summary>Opens the partition's folder or makes it. The last segment is read whole, and a torn end of it is cut off.</summary>
    /// <exception cref="FormatException">The last segment is damaged, or does not continue the one before it.</exception>
    internal static PartitionLog Open(string partitionId, string folder, EmulatorOptions options)
    {
        Directory.CreateDirectory(folder);
        var files = Directory.GetFiles(folder, Segment.FilePattern);
        var segments = files.Select(Segment.Existing).OrderBy(segment => segment.FirstSequenceNumber).ToList();
        if (segments.Count == 0)
        {
            return new PartitionLog(partitionId, folder, options, [Segment.New(folder, firstSequenceNumber: 0)], default);
        }

        segments[^1].Scan();
        return new PartitionLog(partitionId, folder, options, segments, LastEnqueuedTime(segments));
    }

    /// <summary>Appends a batch that holds at least one event, and returns the sequence number of the first.</summary>
    /// <exception cref="IOException">The file could not be written; the batch is not there, and a later one may succeed.</exception>
    internal long Append(BatchWriter batch)
    {
        var payloadChecksum = batch.PayloadChecksum();
        TaskCompletionSource? appended;
        long firstSequenceNumber;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            firstSequenceNumber = Active.EndSequenceNumber;
            var enqueuedTime = NextEnqueuedTime();
            var bytes = batch.Stamp(payloadChecksum, firstSequenceNumber, enqueuedTime);
            if (Active.EndPosition > 0 && Active.EndPosition + bytes.Length > _options.SegmentBytes)
            {
                StartSegment();
            }

            Write(bytes);
            Active.Add(firstSequenceNumber, batch.Count, bytes.Length, enqueuedTime);
            _lastEnqueuedTime = enqueuedTime;
            (appended, _appended) = (_appended, null);
        }

        appended?.SetResult();
        return firstSequenceNumber;
    }

    /// <summary>Waits until there is an event with <paramref name="fromSequenceNumber"/> or above, then returns events in order from there.</summary>
    /// <remarks>Returns at most <paramref name="maxCount"/> and at least one; fewer where a segment ends. Bodies are read from the file: there is no
    /// copy of the log in memory.</remarks>
    /// <param name="fromSequenceNumber">Below the first that is kept, it is that.</param>
    internal async Task<List<StoredEvent>> ReadAsync(long fromSequenceNumber, int maxCount, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCount);
        cancellationToken.ThrowIfCancellationRequested();
        SegmentScanner? scanner;
        while ((scanner = Find(fromSequenceNumber, out var appended)) is null)
        {
            await appended.WaitAsync(cancellationToken);
        }

        using (scanner)
        {
            var events = new List<StoredEvent>();
            for (var bytes = 0L; events.Count < maxCount && bytes < MaxReadBytes && scanner.MoveNext();)
            {
                if (scanner.Header.EndSequenceNumber > fromSequenceNumber)
                {
                    BatchReader.Read(scanner.Header, scanner.Payload, fromSequenceNumber, maxCount, events);
                    bytes += scanner.Header.PayloadLength;
                }
            }

            return scanner.TornEnd is { } damage ? throw new FormatException(damage) : events;
        }
    }

    /// <summary>The partition as it is now, in one moment.</summary>
    internal PartitionState Describe()
    {
        lock (_gate)
        {
            return new PartitionState(_segments[0].FirstSequenceNumber, Active.EndSequenceNumber - 1, _lastEnqueuedTime);
        }
    }

    /// <summary>The sequence number of the first event enqueued after <paramref name="time"/>, be it kept or still to come.</summary>
    internal long FirstAfter(DateTimeOffset time)
    {
        lock (_gate)
        {
            var segment = _segments.FindLast(candidate => candidate.FirstEnqueuedTime() <= time);
            return segment is null ? _segments[0].FirstSequenceNumber : segment.FirstAfter(time);
        }
    }

    /// <summary>Takes away the oldest segments that are too old or beyond what the partition may hold.</summary>
    internal void Expire()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            var oldest = _options.Time.GetUtcNow() - _options.RetentionTime;
            if (Active.EndPosition > 0 && Active.FirstEnqueuedTime() < oldest)
            {
                StartSegment();
            }

            // What the next segment begins with is no older than the end of this one.
            while (_segments.Count > 1 && (IsTooLarge() || IsTooOld(_segments[1].FirstEnqueuedTime())))
            {
                File.Delete(_segments[0].Path); // first: a file that stays must not come back as a hole between others
                _segments.RemoveAt(0);
            }

            bool IsTooLarge() => _segments.Sum(segment => new FileInfo(segment.Path).Length) > _options.RetentionBytes;

            bool IsTooOld(DateTimeOffset end) => (end == DateTimeOffset.MaxValue ? _lastEnqueuedTime : end) < oldest;
        }
    }

    /// <summary>Closes the file; reads that wait end with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        TaskCompletionSource? appended;
        lock (_gate)
        {
            _isClosed = true;
            _file.Dispose();
            (appended, _appended) = (_appended, null);
        }

        appended?.SetResult();
    }

    private static DateTimeOffset LastEnqueuedTime(List<Segment> segments)
    {
        var last = segments[^1];
        if (last.EndPosition > 0 || segments.Count == 1)
        {
            return last.LastEnqueuedTime;
        }

        var before = segments[^2];
        before.Scan();
        return before.EndSequenceNumber == last.FirstSequenceNumber
            ? before.LastEnqueuedTime
            : throw new FormatException($"{before.Path} ends before {before.EndSequenceNumber}, so {last.Path} does not continue it.");
    }

    private static SafeFileHandle OpenFile(Segment segment)
    {
        var file = File.OpenHandle(segment.Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.SetLength(file, segment.EndPosition);
        return file;
    }

    /// <summary>Null when there is no such event yet; then <paramref name="appended"/> ends with the next append.</summary>
    private SegmentScanner? Find(long sequenceNumber, out Task appended)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            var segment = _segments.FindLast(candidate => candidate.FirstSequenceNumber <= sequenceNumber) ?? _segments[0];
            var wanted = Math.Max(sequenceNumber, segment.FirstSequenceNumber);
            if (wanted < Active.EndSequenceNumber)
            {
                appended = Task.CompletedTask;
                return segment.ScannerAt(wanted);
            }

            _appended ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            appended = _appended.Task;
            return null;
        }
    }

    /// <summary>Now, in milliseconds like the service's; if the clock was set back, the time of the event before.</summary>
    private DateTimeOffset NextEnqueuedTime()
    {
        var now = _options.Time.GetUtcNow();
        var inMilliseconds = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return inMilliseconds > _lastEnqueuedTime ? inMilliseconds : _lastEnqueuedTime;
    }

    private void StartSegment()
    {
        RemoveTornEnd();
        var next = Segment.New(_folder, Active.EndSequenceNumber);
        var file = OpenFile(next);
        _file.Dispose();
        _file = file;
        _segments.Add(next);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        RemoveTornEnd();
        _isEndTorn = true;
        try
        {
            _options.Write(_file, bytes, Active.EndPosition);
            _isEndTorn = false;
        }
        finally
        {
            RemoveTornEnd();
        }
    }

    /// <summary>What a failed write left would be found as damage behind the next batch; while it stays, nothing may follow it.</summary>
    private void RemoveTornEnd()
    {
        if (_isEndTorn)
        {
            RandomAccess.SetLength(_file, Active.EndPosition);
            _isEndTorn = false;
        }
    }
}
