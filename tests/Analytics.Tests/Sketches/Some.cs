using Analytics.Sketches;

namespace Analytics.Tests.Sketches;

/// <summary>Reproducible hashes and sketches.</summary>
internal static class Some
{
    /// <summary>Hash number <paramref name="number"/> of a fixed sequence of well-spread distinct hashes (SplitMix64, a bijection).</summary>
    public static ulong Hash(long number)
    {
        var z = unchecked((ulong)number * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public static ulong[] Hashes(long from, long to) => [.. Enumerable.Range(0, (int)(to - from)).Select(i => Hash(from + i))];

    public static HyperLogLog Sketch(params IEnumerable<ulong> hashes)
    {
        var sketch = new HyperLogLog();
        foreach (var hash in hashes)
        {
            sketch.Add(hash);
        }

        return sketch;
    }

    public static RecentIds Ids(params IEnumerable<ulong> hashes)
    {
        var ids = new RecentIds();
        foreach (var hash in hashes)
        {
            ids.Add(hash);
        }

        return ids;
    }

    public static byte[] Golden(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Sketches", "golden", name));
}
