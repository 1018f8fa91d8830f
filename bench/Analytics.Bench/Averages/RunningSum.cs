namespace Analytics.Bench.Averages;

/// <summary>What one writes first: a ring and a running sum. It drifts, and a NaN stays for ever; but nothing is faster.</summary>
internal sealed class RunningSum(int window)
{
    private readonly double[] _ring = new double[window];
    private double _sum;
    private int _next;
    private int _count;

    public double Average => _sum / _count;

    public void Add(double sample)
    {
        _sum += sample - _ring[_next];
        _ring[_next] = sample;
        if (++_next == _ring.Length)
        {
            _next = 0;
        }

        if (_count < _ring.Length)
        {
            _count++;
        }
    }
}
