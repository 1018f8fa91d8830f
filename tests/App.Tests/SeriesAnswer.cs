using System.Text.Json;

namespace App.Tests;

/// <summary>What the query endpoint answered.</summary>
internal sealed record SeriesAnswer(JsonElement Json)
{
    public IReadOnlyList<DateTimeOffset> Starts => [.. Points.Select(point => point.GetProperty("start").GetDateTimeOffset())];

    public IReadOnlyList<long> Values(string metric) => [.. Points.Select(point => point.GetProperty(metric).GetProperty("value").GetInt64())];

    public IReadOnlyList<double> Averages(string metric) => [.. Points.Select(point => point.GetProperty(metric).GetProperty("average").GetDouble())];

    private IEnumerable<JsonElement> Points => Json.GetProperty("points").EnumerateArray();
}
