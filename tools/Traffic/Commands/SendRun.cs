using System.Globalization;
using Spectre.Console;
using Traffic.Events;
using Traffic.Sending;

namespace Traffic.Commands;

/// <summary>Sends events while showing how far it is, and closes with counts that a script can read: a name, a blank, a number per line.</summary>
internal static class SendRun
{
    /// <summary>The exit code when not all was sent and accepted.</summary>
    public const int NotDone = 1;

    private const int Done = 0;

    private static readonly TimeSpan RedrawInterval = TimeSpan.FromMilliseconds(200);

    /// <param name="share">How much of the input has been read, from 0 to 1.</param>
    /// <param name="writeInput">Writes the summary's lines about what was read.</param>
    /// <returns>The exit code: 0 when all events were sent and accepted.</returns>
    public static async Task<int> RunAsync(
        IEnumerable<TrafficEvent> events, SendingSettings settings, Func<double> share, Action<TextWriter> writeInput, CancellationToken stop)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var totals = new SendTotals();
        var told = "";
        var isLive = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
        using var http = new HttpClient();
        http.Timeout = TimeSpan.FromSeconds(30); // a collector that is starting up may take its time; one that hangs must not stop the run
        var client = new CollectorClient(http, settings.Collector, settings.Patience, clock)
        {
            OnRetry = (count, reason) =>
            {
                totals.AddRetried(count, reason);
                if (!isLive && Interlocked.Exchange(ref told, reason) != reason)
                {
                    Console.Error.WriteLine($"trying again: {reason}");
                }
            },
        };

        var sending = new TrafficSender(client, settings.Options, clock).SendAsync(events, totals, stop);
        var isComplete = false;
        try
        {
            if (isLive)
            {
                await ShowAsync(sending, totals, share, clock);
            }

            await sending;
            isComplete = !stop.IsCancellationRequested;
        }
        catch (CollectorUnavailableException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (InvalidDataException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message}; the {totals.Sent} events before were sent");
        }

        writeInput(Console.Out);
        Write(totals, clock.GetElapsedTime(start));
        return isComplete && totals.Accepted == totals.Sent ? Done : NotDone;
    }

    private static Task ShowAsync(Task sending, SendTotals totals, Func<double> share, TimeProvider clock) => AnsiConsole.Progress()
        .AutoClear(true)
        .Columns(new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(async context =>
        {
            var bar = context.AddTask("sending", maxValue: 1);
            while (!sending.IsCompleted)
            {
                bar.Value = share();
                bar.Description = totals.Trouble is { } trouble ? $"trying again: {Markup.Escape(trouble)}" : string.Create(
                    CultureInfo.InvariantCulture,
                    $"sent {totals.Sent} accepted {totals.Accepted} rejected {totals.Rejected} retried {totals.Retried}");
                await Task.WhenAny(sending, Task.Delay(RedrawInterval, clock));
            }
        });

    private static void Write(SendTotals totals, TimeSpan elapsed)
    {
        foreach (var error in totals.FirstErrors)
        {
            Console.Error.WriteLine($"rejected {error}");
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            sent {totals.Sent}
            accepted {totals.Accepted}
            rejected {totals.Rejected}
            unconfirmed {totals.Unconfirmed}
            retried {totals.Retried}
            seconds {elapsed.TotalSeconds:0.0}
            """));
    }
}
