using System.CommandLine;
using System.Globalization;
using Traffic.Generation;

namespace Traffic.Commands;

/// <summary><c>generate</c>: sends made-up visitors' events as they happen.</summary>
internal static class GenerateCommand
{
    // Customers are numbered with four digits.
    private const int MaxCustomers = 9_999;

    public static Command Create()
    {
        var sending = new SendingOptions();
        var customers = new Option<int>("--customers") { Description = $"How many customers, 1 to {MaxCustomers}", DefaultValueFactory = _ => 100 };
        var rate = new Option<double>("--rate") { Description = "Events per second", DefaultValueFactory = _ => 200 };
        var duration = new Option<TimeSpan>("--duration") { Description = "How long, hh:mm:ss", DefaultValueFactory = _ => TimeSpan.FromMinutes(1) };
        var seed = new Option<ulong>("--seed") { Description = "The same seed makes the same visitors", DefaultValueFactory = _ => 1 };
        var from = new Option<DateTimeOffset?>("--from")
        {
            Description = "When the first event happens, UTC unless it names an offset; with it, the same seed gives the same bytes. Default: now",
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                {
                    return time;
                }

                result.AddError($"--from is an ISO 8601 time such as 2026-01-31T12:00:00Z, not '{text}'.");
                return null;
            },
        };
        customers.Validators.Add(result =>
        {
            if (result.GetValue(customers) is < 1 or > MaxCustomers)
            {
                result.AddError($"--customers is from 1 to {MaxCustomers}.");
            }
        });
        rate.Validators.Add(Rates.Validate(rate));
        duration.Validators.Add(result =>
        {
            if (result.GetValue(duration) <= TimeSpan.Zero)
            {
                result.AddError("--duration is a time above 0, such as 00:01:00.");
            }
        });

        var command = new Command("generate", "Send made-up visitors' events at a steady rate.") { customers, rate, duration, seed, from };
        sending.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var options = new GeneratedTrafficOptions
            {
                Seed = parsed.GetValue(seed),
                Customers = parsed.GetValue(customers),
                Rate = parsed.GetValue(rate),
                Duration = parsed.GetValue(duration),
                From = parsed.GetValue(from) ?? TimeProvider.System.GetUtcNow(),
            };
            var made = 0L;
            var events = GeneratedTraffic.Events(options).Select(trafficEvent =>
            {
                Interlocked.Increment(ref made);
                return trafficEvent;
            });
            return SendRun.RunAsync(
                events,
                sending.Read(parsed, options.Rate),
                () => (double)Interlocked.Read(ref made) / options.EventCount,
                summary => summary.WriteLine(string.Create(CultureInfo.InvariantCulture, $"events {options.EventCount}")),
                stop);
        });
        return command;
    }
}
