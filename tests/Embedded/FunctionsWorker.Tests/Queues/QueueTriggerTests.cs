using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace FunctionsWorker.Tests.Queues;

[Collection(StorageTests.Name)]
public sealed class QueueTriggerTests(StorageFixture storage)
{
    private readonly string _queue = Some.Name();
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task Message_OfEachParameterType_ArrivesAndIsDeleted()
    {
        await using var app = await TestApp.StartAsync(App(typeof(TextMessages)));

        await SendAsync("hello");
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

        Assert.Equal([("hello", 1L)], _recorder.Of<(string, long)>());
        await TestApp.UntilAsync(async () => await CountAsync(_queue) == 0);
    }

    [Fact]
    public async Task Message_BoundToAnObject_IsReadFromItsJson()
    {
        await SendAsync("""{"name":"shoes","count":2}""");

        await using var app = await TestApp.StartAsync(App(typeof(OrderMessages)));
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

        Assert.Equal([new Order("shoes", 2)], _recorder.Of<Order>());
    }

    [Fact]
    public async Task Message_BoundAsItIs_HasItsMetadata()
    {
        await SendAsync("raw");

        await using var app = await TestApp.StartAsync(App(typeof(RawMessages)));
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

        Assert.Equal([("raw", true, "raw")], _recorder.Of<(string, bool, string)>());
    }

    [Fact]
    public async Task Message_WithoutEncoding_IsReadAsItIs()
    {
        var queue = new QueueClient(storage.ConnectionString, _queue);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("as it is");

        await using var app = await TestApp.StartAsync(App(typeof(BinaryMessages)) with
        {
            HostJson = """{ "extensions": { "queues": { "messageEncoding": "none" } } }""",
        });
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

        Assert.Equal(["as it is"], _recorder.Of<string>());
    }

    [Fact]
    public async Task Message_ThatAlwaysFails_GoesToThePoisonQueueAfterItsAttempts()
    {
        _recorder.Behaviour = _ => throw new InvalidOperationException("a poisonous message");
        await SendAsync("bad");

        await using var app = await TestApp.StartAsync(App(typeof(TextMessages)) with
        {
            HostJson = """{ "extensions": { "queues": { "maxDequeueCount": 3 } } }""",
        });
        await TestApp.UntilAsync(async () => await CountAsync(_queue + "-poison") == 1);

        Assert.Equal([("bad", 1L), ("bad", 2L), ("bad", 3L)], _recorder.Of<(string, long)>());
        Assert.Equal("bad", await PeekAsync(_queue + "-poison", QueueMessageEncoding.Base64));
        await TestApp.UntilAsync(async () => await CountAsync(_queue) == 0);
    }

    [Fact]
    public async Task Message_ThatFailsOnce_ComesAgain()
    {
        _recorder.Behaviour = _ => _recorder.Seen.Count == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask;
        await SendAsync("again");

        await using var app = await TestApp.StartAsync(App(typeof(TextMessages)));
        await TestApp.UntilAsync(async () => _recorder.Seen.Count == 2 && await CountAsync(_queue) == 0);

        Assert.Equal([("again", 1L), ("again", 2L)], _recorder.Of<(string, long)>());
    }

    [Fact]
    public async Task Message_ThatIsNoBase64_GoesToThePoisonQueueUnseen()
    {
        var queue = new QueueClient(storage.ConnectionString, _queue);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("no base64!");

        await using var app = await TestApp.StartAsync(App(typeof(TextMessages)));
        await TestApp.UntilAsync(async () => await CountAsync(_queue + "-poison") == 1);

        Assert.Empty(_recorder.Seen);
        Assert.Equal("no base64!", await PeekAsync(_queue + "-poison", QueueMessageEncoding.None));
    }

    [Fact]
    public async Task Messages_OfABatch_AreInWorkTogether()
    {
        var release = new TaskCompletionSource();
        _recorder.Behaviour = _ => release.Task;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync("parallel")));

        await using var app = await TestApp.StartAsync(App(typeof(TextMessages)) with
        {
            HostJson = """{ "extensions": { "queues": { "batchSize": 4 } } }""",
        });
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 4);
        release.SetResult();

        await TestApp.UntilAsync(async () => await CountAsync(_queue) == 0);
    }

    [Fact]
    public async Task Message_InWorkForLong_StaysHidden()
    {
        var release = new TaskCompletionSource();
        _recorder.Behaviour = _ => release.Task;
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        await SendAsync("long");
        await using var app = await TestApp.StartAsync(App(typeof(TextMessages)) with { Clock = clock });
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);
        var queue = new QueueClient(storage.ConnectionString, _queue);

        // Each renewal spoils the receipt before it: the message can only be deleted with the newest.
        await TestApp.UntilAsync(() => clock.Waiting > 0);
        clock.Advance(QueueMessageProcessor.Invisibility / 2);
        release.SetResult();

        await TestApp.UntilAsync(async () => await CountAsync(_queue) == 0);
        Assert.Null((await queue.PeekMessageAsync()).Value);
        Assert.Single(_recorder.Seen);
    }

    [Fact]
    public void Build_WithRetries_NamesTheFunction()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestApp.Build(App(typeof(RetriedMessages)), TextWriter.Null));

        Assert.Contains("'Retried'", exception.Message, StringComparison.Ordinal);
    }

    private AppSetup App(Type function) => new(function)
    {
        Settings = new() { ["Queue"] = _queue, ["AzureWebJobsStorage"] = storage.ConnectionString, ["Other"] = storage.ConnectionString },
        Configure = builder => builder.Services.AddSingleton(_recorder),
    };

    private async Task SendAsync(string text)
    {
        var queue = new QueueClient(storage.ConnectionString, _queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(text);
    }

    private async Task<int> CountAsync(string name)
    {
        var queue = new QueueClient(storage.ConnectionString, name);
        if (!await queue.ExistsAsync())
        {
            return 0;
        }

        QueueProperties properties = await queue.GetPropertiesAsync();
        return properties.ApproximateMessagesCount;
    }

    private async Task<string> PeekAsync(string name, QueueMessageEncoding encoding)
    {
        var queue = new QueueClient(storage.ConnectionString, name, new QueueClientOptions { MessageEncoding = encoding });
        PeekedMessage message = await queue.PeekMessageAsync();
        return message.Body.ToString();
    }
}
