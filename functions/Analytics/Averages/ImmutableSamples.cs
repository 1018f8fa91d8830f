namespace Analytics.Averages;

/// <summary>A chain of samples that has become an array when somebody first looked into it; all versions with this chain share the array.</summary>
internal sealed class ImmutableSamples<T>
{
    private volatile SampleLink<T>? _newest; // null once the array exists, so that the links can go
    private volatile T[]? _samples;

    public ImmutableSamples(SampleLink<T> newest, int count) => (_newest, Count) = (newest, count);

    private ImmutableSamples() => _samples = [];

    public static ImmutableSamples<T> Empty { get; } = new();

    public int Count { get; }

    /// <summary>The samples, oldest first. O(n) the first time.</summary>
    public ReadOnlySpan<T> AsSpan()
    {
        var newest = _newest; // read before _samples: whoever clears it has set the array before
        if (_samples is { } known)
        {
            return known;
        }

        var samples = new T[Count];
        SampleLink<T>.CopyTo(newest, samples);
        _samples = samples;
        _newest = null;
        return samples;
    }
}
