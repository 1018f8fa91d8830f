using System.CommandLine;
using System.Globalization;
using Traffic.Logs;

namespace Traffic.Commands;

/// <summary><c>expected</c>: what a query should answer once the log is imported, counted from the log alone.</summary>
internal static class ExpectedCommand
{
    private const string Hour = "hour";
    private const string Day = "day";

    public static Command Create()
    {
        var log = new LogOptions();
        var by = new Option<string>("--by") { Description = "UTC hours or days", DefaultValueFactory = _ => Hour }.AcceptOnlyFromAmong(Hour, Day);
        var command = new Command("expected", "Count access logs' page views, sessions and visitors as an import of them should show them, as TSV.");
        log.AddTo(command);
        command.Options.Add(by);
        command.SetAction(parsed =>
        {
            try
            {
                using var logs = log.Open(parsed);
                var unit = parsed.GetRequiredValue(by);
                var counts = ExpectedCounts.Of(new PageViewReader().Read(logs.Lines), TimeSpan.FromHours(unit == Day ? 24 : 1));
                Write(counts, unit, log.Customer(parsed));
                return 0;
            }
            catch (Exception e) when (LogOptions.IsAboutLogs(e))
            {
                Console.Error.WriteLine(e.Message);
                return 1;
            }
        });
        return command;
    }

    private static void Write(IReadOnlyList<ExpectedCounts> counts, string unit, string customer)
    {
        Console.Out.WriteLine($"{unit}\tpageViews\tsessions\tvisitors\tcustomer");
        foreach (var interval in counts)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{interval.Start:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{interval.PageViews}\t{interval.Sessions}\t{interval.Visitors}\t{customer}"));
        }
    }
}
