namespace Analytics.Averages;

/// <summary>A sample and those that came after it, which are linked up when somebody first goes on to them.</summary>
/// <remarks>Okasaki's lazy streams and his rotation: see <see cref="SampleQueue{T}"/>. Thread-safe: whoever is first links up, for all.</remarks>
internal sealed class SampleStream<T>
{
    private object? _next; // the next link, the rotation that will make it, or null at the end

    private SampleStream(T sample, object? next) => (Sample, _next) = (sample, next);

    public T Sample { get; }

    /// <summary>The next newer sample, or null at the end. O(1).</summary>
    public SampleStream<T>? Next
    {
        get
        {
            object? next = Volatile.Read(ref _next);
            if (next is Rotation rotation)
            {
                var made = Rotate(rotation.Front, rotation.Rear, rotation.Turned);
                object? found = Interlocked.CompareExchange(ref _next, made, rotation);
                return found == rotation ? made : (SampleStream<T>?)found;
            }

            return (SampleStream<T>?)next;
        }
    }

    /// <summary>The stream of <paramref name="front"/>, then of <paramref name="rear"/> from its oldest to its newest, then of
    /// <paramref name="turned"/>. O(1).</summary>
    /// <param name="front">Linked up already, so that going on is O(1).</param>
    /// <param name="rear">One sample longer than the front: each step turns one of them.</param>
    public static SampleStream<T> Rotate(SampleStream<T>? front, SampleLink<T> rear, SampleStream<T>? turned) =>
        front is null
            ? new(rear.Sample, turned)
            : new(front.Sample, new Rotation(front.Next, rear.Previous!, new(rear.Sample, turned)));

    /// <summary>The next newer sample if it is linked up; otherwise null and, unless this is the end, what is still to be linked up.</summary>
    public SampleStream<T>? TryNext(out Rotation? pending)
    {
        object? next = Volatile.Read(ref _next);
        pending = next as Rotation;
        return next as SampleStream<T>;
    }

    /// <summary>The arguments of a <see cref="Rotate"/> put off.</summary>
    public sealed class Rotation(SampleStream<T>? front, SampleLink<T> rear, SampleStream<T>? turned)
    {
        public SampleStream<T>? Front { get; } = front;

        public SampleLink<T> Rear { get; } = rear;

        public SampleStream<T>? Turned { get; } = turned;
    }
}
