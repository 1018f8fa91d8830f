using Analytics.Infra.Capacity;

namespace Analytics.Infra.Tests.Capacity;

/// <summary>Keeps the tables in docs/capacity.md what the planner says. UPDATE_GOLDEN=1 writes them anew.</summary>
public class CapacityDocumentTests
{
    private static readonly double[] EventsPerDay = [1e9, 1e10, 1e11];

    [Theory]
    [InlineData("small-messages", 10)]
    [InlineData("packed-messages", 350)]
    public Task Table_OfTheDocument_IsThePlan(string name, double eventsPerMessage) =>
        AssertTableAsync(name, CapacityReport.Write(Plans(eventsPerMessage)));

    [Fact]
    public Task Options_OfTheDocument_HaveThePricesOfThePlan() =>
        AssertTableAsync("options", CapacityReport.WriteOptions(Plans(eventsPerMessage: 10)));

    private static CapacityPlan[] Plans(double eventsPerMessage) =>
        [.. EventsPerDay.Select(events => CapacityPlanner.Plan(new Workload { EventsPerDay = events, EventsPerMessage = eventsPerMessage }))];

    private static async Task AssertTableAsync(string name, string table)
    {
        var file = Path.Combine(StackFile.Root, "docs", "capacity.md");
        var document = await File.ReadAllTextAsync(file);
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->");
        var start = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stop = document.IndexOf(end, StringComparison.Ordinal);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, document[..start] + table + document[stop..]);
            return;
        }

        Assert.Equal(table, document[start..stop]);
    }
}
