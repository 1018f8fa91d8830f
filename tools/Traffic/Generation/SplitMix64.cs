namespace Traffic.Generation;

/// <summary>A small random generator whose numbers depend on the seed alone, also in later versions of .NET, unlike those of Random.</summary>
/// <remarks>Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, figure 15. Not thread-safe.</remarks>
internal sealed class SplitMix64(ulong seed)
{
    private const ulong GoldenGamma = 0x9e3779b97f4a7c15;

    private ulong _state = seed;

    /// <summary>The first number of the generator whose seed is <paramref name="value"/>: a good 64-bit hash.</summary>
    public static ulong Mix(ulong value)
    {
        var z = value + GoldenGamma;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    public ulong Next()
    {
        var number = Mix(_state);
        _state += GoldenGamma;
        return number;
    }

    /// <summary>From 0, below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0, below <paramref name="end"/>.</summary>
    public int NextInt(int end) => (int)(NextDouble() * end);

    /// <summary>Exponentially distributed, in whole milliseconds: a logarithm's last bit depends on the machine.</summary>
    public TimeSpan NextTime(TimeSpan mean) => TimeSpan.FromMilliseconds(Math.Round(mean.TotalMilliseconds * -Math.Log(1 - NextDouble())));
}
