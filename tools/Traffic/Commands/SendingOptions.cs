using System.CommandLine;
using System.Globalization;
using Traffic.Sending;

namespace Traffic.Commands;

/// <summary>The command line options that say where and how to send; the same for generated and imported traffic.</summary>
internal sealed class SendingOptions
{
    // More requests than this at once measure the queue in front of the collector and not the collector.
    private const int MaxInFlight = 256;

    private readonly Option<string> _collector = new("--collector")
    {
        Description = "The collector's address",
        DefaultValueFactory = _ => CollectorClient.DefaultCollector.OriginalString,
    };

    private readonly Option<TimeSpan> _patience = new("--patience")
    {
        Description = "How long to try to deliver a request before giving up, hh:mm:ss",
        DefaultValueFactory = _ => CollectorClient.DefaultPatience,
    };

    private readonly Option<int> _inFlight = new("--in-flight")
    {
        Description = $"Requests on their way at once, 1 to {MaxInFlight}; 1 keeps strict order",
        DefaultValueFactory = _ => SendOptions.DefaultInFlight,
    };

    private readonly Option<bool> _plain = new("--no-gzip") { Description = "Send bodies uncompressed" };

    public void AddTo(Command command)
    {
        _collector.Validators.Add(Addresses.Validate(_collector));
        _inFlight.Validators.Add(result =>
        {
            if (result.GetValue(_inFlight) is < 1 or > MaxInFlight)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--in-flight is from 1 to {MaxInFlight}."));
            }
        });
        command.Options.Add(_collector);
        command.Options.Add(_patience);
        command.Options.Add(_inFlight);
        command.Options.Add(_plain);
    }

    public SendingSettings Read(ParseResult parsed, double? rate) => new(
        new Uri(parsed.GetRequiredValue(_collector)),
        parsed.GetValue(_patience),
        new SendOptions { Rate = rate, InFlight = parsed.GetValue(_inFlight), Gzip = !parsed.GetValue(_plain) });
}
