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
        var command = new Command("expected", "Count an access log's page views, sessions and visitors as an import of it should show them, as TSV.");
        log.AddTo(command);
        command.Options.Add(by);
        command.SetAction(parsed =>
        {
            using var file = AccessLogFile.Open(log.File(parsed));
            var customer = log.Customer(parsed);
            var unit = parsed.GetRequiredValue(by);
            Console.Out.WriteLine($"{unit}\tpageViews\tsessions\tvisitors\tcustomer");
            foreach (var counts in ExpectedCounts.Of(new PageViewReader().Read(file.ReadLines()), TimeSpan.FromHours(unit == Day ? 24 : 1)))
            {
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{counts.Start:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{counts.PageViews}\t{counts.Sessions}\t{counts.Visitors}\t{customer}"));
            }

            return 0;
        });
        return command;
    }
}
