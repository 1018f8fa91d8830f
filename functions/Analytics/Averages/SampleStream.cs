namespace Analytics.Averages;

/// <summary>A sample and those that came after it, which are linked up when somebody first goes on to them.</summary>
/// <remarks>Okasaki's lazy streams and his rotation: see <see cref="SampleQueue{T}"/>. Threads that are the first to go on at the same moment may each
/// make the next link; the links are equal.</remarks>
internal sealed class SampleStream<T>
{
    private object? _next; // the next link, what will make it, or null at the end

    private SampleStream(T sample, object? next) => (Sample, _next) = (sample, next);

    public T Sample { get; }

    /// <summary>The next newer sample, or null. O(1).</summary>
    public SampleStream<T>? Next
    {
        get
        {
            object? next = Volatile.Read(ref _next);
            if (next is Rotation rotation)
            {
                next = Rotate(rotation.Front, rotation.Rear, rotation.Turned);
                Volatile.Write(ref _next, next);
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

    private sealed record Rotation(SampleStream<T>? Front, SampleLink<T> Rear, SampleStream<T>? Turned);
}
