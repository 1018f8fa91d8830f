using System.Collections;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Storage.Queues;
using Local.Host.EventHubs;
using Local.Host.Queues;
using Local.Host.Settings;
using Local.Host.Tests.Support;

namespace Local.Host.Tests.Settings;

public sealed class HostJsonTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WithoutAFile_HasTheDocumentedDefaults()
    {
        var host = Read(text: null);

        Assert.Equal(TimeSpan.FromMinutes(30), host.FunctionTimeout);
        Assert.Equal("api", host.RoutePrefix);
        Assert.Equal(new EventHubOptions(100, 1, TimeSpan.FromMinutes(1), 300, 1, EventPosition.Earliest), host.EventHubs);
        Assert.Equal(new QueueOptions(16, 8, TimeSpan.Zero, 5, TimeSpan.FromSeconds(2), QueueMessageEncoding.Base64), host.Queues);
    }

    [Fact]
    public void Read_OfAFile_TakesItsValues()
    {
        var host = Read("""
            {
              "functionTimeout": "-1", // for ever
              "extensions": {
                "http": { "routePrefix": "/a/b/" },
                "eventHubs": {
                  "maxEventBatchSize": 1000, "minEventBatchSize": 10, "maxWaitTime": "00:00:05", "prefetchCount": 0, "batchCheckpointFrequency": 3,
                  "initialOffsetOptions": { "type": "fromEnqueuedTime", "enqueuedTimeUtc": "2026-01-31T00:00:00Z" }
                },
                "queues": {
                  "batchSize": 32, "newBatchThreshold": 0, "visibilityTimeout": "00:00:10", "maxDequeueCount": 1,
                  "maxPollingInterval": "00:00:01", "messageEncoding": "none"
                }
              }
            }
            """);

        var from = EventPosition.FromEnqueuedTime(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero));
        Assert.Null(host.FunctionTimeout);
        Assert.Equal("a/b", host.RoutePrefix);
        Assert.Equal(new EventHubOptions(1000, 10, TimeSpan.FromSeconds(5), 0, 3, from), host.EventHubs);
        Assert.Equal(new QueueOptions(32, 0, TimeSpan.FromSeconds(10), 1, TimeSpan.FromSeconds(1), QueueMessageEncoding.None), host.Queues);
    }

    [Fact]
    public void Read_WithAnOverridingSetting_PrefersIt()
    {
        var host = Read(
            """{ "extensions": { "eventHubs": { "maxEventBatchSize": 1000 } } }""",
            ("AzureFunctionsJobHost__extensions__eventHubs__maxEventBatchSize", "7"));

        Assert.Equal(7, host.EventHubs.MaxEventBatchSize);
    }

    [Theory]
    [InlineData("functionTimeout", "soon")]
    [InlineData("functionTimeout", "00:00:00.999")]
    [InlineData("extensions.eventHubs.maxEventBatchSize", "0")]
    [InlineData("extensions.eventHubs.minEventBatchSize", "101")]
    [InlineData("extensions.eventHubs.maxWaitTime", "00:10:01")]
    [InlineData("extensions.eventHubs.prefetchCount", "-1")]
    [InlineData("extensions.eventHubs.initialOffsetOptions.type", "2")]
    [InlineData("extensions.eventHubs.initialOffsetOptions.type", "fromMiddle")]
    [InlineData("extensions.queues.batchSize", "33")]
    [InlineData("extensions.queues.maxPollingInterval", "00:00:00.099")]
    [InlineData("extensions.queues.messageEncoding", "utf7")]
    public void Read_WithAValueOutOfItsRange_NamesItsPath(string path, string value)
    {
        var failure = Assert.Throws<StartFailure>(
            () => Read(text: null, ($"AzureFunctionsJobHost__{path.Replace(".", "__", StringComparison.Ordinal)}", value)));

        Assert.Contains($"'{path}' is '{value}'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("functionTimeout", "00:00:01")]
    [InlineData("extensions.eventHubs.minEventBatchSize", "100")]
    [InlineData("extensions.eventHubs.maxWaitTime", "00:10:00")]
    [InlineData("extensions.queues.batchSize", "32")]
    [InlineData("extensions.queues.maxPollingInterval", "00:00:00.100")]
    public void Read_WithTheLastValueOfItsRange_TakesIt(string path, string value) =>
        Read(text: null, ($"AzureFunctionsJobHost__{path.Replace(".", "__", StringComparison.Ordinal)}", value));

    [Fact]
    public void Read_OfABrokenFile_SaysSo()
    {
        var failure = Assert.Throws<StartFailure>(() => Read("{"));

        Assert.Contains("host.json is not valid JSON", failure.Message, StringComparison.Ordinal);
    }

    private HostOptions Read(string? text, params (string Name, string Value)[] settings)
    {
        if (text is not null)
        {
            File.WriteAllText(_folder.File("host.json"), text);
        }

        var local = new LocalSettings(settings.ToDictionary(setting => setting.Name, setting => setting.Value), HttpPort: null);
        return HostOptions.Of(HostJson.Read(_folder.Path, AppSettings.Of(local, new Hashtable())));
    }
}
