using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>One partition: an append-only log of events in a folder, numbered from 0 without a gap. Thread-safe.</summary>
/// <remarks>
/// <para>An append returns once the operating system holds its bytes: they survive the end of this process however it comes, not a power cut.
/// A batch is one write under one pair of checksums, so a process that dies in the middle leaves a torn end, which opening cuts off:
/// the events of a send are all there or none of them.</para>
/// <para>Appends take turns. Each is a single write into the page cache, so there is no wait that a group of them could share.</para>
/// </remarks>
internal sealed class PartitionLog : IDisposable
{
    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly EventHubLogOptions _options;
    private readonly List<Segment> _segments;

    private SafeFileHandle _file;
    private TaskCompletionSource? _appended;
    private DateTimeOffset _lastEnqueuedTime;
    private Exception? _failure;

    private PartitionLog(string partitionId, string folder, EventHubLogOptions options, List<Segment> segments)
    {
        PartitionId = partitionId;
        _folder = folder;
        _options = options;
        _segments = segments;
        _lastEnqueuedTime = Active.LastEnqueuedTime;
        _file = OpenFile(Active);
    }

    internal string PartitionId { get; }

    /// <summary>-1 when the partition is empty.</summary>
    internal long LastSequenceNumber
    {
        get
        {
            lock (_gate)
            {
                return Active.EndSequenceNumber - 1;
            }
        }
    }

    private Segment Active => _segments[^1];

    /// <summary>Opens the partition's folder or makes it. The last segment is read whole, and a torn end of it is cut off.</summary>
    internal static PartitionLog Open(string partitionId, string folder, EventHubLogOptions options)
    {
        Directory.CreateDirectory(folder);
        var files = Directory.GetFiles(folder, Segment.FilePattern);
        var segments = files.Select(Segment.Existing).OrderBy(segment => segment.FirstSequenceNumber).ToList();
        DropEmptyEnd(segments);
        if (segments.Count == 0)
        {
            segments.Add(Segment.New(folder, firstSequenceNumber: 0));
        }

        return new PartitionLog(partitionId, folder, options, segments);
    }

    /// <summary>Appends a batch that holds at least one event, and returns the sequence number of the first.</summary>
    internal long Append(BatchWriter batch)
    {
        var payloadChecksum = batch.PayloadChecksum();
        TaskCompletionSource? appended;
        long firstSequenceNumber;
        lock (_gate)
        {
            ThrowIfUnusable();
            firstSequenceNumber = Active.EndSequenceNumber;
            var enqueuedTime = NextEnqueuedTime();
            var bytes = batch.Stamp(payloadChecksum, firstSequenceNumber, enqueuedTime);
            StartSegmentIfFull(bytes.Length);
            Write(bytes.Span);
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
    /// <param name="fromSequenceNumber">Below 0 is the start.</param>
    internal async Task<IReadOnlyList<EventData>> ReadAsync(long fromSequenceNumber, int maxCount, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCount);
        var start = Math.Max(fromSequenceNumber, 0);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryFind(start, out var segment, out var appended))
            {
                await appended.WaitAsync(cancellationToken);
                continue;
            }

            return segment.Read(start, maxCount);
        }
    }

    /// <summary>The partition as it is now, in one moment.</summary>
    internal PartitionProperties Describe(string eventHubName)
    {
        lock (_gate)
        {
            var last = Active.EndSequenceNumber - 1;
            var lastOffset = last.ToString(CultureInfo.InvariantCulture);
            return new PartitionProperties(eventHubName, PartitionId, last < 0, beginningSequenceNumber: 0, last, lastOffset, _lastEnqueuedTime);
        }
    }

    /// <summary>Closes the file; reads that wait end with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        TaskCompletionSource? appended;
        lock (_gate)
        {
            _failure ??= new ObjectDisposedException($"{nameof(PartitionLog)} {_folder}");
            _file.Dispose();
            (appended, _appended) = (_appended, null);
        }

        appended?.SetResult();
    }

    /// <summary>Leaves out a last segment without a whole batch: its writer died during the first one, and the segment before is continued.</summary>
    private static void DropEmptyEnd(List<Segment> segments)
    {
        if (segments.Count == 0)
        {
            return;
        }

        var last = segments[^1];
        last.Scan();
        if (last.EndPosition > 0 || last.FirstSequenceNumber == 0)
        {
            return;
        }

        segments.Remove(last);
        segments.LastOrDefault()?.Scan();
        if (segments.LastOrDefault()?.EndSequenceNumber != last.FirstSequenceNumber)
        {
            throw new FormatException($"{last.Path} is empty, and no segment ends before sequence number {last.FirstSequenceNumber}.");
        }

        File.Delete(last.Path);
    }

    private static SafeFileHandle OpenFile(Segment segment)
    {
        var file = File.OpenHandle(segment.Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.SetLength(file, segment.EndPosition);
        return file;
    }

    private bool TryFind(long sequenceNumber, out Segment segment, out Task appended)
    {
        lock (_gate)
        {
            ThrowIfUnusable();
            appended = Task.CompletedTask;
            segment = Active;
            if (sequenceNumber >= Active.EndSequenceNumber)
            {
                _appended ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                appended = _appended.Task;
                return false;
            }

            segment = _segments.FindLast(candidate => candidate.FirstSequenceNumber <= sequenceNumber)
                ?? throw new FormatException($"{_folder} starts at {_segments[0].FirstSequenceNumber}: sequence number {sequenceNumber} is missing.");
            return true;
        }
    }

    /// <summary>Now, in milliseconds like the service's; if the clock was set back, the time of the event before.</summary>
    private DateTimeOffset NextEnqueuedTime()
    {
        var now = _options.Clock.GetUtcNow();
        var inMilliseconds = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return inMilliseconds > _lastEnqueuedTime ? inMilliseconds : _lastEnqueuedTime;
    }

    private void StartSegmentIfFull(int length)
    {
        if (Active.EndPosition == 0 || Active.EndPosition + length <= _options.MaxSegmentBytes)
        {
            return;
        }

        var next = Segment.New(_folder, Active.EndSequenceNumber);
        var file = OpenFile(next);
        _file.Dispose();
        _file = file;
        _segments.Add(next);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_file, bytes, Active.EndPosition);
        }
        catch (IOException full)
        {
            CutBackAfter(full);
            throw;
        }
    }

    /// <summary>What a failed write left would be found as damage behind the next batch, so it goes; if it stays, nothing may follow it.</summary>
    private void CutBackAfter(IOException failure)
    {
        try
        {
            RandomAccess.SetLength(_file, Active.EndPosition);
        }
        catch (IOException)
        {
            _failure = new IOException($"{_folder} takes no events any more: a write failed and its rest could not be removed.", failure);
        }
    }

    private void ThrowIfUnusable()
    {
        if (_failure is { } failure)
        {
            throw failure;
        }
    }
}
