using System.Text.Json;

namespace Analytics.Infra.Tests.Capacity;

/// <summary>The figures that this repository's benchmarks measured last: <c>bench/measured.json</c>.</summary>
internal static class Measured
{
    private static readonly Lazy<IReadOnlyDictionary<string, double>> Figures = new(Read);

    /// <summary>A figure by its name in the file.</summary>
    public static double Figure(string name) => Figures.Value[name];

    private static Dictionary<string, double> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(StackFile.Root, "bench", "measured.json")));
        return json.RootElement.GetProperty("figures").EnumerateObject()
            .ToDictionary(figure => figure.Name, figure => figure.Value.GetProperty("value").GetDouble(), StringComparer.Ordinal);
    }
}
