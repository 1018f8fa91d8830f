using System.Net;
using Local.Host.Tests.Support;

namespace Local.Host.Tests;

public sealed class StopTests
{
    [Fact]
    public async Task Stop_WhileARequestRuns_WaitsForItAndTakesNoOther()
    {
        await using var host = new TestHost("Obey");
        await host.StartAsync();
        var request = host.Http.GetAsync(new Uri("test/obey?order=sleep 3000", UriKind.Relative));
        await host.RecordsAsync(records => records.Count == 1);

        var stop = host.StopAsync();
        await host.WaitForAsync("Waiting for Obey (1)...");
        using var other = new HttpClient { BaseAddress = host.Http.BaseAddress };
        await Assert.ThrowsAsync<HttpRequestException>(() => other.GetAsync(new Uri("test/obey", UriKind.Relative)));

        using var response = await request;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, await stop);
    }

    [Fact]
    public async Task CtrlC_ThatReachesTheWorkerToo_DoesNotEndItBeforeItsInvocation()
    {
        await using var host = new TestHost("Plain");
        await host.StartAsync();
        await host.SendAsync("sleep 3000");
        await host.RecordsAsync(records => records.Count == 1);

        Signals.Send(host.WorkerIds[0], Signals.Interrupt);
        Assert.Equal(0, await host.StopAsync());

        Assert.Equal("done", host.Records()[^1].What);
        Assert.Equal(0, host.Checkpoint("plain"));
        Assert.False(Signals.IsRunning(host.WorkerIds[0]));
    }

    [Fact]
    public async Task Kill_OfTheHost_EndsItsWorkerAndItsStorageTooAndTheNextWaitsForThem()
    {
        await using var host = new TestHost("Endless").With("Storage", "UseDevelopmentStorage=true");
        await host.StartAsync();
        var (worker, storage) = (host.WorkerIds[0], host.StorageId);
        Assert.True(Signals.IsRunning(worker) && Signals.IsRunning(storage));
        await host.SendAsync("sleep 60000");
        await host.RecordsAsync(records => records.Count == 1);

        await host.KillAsync();
        await host.StartAsync();

        Assert.False(Signals.IsRunning(storage));
        await Wait.UntilAsync(() => !Signals.IsRunning(worker), () => "The worker still runs.");
        Assert.DoesNotContain("Azurite was killed", host.Output, StringComparison.Ordinal); // it wrote its data out
        await host.RecordsAsync(records => records.Count == 2); // the batch comes again
    }

    [Fact]
    public async Task Kill_OfStorage_EndsTheHostAndHasTheStreamReadAgain()
    {
        await using var host = new TestHost("Plain").With("Storage", "UseDevelopmentStorage=true");
        await host.StartAsync();
        await host.SendAsync("a");
        await host.CheckpointAsync("plain", 0);
        var storage = host.StorageId;

        Signals.Send(storage, Signals.Kill);
        Assert.Equal(1, await host.ExitAsync());
        Assert.Equal("Azurite, the storage emulator, has ended, so this host has ended too.", host.Error.Trim());

        await host.StartAsync();
        Assert.Contains("Azurite was killed when it last ran", host.Output, StringComparison.Ordinal);
        await host.RecordsAsync(records => records.Count(record => record.What == "done") == 2);
        Assert.Equal(0, await host.StopAsync());

        await host.StartAsync();
        Assert.DoesNotContain("Azurite was killed", host.Output, StringComparison.Ordinal);
    }
}
