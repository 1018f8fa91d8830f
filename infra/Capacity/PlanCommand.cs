using System.Globalization;

namespace Analytics.Infra.Capacity;

/// <summary>The command <c>plan</c>: prints the sizes and the bill of a workload. <c>plan --events-per-day 10e9</c></summary>
public static class PlanCommand
{
    /// <summary>The first argument that chooses this command.</summary>
    public const string Name = "plan";

    private static readonly Dictionary<string, Func<Workload, double, Workload>> Options = new(StringComparer.Ordinal)
    {
        ["--events-per-day"] = (workload, value) => workload with { EventsPerDay = value },
        ["--peak-factor"] = (workload, value) => workload with { PeakFactor = value },
        ["--bytes-per-event"] = (workload, value) => workload with { BytesPerEvent = value },
        ["--events-per-message"] = (workload, value) => workload with { EventsPerMessage = value },
        ["--collector-share"] = (workload, value) => workload with { CollectorShare = value },
        ["--customers"] = (workload, value) => workload with { Customers = value },
        ["--active-customers-per-hour"] = (workload, value) => workload with { ActiveCustomersPerHour = value },
        ["--ready-instances"] = (workload, value) => workload with { ReadyInstances = (int)value },
        ["--retention-days"] = (workload, value) => workload with { RetentionDays = value },
    };

    /// <summary>Runs the command with the arguments after its name.</summary>
    /// <returns>The exit code: 0, or 2 when an argument is wrong.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var workload = new Workload();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!Options.TryGetValue(arguments[i], out var set))
            {
                errors.WriteLine($"'{arguments[i]}' is not an option. Options: {string.Join(", ", Options.Keys)}, each with a number.");
                return 2;
            }

            if (i + 1 == arguments.Count || !double.TryParse(arguments[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                errors.WriteLine($"{arguments[i]} needs a number, such as 10e9.");
                return 2;
            }

            workload = set(workload, value);
        }

        var problems = workload.Problems().ToList();
        problems.ForEach(errors.WriteLine);
        if (problems.Count > 0)
        {
            return 2;
        }

        output.Write(CapacityReport.Write(CapacityPlanner.Plan(workload)));
        output.WriteLine();
        output.WriteLine($"List prices of {Prices.AsOf}; without queries, logs, Front Door, private endpoints and traffic between zones.");
        return 0;
    }
}
