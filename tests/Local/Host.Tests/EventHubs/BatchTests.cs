using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;
using Local.Host.Tests.Support;

namespace Local.Host.Tests.EventHubs;

/// <summary>What a batch holds, when its checkpoint moves, and where a host begins to read.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task Batch_OfAFunctionThatSucceeds_IsCheckpointedAndNotSeenAgain()
    {
        await using var host = new TestHost("Plain").WithOption("extensions.eventHubs.maxEventBatchSize", "3");
        await host.StartAsync();

        await host.SendAsync("a", "b", "c", "d");
        await host.CheckpointAsync("plain", 3);
        Assert.Equal(["a", "b", "c", "d"], Done(host).SelectMany(record => record.Texts()));
        Assert.All(Done(host), record => Assert.InRange(record.Texts().Count(), 1, 3));

        Assert.Equal(0, await host.StopAsync());
        await host.StartAsync();
        await host.SendAsync("e");
        await host.CheckpointAsync("plain", 4);
        Assert.Equal(["e"], Done(host)[^1].Texts());
    }

    [Fact]
    public async Task Batch_WithAMinimum_WaitsForItAndNotForEver()
    {
        await using var host = new TestHost("Plain")
            .WithOption("extensions.eventHubs.minEventBatchSize", "3").WithOption("extensions.eventHubs.maxWaitTime", "00:00:04");
        await host.StartAsync();

        await host.SendAsync("a");
        await host.SendAsync("b");
        await host.SendAsync("c");
        await host.CheckpointAsync("plain", 2);
        await host.SendAsync("d");
        await host.CheckpointAsync("plain", 3);

        Assert.Equal(["a b c", "d"], Done(host).Select(record => string.Join(' ', record.Texts())));
    }

    [Fact]
    public async Task Batch_WithoutRetriesThatFails_IsLostAndSaidSo()
    {
        await using var host = new TestHost("Plain").WithOption("extensions.eventHubs.maxEventBatchSize", "1");
        await host.StartAsync();

        await host.SendAsync("fail", "b");
        await host.CheckpointAsync("plain", 1);

        Assert.Equal(["fail", "b"], Started(host).Select(record => record.Texts().Single()));
        Assert.All(Started(host), record => Assert.Null(record.RetryCount));
        Assert.Contains("1 events of partition 0 from sequence number 0 on are lost to it", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_WithRetries_IsRepeatedUntilTheyAreUsedUp()
    {
        await using var host = new TestHost("Fixed").WithOption("extensions.eventHubs.maxEventBatchSize", "1");
        await host.StartAsync();

        await host.SendAsync("fail-before 2", "fail");
        await host.CheckpointAsync("fixed", 1);

        Assert.Equal([0, 1, 2, 0, 1, 2], Started(host).Select(record => record.RetryCount!.Value));
        Assert.All(Started(host), record => Assert.Equal(2, record.MaxRetryCount));
        Assert.Equal(6, Started(host).Select(record => record.InvocationId).Distinct().Count());
        Assert.Equal(["fail-before 2"], Done(host).SelectMany(record => record.Texts()));
    }

    [Fact]
    public async Task Batch_OfAFunctionWhoseWorkerDies_IsRepeatedInTheNextOne()
    {
        await using var host = new TestHost("Endless");
        await host.StartAsync();

        await host.SendAsync("die");
        await host.CheckpointAsync("endless", 0);
        await Wait.UntilAsync(() => host.WorkerIds.Count >= 2, () => host.Output); // what is printed may come after what is written

        Assert.Equal(2, host.WorkerIds.Count);
        Assert.Equal(host.WorkerIds[1], Assert.Single(Done(host)).ProcessId);
    }

    [Fact]
    public async Task Batch_BeyondTheFunctionTimeout_IsCancelledAndItsWorkerRestarted()
    {
        await using var host = new TestHost("Endless", "Plain").WithOption("functionTimeout", "00:00:01");
        await host.StartAsync();

        await host.SendAsync("hang");
        await host.CheckpointAsync("plain", 0);
        Assert.Contains(host.Records(), record => record is { Function: "Plain", What: "cancelled" });
        Assert.Single(host.WorkerIds);

        await host.SendAsync("sleep 60000");
        await host.WaitForAsync("its worker process is restarted");
        await Wait.UntilAsync(() => host.WorkerIds.Count >= 2, () => host.Output);
    }

    [Fact]
    public async Task Checkpoint_EveryThirdBatch_IsThatOfTheThird()
    {
        await using var host = new TestHost("Plain")
            .WithOption("extensions.eventHubs.maxEventBatchSize", "1").WithOption("extensions.eventHubs.batchCheckpointFrequency", "3");
        await host.StartAsync();

        await host.SendAsync("a", "b", "c", "d");
        await host.RecordsAsync(records => records.Count(record => record.What == "done") == 4);

        Assert.Equal(2, host.Checkpoint("plain"));
    }

    [Fact]
    public async Task Start_WithoutACheckpoint_BeginsWhereHostJsonSays()
    {
        await using var host = new TestHost("OneText");
        await host.StartAsync();
        await host.SendAsync("before");
        await host.CheckpointAsync("one-text", 0);
        Assert.Equal(0, await host.StopAsync());

        host.With("AzureWebJobs.Texts.Disabled", "false").WithOption("extensions.eventHubs.initialOffsetOptions.type", "fromEnd");
        await host.StartAsync();
        await SendUntilSeenAsync(host, "Texts", "after");
        Assert.DoesNotContain("before", host.Records().Where(record => record.Function == "Texts").SelectMany(record => record.Texts()));
        Assert.Equal(0, await host.StopAsync());

        host.With("AzureWebJobs.Plain.Disabled", "false")
            .WithOption("extensions.eventHubs.initialOffsetOptions.type", "fromEnqueuedTime")
            .WithOption("extensions.eventHubs.initialOffsetOptions.enqueuedTimeUtc", "2000-01-01T00:00:00Z");
        await host.StartAsync();
        var records = await host.RecordsAsync(all => all.Any(record => record is { Function: "Plain", What: "done" }));
        Assert.Equal("before", records.First(record => record is { Function: "Plain", What: "done" }).Texts().First());
    }

    [Fact]
    public async Task Start_WithACheckpointBeyondTheLog_SaysSoAndReadsFromTheBeginning()
    {
        await using var host = new TestHost("Plain");
        await host.StartAsync();
        await host.SendAsync("a", "b");
        await host.CheckpointAsync("plain", 1);
        Assert.Equal(0, await host.StopAsync());
        Directory.Delete(Path.Combine(host.Data, "eventhubs"), recursive: true);

        await host.StartAsync();
        await host.WaitForAsync("the checkpoint of partition 0 is 1, beyond its last event -1");
        await host.SendAsync("c");
        await host.CheckpointAsync("plain", 0);

        Assert.Equal(["c"], Done(host)[^1].Texts());
    }

    [Fact]
    public async Task Start_ToRebuild_ReadsEverythingAgain()
    {
        await using var host = new TestHost("Plain").WithOption("extensions.eventHubs.initialOffsetOptions.type", "fromEnd");
        await host.StartAsync();
        await SendUntilSeenAsync(host, "Plain", "a");
        var seen = Done(host).Count;
        Assert.Equal(0, await host.StopAsync());

        await host.StartAsync("--rebuild");
        var records = await host.RecordsAsync(all => all.Count(record => record.What == "done") > seen);

        Assert.Equal("a", records.Where(record => record.What == "done").ElementAt(seen).Texts().First());
    }

    [Fact]
    public async Task Start_ForAHubThatIsNotServed_EndsWithOneLine()
    {
        await using var host = new TestHost("Plain").With("HubName", "nothing");

        host.Launch();

        Assert.Equal(1, await host.ExitAsync());
        var line = Assert.Single(host.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Function 'Plain': ", line, StringComparison.Ordinal);
    }

    private static List<RunRecord> Done(TestHost host) => [.. host.Records().Where(record => record.What == "done")];

    private static List<RunRecord> Started(TestHost host) => [.. host.Records().Where(record => record.What == "started")];

    // From the end: what is sent before the receiver has its position is not seen.
    private static async Task SendUntilSeenAsync(TestHost host, string function, string text)
    {
        using var limit = new CancellationTokenSource(Wait.Limit);
        for (var seen = false; !seen; seen = host.Records().Any(record => record.Function == function && record.What != "started"))
        {
            limit.Token.ThrowIfCancellationRequested();
            await host.SendAsync([new EventData(text)], new SendEventOptions { PartitionId = "0" });
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
