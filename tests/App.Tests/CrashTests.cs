using Azurite;
using Xunit.Abstractions;

namespace App.Tests;

/// <summary>Kills a part of the system in the middle of an import, again and again, and counts afterwards.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int KillsAtRandom = 5;
    private const int KillsWhileStarting = 2;

    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(1);

    /// <summary>The part that is killed, without a warning.</summary>
    public enum Victim
    {
        /// <summary>The host, and with it the stream's emulator in its process.</summary>
        Host,

        /// <summary>The worker that runs the functions.</summary>
        Worker,

        /// <summary>The stream's emulator in a process of its own.</summary>
        EventHubs,
    }

    [Theory]
    [InlineData(Victim.Host)]
    [InlineData(Victim.Worker)]
    [InlineData(Victim.EventHubs)]
    public async Task Kill_AtRandomMomentsOfAnImport_LosesAndDoublesNothing(Victim victim)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var storage = await AzuriteServer.StartInMemoryAsync(CancellationToken.None);
        await using var emulator = new EmulatorProcess();
        await using var app = new RunningApp(storage.Endpoints, victim == Victim.EventHubs ? emulator.ConnectionString : null);
        if (victim == Victim.EventHubs)
        {
            await emulator.StartAsync();
        }

        await app.StartAsync();
        using var import = new CountedImport(app, seed);

        for (var kill = 0; kill < KillsAtRandom + KillsWhileStarting; kill++)
        {
            var isStarting = kill > 0 && kill <= KillsWhileStarting; // right behind the first kill, and the second
            await Task.Delay(isStarting ? Starting * random.NextDouble() : TimeSpan.FromMilliseconds(random.Next(200, 2_000)));
            await KillAsync(victim, app, emulator);
            output.WriteLine($"killed {(isStarting ? "while it started" : "in work")} after {import.Accepted} accepted events");
            var isNextStarting = kill < KillsWhileStarting;
            await RestartAsync(victim, app, emulator, isNextStarting);
        }

        await app.WaitUntilHealthyAsync();
        await import.AssertCountedOnceAsync(storage.ConnectionString);
        output.WriteLine($"resent {import.Retried} events");
    }

    private static Task KillAsync(Victim victim, RunningApp app, EmulatorProcess emulator) => victim switch
    {
        Victim.Host => app.KillHostAsync(),
        Victim.Worker => app.KillWorkerAsync(),
        _ => emulator.KillAsync(),
    };

    /// <summary>Starts again what was killed, and waits until it is up unless it is to be killed while it starts.</summary>
    private static async Task RestartAsync(Victim victim, RunningApp app, EmulatorProcess emulator, bool isKilledAtOnce)
    {
        switch (victim)
        {
            case Victim.Host:
                app.Launch();
                break;
            case Victim.Worker: // the host starts another by itself
                break;
            default:
                await emulator.StartAsync();
                break;
        }

        if (!isKilledAtOnce)
        {
            await app.WaitUntilHealthyAsync();
        }
    }
}
