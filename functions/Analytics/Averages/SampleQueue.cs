namespace Analytics.Averages;

/// <summary>A queue of samples whose every version stays valid; adding and dropping take constant time from any of them.</summary>
/// <remarks>
/// <para>The real-time queue of Okasaki, "Simple and efficient purely functional queues and deques", Journal of Functional Programming 5(4), 1995.
/// The older samples are a stream from the oldest on, the newer ones a chain from the newest back. When the chain gets longer than the stream it is
/// turned around and put behind it, one step with each later change. So a dropped sample is at the head of a stream, and what follows does not know
/// it.</para>
/// <para>The schedule is the part of the front where that has not been done: |schedule| = |front| - |rear|. The default value is the empty
/// queue.</para>
/// </remarks>
internal readonly struct SampleQueue<T>
{
    private readonly SampleStream<T>? _schedule;

    /// <summary>After a change: takes one more step of turning around, or begins to.</summary>
    private SampleQueue(SampleStream<T>? front, SampleLink<T>? rear, SampleStream<T>? schedule)
    {
        if (schedule is not null || rear is null)
        {
            (Front, Rear, _schedule) = (front, rear, schedule?.Next);
        }
        else
        {
            Front = _schedule = SampleStream<T>.Rotate(front, rear, null);
        }
    }

    /// <summary>The older samples, from the oldest on.</summary>
    public SampleStream<T>? Front { get; }

    /// <summary>The newer samples, from the newest back.</summary>
    public SampleLink<T>? Rear { get; }

    public SampleQueue<T> Add(T sample) => new(Front, new(sample, Rear), _schedule);

    /// <summary>Without the oldest sample; the queue must not be empty.</summary>
    public SampleQueue<T> Drop() => new(Front!.Next, Rear, _schedule);
}
