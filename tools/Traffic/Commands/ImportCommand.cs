using System.CommandLine;
using System.Globalization;
using Traffic.Logs;

namespace Traffic.Commands;

/// <summary><c>import</c>: sends the page views of a web server's access log.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var log = new LogOptions();
        var sending = new SendingOptions();
        var site = new Option<string>("--site")
        {
            Description = "The site whose log it is, such as http://www.semicomplete.com; a log names the paths alone",
            DefaultValueFactory = _ => "http://localhost",
        };
        var rate = new Option<double>("--rate") { Description = "Events per second. Default: as fast as the collector takes them" };
        site.Validators.Add(Addresses.Validate(site));
        rate.Validators.Add(Rates.Validate(rate));

        var command = new Command(
            "import", "Send the page views of a web server's access logs, in order of time. Sent again, they have the same event ids.");
        log.AddTo(command);
        command.Options.Add(site);
        command.Options.Add(rate);
        sending.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                using var logs = log.Open(parsed);
                var reader = new PageViewReader();
                var customer = log.Customer(parsed);
                var siteAddress = new Uri(parsed.GetRequiredValue(site));
                return await SendRun.RunAsync(
                    reader.Read(logs.Lines).Select(view => view.ToEvent(customer, siteAddress)),
                    sending.Read(parsed, parsed.GetResult(rate) is null ? null : parsed.GetValue(rate)),
                    () => logs.ReadShare,
                    summary => Write(logs, reader, summary),
                    stop);
            }
            catch (Exception e) when (LogOptions.IsAboutLogs(e))
            {
                await Console.Error.WriteLineAsync(e.Message);
                return SendRun.NotDone;
            }
        });
        return command;
    }

    private static void Write(AccessLogFiles logs, PageViewReader reader, TextWriter summary)
    {
        foreach (var line in reader.FirstUnreadable)
        {
            summary.WriteLine(string.Create(CultureInfo.InvariantCulture, $"unreadable-line {logs.PlaceOf(line)} {line.Reason}"));
        }

        summary.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            lines {reader.Lines}
            unreadable {reader.UnreadableLines}
            skipped {reader.Skipped.Values.Sum()}
            """));
        foreach (var (reason, count) in reader.Skipped)
        {
#pragma warning disable CA1308 // a lower-case name for people and scripts, not a normalisation for comparing
            summary.WriteLine(string.Create(CultureInfo.InvariantCulture, $"skipped-{reason.ToString().ToLowerInvariant()} {count}"));
#pragma warning restore CA1308
        }

        summary.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages {reader.PageViews}"));
    }
}
