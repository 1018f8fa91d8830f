using System.Collections.Immutable;

namespace Analytics.Bench.Averages;

/// <summary>An immutable list whose average is computed when first asked for and kept.</summary>
internal sealed class MemoisedList
{
    private readonly int _window;
    private readonly ImmutableList<double> _samples;
    private readonly Lazy<double> _average;

    public MemoisedList(int window)
        : this(window, [])
    {
    }

    private MemoisedList(int window, ImmutableList<double> samples)
    {
        _window = window;
        _samples = samples;
        _average = new(() => _samples.Average());
    }

    public double Average => _average.Value;

    public MemoisedList Add(double sample) => new(_window, (_samples.Count == _window ? _samples.RemoveAt(0) : _samples).Add(sample));
}
