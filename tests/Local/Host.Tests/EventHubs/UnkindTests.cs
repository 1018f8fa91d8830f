using Local.Host.Tests.Support;

namespace Local.Host.Tests.EventHubs;

/// <summary>The host as unkind as real ones may be; and that it is not so unless it is asked to.</summary>
public sealed class UnkindTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stop_WhileABatchHangs_ChecksItPointOnlyWhenUnkind(bool isUnkind)
    {
        await using var host = new TestHost("Plain");
        await host.StartAsync(isUnkind ? ["--unkind", "checkpoint-cancelled"] : []);
        await host.SendAsync("hang");
        await host.RecordsAsync(records => records.Count == 1);

        Signals.Send(host.Id, Signals.Terminate);
        await host.WaitForAsync("Waiting for Plain (1)...");
        Assert.Null(host.Checkpoint("plain"));
        Assert.Equal(0, await host.StopAsync()); // the second time: at once

        Assert.Contains(host.Records(), record => record.What == "cancelled");
        Assert.Equal(isUnkind ? 0 : null, host.Checkpoint("plain"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Retries_WithoutEnd_EndOnlyWhenUnkind(bool isUnkind)
    {
        await using var host = new TestHost("Endless");
        await host.StartAsync(isUnkind ? ["--unkind", "last-retry"] : []);

        await host.SendAsync("fail");
        if (isUnkind)
        {
            await host.CheckpointAsync("endless", 0);
            Assert.Equal([0, 1, 2], host.Records().Select(record => record.RetryCount!.Value));
        }
        else
        {
            await host.RecordsAsync(records => records.Count == 5);
            Assert.Null(host.Checkpoint("endless"));
        }
    }

    [Fact]
    public async Task Batch_WithTwoWorkers_RunsInBothAtOnce()
    {
        await using var host = new TestHost("Plain");
        await host.StartAsync("--unkind", "two-workers");

        await host.SendAsync("sleep 1000");
        var records = await host.RecordsAsync(all => all.Count(record => record.What == "done") == 2);

        Assert.Equal(["started", "started", "done", "done"], records.Select(record => record.What));
        Assert.Equal(host.WorkerIds.Order(), records.Select(record => record.ProcessId).Distinct().Order());
        await host.CheckpointAsync("plain", 0);
    }
}
