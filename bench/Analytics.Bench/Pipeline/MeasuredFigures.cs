using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Bench.Pipeline;

/// <summary>Figures with their units, kept in <c>bench/measured.json</c>, which the tests of the capacity planner read.</summary>
internal sealed class MeasuredFigures
{
    private const string Command = "dotnet run -c Release --project bench/Analytics.Bench -- pipeline";
    private const string FileName = "measured.json";

    // The units are UCUM's and the machine's name is prose: nothing here ends up in a page.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, Figure> _figures = [];

    public double this[string name] => _figures[name].Value;

    /// <summary>Adds a figure; four digits are more than any machine repeats.</summary>
    public void Add(string name, double value, string unit) =>
        _figures.Add(name, new Figure(double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), unit));

    /// <summary>Prints the figures as a table.</summary>
    public void Print(TextWriter output)
    {
        foreach (var (name, figure) in _figures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36} {figure.Value,14:#,0.####} {figure.Unit}"));
        }
    }

    /// <summary>Puts the figures in the place of the last ones in the checkout that the program was built in.</summary>
    public void Save()
    {
        var root = typeof(MeasuredFigures).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;
        var date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var measured = new Measurement(Command, DescribeMachine(), date, _figures);
        File.WriteAllText(Path.Combine(root, "bench", FileName), JsonSerializer.Serialize(measured, Json) + "\n");
    }

    private static string DescribeMachine()
    {
        const string processors = "/proc/cpuinfo";
        var model = File.Exists(processors)
            ? File.ReadLines(processors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1]
            : null;
        return $"{Environment.ProcessorCount} x {model ?? RuntimeInformation.ProcessArchitecture.ToString()}, {RuntimeInformation.FrameworkDescription}";
    }

    private sealed record Measurement(string Command, string Machine, string Date, IReadOnlyDictionary<string, Figure> Figures);

    private sealed record Figure(double Value, string Unit);
}
