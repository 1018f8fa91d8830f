namespace Analytics.Averages;

/// <summary>A sample and the chain of those before it, which any number of later samples may share.</summary>
internal sealed class SampleLink<T>(T sample, SampleLink<T>? previous)
{
    public T Sample { get; } = sample;

    public SampleLink<T>? Previous { get; } = previous;

    /// <summary>Fills <paramref name="destination"/> from its end with the samples from <paramref name="newest"/> back, as many as there
    /// are.</summary>
    public static void CopyTo(SampleLink<T>? newest, Span<T> destination)
    {
        int end = destination.Length;
        for (var link = newest; link is not null; link = link.Previous)
        {
            destination[--end] = link.Sample;
        }
    }
}
