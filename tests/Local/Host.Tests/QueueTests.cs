using Azure.Storage.Queues;
using Azurite;
using Local.Host.Tests.Support;

namespace Local.Host.Tests;

public sealed class QueueTests : IAsyncLifetime
{
    private AzuriteServer _storage = null!; // set before any test

    public async Task InitializeAsync() => _storage = await AzuriteServer.StartInMemoryAsync(CancellationToken.None);

    public async Task DisposeAsync() => await _storage.DisposeAsync();

    [Fact]
    public async Task Message_ForEachKindOfParameter_ArrivesInIt()
    {
        await using var host = Host("QueueText", "QueuePoco", "QueueMessage");
        await host.StartAsync();

        var sent = await Queue("texts").SendMessageAsync("a");
        await Queue("pocos").SendMessageAsync("""{"Number":7}""");
        await Queue("messages").SendMessageAsync("b");
        var records = await host.RecordsAsync(all => all.Count == 4);

        var text = records.Single(record => record is { Function: "QueueText", What: "started" }).Data;
        Assert.Equal("a", text.GetProperty("text").GetString());
        Assert.Equal(sent.Value.MessageId, text.GetProperty("id").GetString());
        Assert.Equal(1, text.GetProperty("dequeueCount").GetInt64());
        Assert.Equal(sent.Value.InsertionTime, text.GetProperty("insertionTime").GetDateTimeOffset());
        Assert.Equal(sent.Value.ExpirationTime, text.GetProperty("expirationTime").GetDateTimeOffset());
        Assert.Equal(7, records.Single(record => record.Function == "QueuePoco").Data.GetInt32());
        Assert.Equal("b", records.Single(record => record.Function == "QueueMessage").Data.GetProperty("Text").GetString());
        await EmptiedAsync("texts", "pocos", "messages");
        Assert.DoesNotContain("Azurite", host.Output, StringComparison.Ordinal); // the settings name somebody else's
    }

    [Fact]
    public async Task Message_ThatFailsTooOften_GoesToThePoisonQueue()
    {
        await using var host = Host("QueueText");
        await host.StartAsync();

        await Queue("texts").SendMessageAsync("fail");
        await Wait.UntilAsync(() => Count("texts-poison") == 1, () => host.Output);

        Assert.Equal([1L, 2L], host.Records().Select(record => record.Data.GetProperty("dequeueCount").GetInt64())); // maxDequeueCount is 2
        Assert.Equal("fail", (await Queue("texts-poison").ReceiveMessageAsync()).Value.Body.ToString());
        await EmptiedAsync("texts");
    }

    [Fact]
    public async Task Message_ThatIsNotBase64_GoesToThePoisonQueueAsItCame()
    {
        await using var host = Host("QueueText");
        await host.StartAsync();
        var plain = new QueueClient(_storage.ConnectionString, "texts");

        await plain.CreateIfNotExistsAsync();
        await plain.SendMessageAsync("no base64!");
        await Queue("texts").SendMessageAsync("good");
        await host.RecordsAsync(records => records.Any(record => record.What == "done"));

        await Wait.UntilAsync(() => Count("texts-poison") == 1, () => host.Output);
        Assert.Equal("no base64!", (await new QueueClient(_storage.ConnectionString, "texts-poison").ReceiveMessageAsync()).Value.Body.ToString());
    }

    [Fact]
    public async Task Messages_InABatch_RunAtOnceAndNoMoreThanThat()
    {
        await using var host = Host("QueueText");
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await Queue("texts").SendMessageAsync("sleep 1000");
        }

        await host.StartAsync();
        var records = await host.RecordsAsync(all => all.Count(record => record.What == "done") == 4);

        var steps = records.Select(record => record.What == "started" ? 1 : -1);
        var running = steps.Aggregate(new List<int> { 0 }, (sums, step) => [.. sums, sums[^1] + step]);
        Assert.Equal(2, running.Max()); // batchSize 2, newBatchThreshold 0
    }

    [Fact]
    public async Task Message_InWorkForLong_StaysHidden()
    {
        await using var host = Host("QueueText");
        await host.StartAsync();

        await Queue("texts").SendMessageAsync("sleep 35000"); // longer than it is hidden at first
        await host.RecordsAsync(records => records.Any(record => record.What == "done"));

        Assert.Equal(["started", "done"], host.Records().Select(record => record.What));
        await EmptiedAsync("texts");
    }

    [Fact]
    public async Task Message_OfAWorkerThatDies_ComesAgain()
    {
        await using var host = Host("QueueText").WithOption("extensions.queues.maxDequeueCount", "5");
        await host.StartAsync();
        await Queue("texts").SendMessageAsync("sleep 3000");
        await host.RecordsAsync(records => records.Count == 1);

        Signals.Send(host.WorkerIds[0], Signals.Kill);
        var records = await host.RecordsAsync(all => all.Any(record => record.What == "done"));

        Assert.Equal(2, records.Count(record => record.What == "started"));
        Assert.NotEqual(records[0].ProcessId, records[^1].ProcessId);
    }

    private TestHost Host(params string[] functions) => new TestHost(functions).With("Queues", _storage.ConnectionString).With("QueueName", "texts");

    private QueueClient Queue(string name)
    {
        var queue = new QueueClient(_storage.ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        queue.CreateIfNotExists();
        return queue;
    }

    private int Count(string name) => Queue(name).GetProperties().Value.ApproximateMessagesCount;

    private Task EmptiedAsync(params string[] queues) =>
        Wait.UntilAsync(() => queues.All(queue => Count(queue) == 0), () => "There are messages left.");
}
