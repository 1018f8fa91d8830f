using Azurite;
using Xunit.Abstractions;

namespace App.Tests;

/// <summary>A part of the system stands still for a while in the middle of an import, which is worse than being gone: nobody is told.</summary>
public sealed class FreezeTests(ITestOutputHelper output)
{
    private static readonly TimeSpan WorkerFreeze = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StorageFreeze = TimeSpan.FromSeconds(30);

    [Fact]
    public Task Freeze_OfTheWorker_LosesAndDoublesNothing() => FreezeAsync((app, _) => app.WorkerProcessId, WorkerFreeze);

    [Fact]
    public Task Freeze_OfStorage_LosesAndDoublesNothing() => FreezeAsync((_, storage) => storage.ProcessId, StorageFreeze);

    private async Task FreezeAsync(Func<RunningApp, AzuriteServer, int> victim, TimeSpan duration)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using var storage = await AzuriteServer.StartInMemoryAsync(CancellationToken.None);
        await using var app = new RunningApp(storage.Endpoints);
        await app.StartAsync();
        using var import = new CountedImport(app, seed);
        await Task.Delay(new Random(seed).Next(500, 3_000));
        var frozen = victim(app, storage);

        Signals.Send(frozen, Signals.Stop);
        await Task.Delay(duration);
        Signals.Send(frozen, Signals.Continue);
        output.WriteLine($"went on after {import.Accepted} accepted events");

        await app.WaitUntilHealthyAsync();
        await import.AssertCountedOnceAsync(storage.ConnectionString);
        output.WriteLine($"resent {import.Retried} events");
    }
}
