using System.Globalization;
using System.Text.Json;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FunctionsWorker.Tests.EventHubs;

[Collection(StorageTests.Name)]
public sealed class EventHubTriggerTests(StorageFixture storage)
{
    private readonly string _hub = Some.Name();
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task Batch_OfSeveralPartitions_ComesInOrderWithItsPartition()
    {
        await SendAsync("0", 0, 250);
        await SendAsync("1", 1_000, 50);

        await using var app = await TestApp.StartAsync(App(typeof(Batches)));
        await TestApp.UntilAsync(() => Bodies().Count == 300);

        var batches = _recorder.Of<SeenBatch>();
        Assert.All(batches, batch => Assert.InRange(batch.Bodies.Count, 1, 100));
        Assert.Equal(Numbers(0, 250), batches.Where(batch => batch.Source.PartitionId == "0").SelectMany(batch => batch.Bodies));
        Assert.Equal(Numbers(1_000, 50), batches.Where(batch => batch.Source.PartitionId == "1").SelectMany(batch => batch.Bodies));
        Assert.Equal(new PartitionSource("localhost", _hub, "MyGroup", "0", true), batches.First(batch => batch.Source.PartitionId == "0").Source);
    }

    [Fact]
    public async Task Batch_WithMetadataParameters_FillsThemByName()
    {
        await SendAsync("0", 0, 2);
        await using var producer = new EventHubProducerClient(Some.EventHubConnection, _hub);
        await producer.SendAsync([new EventData("keyed")], new SendEventOptions { PartitionKey = "customer" });

        await using var app = await TestApp.StartAsync(App(typeof(Metadata)));
        await TestApp.UntilAsync(() => _recorder.Of<SeenMetadata>().Sum(seen => seen.OfEvents.Length) == 3);

        var all = _recorder.Of<SeenMetadata>();
        Assert.All(all, seen => Assert.Equal(seen.OfEvents, seen.SequenceNumbers));
        Assert.All(all, seen => Assert.Equal(seen.OfEvents.Length, seen.Offsets.Length));
        Assert.All(all.SelectMany(seen => seen.EnqueuedTimes), time => Assert.Equal(DateTimeKind.Utc, time.Kind));
        Assert.Contains("customer", all.SelectMany(seen => seen.Keys));
        Assert.IsAssignableFrom<IEnumerable<long>>(all[0].Raw["sequencenumberarray"]);
        Assert.IsAssignableFrom<IEnumerable<string>>(all[0].Raw["PartitionKeyArray"]);
        var context = Assert.IsType<string>(all[0].Raw["PartitionContext"]);
        Assert.Equal(_hub, JsonDocument.Parse(context).RootElement.GetProperty("EventHubName").GetString());
        Assert.StartsWith("[{", Assert.IsType<string>(all[0].Raw["PropertiesArray"]), StringComparison.Ordinal);
        Assert.StartsWith("[\"", Assert.IsType<string>(all[0].Raw["EnqueuedTimeUtcArray"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SingleEvents_OfAPartition_ComeOneAfterTheOther()
    {
        await using var producer = new EventHubProducerClient(Some.EventHubConnection, _hub);
        await producer.SendAsync(
            [new EventData("""{"page":"a","seconds":1}"""), new EventData("""{"page":"b","seconds":2}""")],
            new SendEventOptions { PartitionKey = "key" });

        await using var app = await TestApp.StartAsync(App(typeof(Singles)));
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 2);

        Assert.Equal([(new Visit("a", 1), 0L, "key"), (new Visit("b", 2), 1L, "key")], _recorder.Of<(Visit, long, string)>());
    }

    [Fact]
    public async Task Checkpoint_AfterABatch_HasTheOfficialNameAndMetadata()
    {
        await SendAsync("1", 0, 5);

        await using var app = await TestApp.StartAsync(App(typeof(Batches)));
        var checkpoint = await CheckpointAsync("mygroup", "1", sequenceNumber: 4);

        Assert.NotEmpty(checkpoint["offset"]);
        Assert.NotEmpty(checkpoint["clientidentifier"]);
    }

    [Fact]
    public async Task Start_AfterACheckpoint_GoesOnBehindIt()
    {
        await SendAsync("0", 0, 10);
        await using (await TestApp.StartAsync(App(typeof(Batches))))
        {
            await CheckpointAsync("mygroup", "0", sequenceNumber: 9);
        }

        await SendAsync("0", 10, 10);
        await using var again = await TestApp.StartAsync(App(typeof(Batches)));
        await TestApp.UntilAsync(() => Bodies().Count >= 20);

        Assert.Equal(Numbers(0, 20), Bodies());
    }

    [Fact]
    public async Task Failure_WithoutRetries_IsCheckpointedAllTheSame()
    {
        _recorder.Behaviour = _ => throw new InvalidOperationException("a poisonous batch");
        await SendAsync("0", 0, 3);

        await using var app = await TestApp.StartAsync(App(typeof(Batches)));

        await CheckpointAsync("mygroup", "0", sequenceNumber: 2);
        Assert.Equal(Numbers(0, 3), Bodies());
    }

    [Fact]
    public async Task Failure_WithRetries_RepeatsTheSameBatchAndThenCheckpoints()
    {
        _recorder.Behaviour = _ => throw new InvalidOperationException("a poisonous batch");
        await SendAsync("0", 0, 3);

        await using var app = await TestApp.StartAsync(App(typeof(RetriedBatches)));
        await CheckpointAsync("$default", "0", sequenceNumber: 2);

        var batches = _recorder.Of<SeenBatch>();
        Assert.Equal([0, 1, 2], batches.Select(batch => batch.RetryCount));
        Assert.All(batches, batch => Assert.Equal(2, batch.MaxRetryCount));
        Assert.All(batches, batch => Assert.Equal(Numbers(0, 3), batch.Bodies));
    }

    [Fact]
    public async Task Stop_WhileABatchIsRetriedForEver_LeavesItToTheNextStart()
    {
        _recorder.Behaviour = _ => throw new InvalidOperationException("storage is away");
        await SendAsync("0", 0, 3);
        await using (await TestApp.StartAsync(App(typeof(TirelessBatches))))
        {
            await TestApp.UntilAsync(() => _recorder.Seen.Count > 5);
        }

        Assert.All(_recorder.Of<SeenBatch>(), batch => Assert.Equal(-1, batch.MaxRetryCount));
        Assert.Empty(await CheckpointNamesAsync());
        _recorder.Behaviour = _ => Task.CompletedTask;
        await using var again = await TestApp.StartAsync(App(typeof(TirelessBatches)));
        await CheckpointAsync("$default", "0", sequenceNumber: 2);
    }

    [Fact]
    public async Task Stop_WhileABatchRuns_LetsItEndAndCheckpointsIt()
    {
        var release = new TaskCompletionSource();
        _recorder.Behaviour = _ => release.Task;
        await SendAsync("0", 0, 3);
        await using var app = await TestApp.StartAsync(App(typeof(Batches)));
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

        var stop = app.StopAsync();
        release.SetResult();
        await stop;

        await CheckpointAsync("mygroup", "0", sequenceNumber: 2);
    }

    [Fact]
    public async Task Stop_WhileABatchOutlastsTheDrain_CancelsItAndLeavesItToTheNextStart()
    {
        _recorder.Behaviour = token => Task.Delay(Timeout.Infinite, token);
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        await SendAsync("0", 0, 3);
        var setup = App(typeof(Batches)) with { Clock = clock, HostJson = """{ "functionTimeout": "-1" }""" };
        await using (var app = await TestApp.StartAsync(setup))
        {
            await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

            var stop = app.StopAsync();
            await TestApp.UntilAsync(() => clock.Waiting == 1);
            clock.Advance(Shutdown.DrainTimeout);
            await stop;
        }

        Assert.Empty(await CheckpointNamesAsync());
        _recorder.Behaviour = _ => Task.CompletedTask;
        await using var again = await TestApp.StartAsync(App(typeof(Batches)));
        await CheckpointAsync("mygroup", "0", sequenceNumber: 2);
        Assert.Equal([.. Numbers(0, 3), .. Numbers(0, 3)], Bodies());
    }

    [Fact]
    public async Task Start_FromTheEnd_SkipsWhatIsThere()
    {
        await SendAsync("0", 0, 5);
        await using var app = await TestApp.StartAsync(App(typeof(Batches)) with
        {
            HostJson = """{ "extensions": { "eventHubs": { "initialOffsetOptions": { "type": "fromEnd" } } } }""",
        });

        // The start is not to be seen from outside; events of the first moments may come before it.
        for (var next = 5; Bodies().Count == 0; next++)
        {
            await SendAsync("0", next, 1);
            await Task.Delay(20);
        }

        Assert.DoesNotContain(Bodies(), body => int.Parse(body, CultureInfo.InvariantCulture) < 5);
    }

    [Fact]
    public async Task Start_FromAnEnqueuedTime_BeginsWithTheFirstEventOfThatTime()
    {
        await SendAsync("0", 0, 5);
        await Task.Delay(50);
        var time = TimeProvider.System.GetUtcNow();
        await Task.Delay(50);
        await SendAsync("0", 5, 5);

        await using var app = await TestApp.StartAsync(App(typeof(Batches)) with
        {
            Settings = Settings().With("AzureFunctionsJobHost:extensions:eventHubs:initialOffsetOptions:type", "fromEnqueuedTime")
                .With("AzureFunctionsJobHost:extensions:eventHubs:initialOffsetOptions:enqueuedTimeUtc", time.ToString("O")),
        });
        await TestApp.UntilAsync(() => Bodies().Count >= 5);

        Assert.Equal(Numbers(5, 5), Bodies());
    }

    [Fact]
    public async Task Batch_BelowItsMinimum_WaitsForMoreEvents()
    {
        await SendAsync("0", 0, 5);
        await using var app = await TestApp.StartAsync(App(typeof(Batches)) with
        {
            HostJson = """{ "extensions": { "eventHubs": { "minEventBatchSize": 8, "maxEventBatchSize": 10, "maxWaitTime": "00:10:00" } } }""",
        });
        await SendAsync("0", 5, 3);

        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

        Assert.Equal(Numbers(0, 8), Bodies());
    }

    [Fact]
    public async Task Batch_BelowItsMinimum_ComesWhenTheWaitIsOver()
    {
        await SendAsync("0", 0, 5);
        await using var app = await TestApp.StartAsync(App(typeof(Batches)) with
        {
            HostJson = """{ "extensions": { "eventHubs": { "minEventBatchSize": 8, "maxWaitTime": "00:00:00.050" } } }""",
        });

        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

        Assert.Equal(Numbers(0, 5), Bodies());
    }

    [Fact]
    public void Build_WithASingleEventAsABatch_NamesFunctionAndParameter()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestApp.Build(App(typeof(ScalarBatch)), TextWriter.Null));

        Assert.Contains("'Scalar', parameter 'onlyOne'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("IsBatched", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stream", null, "no setting 'Stream'")]
    [InlineData("Stream:fullyQualifiedNamespace", "ns.servicebus.windows.net", "connection strings only")]
    [InlineData("Stream", "Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=a;SharedAccessKey=b", "parameter 'events'")]
    public void Build_WithAConnectionThatIsNotLocal_SaysWhy(string setting, string? value, string expected)
    {
        var settings = Settings();
        settings.Remove("Stream");
        settings[setting] = value;

        var exception = Assert.Throws<InvalidOperationException>(
            () => TestApp.Build(App(typeof(Batches)) with { Settings = settings }, TextWriter.Null));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Numbers(int first, int count) =>
        Enumerable.Range(first, count).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private AppSetup App(Type function) => new(function)
    {
        Settings = Settings(),
        Configure = builder => builder.Services.AddSingleton(_recorder),
    };

    private Dictionary<string, string?> Settings() => new()
    {
        ["Hub"] = _hub,
        ["Group"] = "MyGroup",
        ["Stream"] = Some.EventHubConnection,
        ["AzureWebJobsStorage"] = storage.ConnectionString,
    };

    private async Task SendAsync(string partitionId, int first, int count)
    {
        await using var producer = new EventHubProducerClient(Some.EventHubConnection, _hub);
        await producer.SendAsync(Numbers(first, count).Select(body => new EventData(body)), new SendEventOptions { PartitionId = partitionId });
    }

    private List<string> Bodies() => [.. _recorder.Of<SeenBatch>().SelectMany(batch => batch.Bodies)];

    private async Task<List<string>> CheckpointNamesAsync()
    {
        var container = new BlobContainerClient(storage.ConnectionString, "azure-webjobs-eventhub");
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(prefix: $"localhost/{_hub}/"))
        {
            names.Add(blob.Name);
        }

        return names;
    }

    private async Task<IDictionary<string, string>> CheckpointAsync(string group, string partitionId, long sequenceNumber)
    {
        var name = $"localhost/{_hub}/{group}/checkpoint/{partitionId}";
        var blob = new BlobContainerClient(storage.ConnectionString, "azure-webjobs-eventhub").GetBlobClient(name);
        IDictionary<string, string> metadata = new Dictionary<string, string>();
        await TestApp.UntilAsync(async () =>
        {
            if (!await blob.ExistsAsync())
            {
                return false;
            }

            BlobProperties properties = await blob.GetPropertiesAsync();
            metadata = properties.Metadata;
            return metadata["sequencenumber"] == sequenceNumber.ToString(CultureInfo.InvariantCulture);
        });
        return metadata;
    }
}
