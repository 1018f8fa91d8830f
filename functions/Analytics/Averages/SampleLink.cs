namespace Analytics.Averages;

/// <summary>A sample and the chain of those before it, which any number of later samples may share.</summary>
/// <remarks>Each link also jumps over many others, so that the way back over n of them takes O(log n) steps: Myers, "An applicative random-access
/// stack", Information Processing Letters 17(5), 1983.</remarks>
internal sealed class SampleLink<T>
{
    private readonly SampleLink<T>? _jump;

    public SampleLink(T sample, SampleLink<T>? previous)
    {
        Sample = sample;
        Previous = previous;
        Count = CountOf(previous) + 1;

        // Two jumps of the same length in a row become one.
        var jump = previous?._jump;
        bool equal = jump is not null && CountOf(previous) - jump.Count == jump.Count - CountOf(jump._jump);
        _jump = equal ? jump!._jump : previous;
    }

    public T Sample { get; }

    public SampleLink<T>? Previous { get; }

    /// <summary>How many samples the chain has.</summary>
    public int Count { get; }

    /// <summary>The chain's sample at <paramref name="index"/>, counted from the oldest.</summary>
    public T this[int index]
    {
        get
        {
            var link = this;
            while (link.Count != index + 1)
            {
                link = CountOf(link._jump) > index ? link._jump! : link.Previous!;
            }

            return link.Sample;
        }
    }

    public static int CountOf(SampleLink<T>? newest) => newest?.Count ?? 0;
}
