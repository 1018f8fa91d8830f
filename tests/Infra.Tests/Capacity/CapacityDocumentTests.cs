using Analytics.Infra.Capacity;

namespace Analytics.Infra.Tests.Capacity;

/// <summary>Keeps the tables in docs/capacity.md what the planner says. UPDATE_GOLDEN=1 writes them anew.</summary>
public class CapacityDocumentTests
{
    private static readonly double[] EventsPerDay = [1e9, 1e10, 1e11];

    [Theory]
    [InlineData("small-messages", 10)]
    [InlineData("packed-messages", 350)]
    public async Task Table_OfTheDocument_IsThePlan(string name, double eventsPerMessage)
    {
        var file = Path.Combine(StackFile.Root, "docs", "capacity.md");
        var document = await File.ReadAllTextAsync(file);
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->");
        var start = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stop = document.IndexOf(end, StringComparison.Ordinal);

        var table = CapacityReport.Write(
            [.. EventsPerDay.Select(events => CapacityPlanner.Plan(new Workload { EventsPerDay = events, EventsPerMessage = eventsPerMessage }))]);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, document[..start] + table + document[stop..]);
            return;
        }

        Assert.Equal(table, document[start..stop]);
    }
}
