using System.Collections.Immutable;

namespace Analytics.Bench.Averages;

/// <summary>An immutable list whose average is computed when first asked for and kept.</summary>
internal sealed class MemoisedList<T>
{
    private readonly int _window;
    private readonly ImmutableList<T> _samples;
    private readonly Func<ImmutableList<T>, double> _mean;
    private readonly Lazy<double> _average;

    public MemoisedList(int window, Func<ImmutableList<T>, double> mean)
        : this(window, mean, [])
    {
    }

    private MemoisedList(int window, Func<ImmutableList<T>, double> mean, ImmutableList<T> samples)
    {
        _window = window;
        _mean = mean;
        _samples = samples;
        _average = new(() => _mean(_samples));
    }

    public double Average => _average.Value;

    public MemoisedList<T> Add(T sample) => new(_window, _mean, (_samples.Count == _window ? _samples.RemoveAt(0) : _samples).Add(sample));
}
