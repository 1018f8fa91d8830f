using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.EventHubs;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Queues;

namespace FunctionsWorker.Tests.Hosting;

public sealed class HostJsonTests
{
    [Fact]
    public void Read_WithoutAFile_HasTheDocumentedDefaults()
    {
        var host = Read("{}");

        Assert.Equal(TimeSpan.FromMinutes(30), host.FunctionTimeout);
        Assert.Equal("api", host.RoutePrefix);
        Assert.Equal(new EventHubOptions(100, 1, TimeSpan.FromMinutes(1), 1, InitialOffsetType.FromStart, default), EventHubOptions.Of(host));
        Assert.Equal(
            new QueueOptions(16, 8, TimeSpan.Zero, 5, TimeSpan.FromMinutes(1), QueueMessageEncoding.Base64),
            QueueOptions.Of(host, isDevelopment: false));
        Assert.Equal(TimeSpan.FromSeconds(2), QueueOptions.Of(host, isDevelopment: true).MaxPollingInterval);
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
                  "maxEventBatchSize": 1000, "minEventBatchSize": 10, "maxWaitTime": "00:00:05", "batchCheckpointFrequency": 3,
                  "initialOffsetOptions": { "type": "fromEnqueuedTime", "enqueuedTimeUtc": "2026-01-31T00:00:00Z" }
                },
                "queues": {
                  "batchSize": 32, "newBatchThreshold": 0, "visibilityTimeout": "00:00:10", "maxDequeueCount": 1,
                  "maxPollingInterval": "00:00:01", "messageEncoding": "none"
                }
              }
            }
            """);

        Assert.Null(host.FunctionTimeout);
        Assert.Equal("a/b", host.RoutePrefix);
        Assert.Equal(
            new EventHubOptions(
                1000, 10, TimeSpan.FromSeconds(5), 3, InitialOffsetType.FromEnqueuedTime, new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero)),
            EventHubOptions.Of(host));
        Assert.Equal(
            new QueueOptions(32, 0, TimeSpan.FromSeconds(10), 1, TimeSpan.FromSeconds(1), QueueMessageEncoding.None),
            QueueOptions.Of(host, isDevelopment: true));
    }

    [Fact]
    public void Read_WithAnOverridingSetting_PrefersIt()
    {
        var host = Read(
            """{ "extensions": { "eventHubs": { "maxEventBatchSize": 1000 } } }""",
            ("AzureFunctionsJobHost:extensions:eventHubs:maxEventBatchSize", "7"));

        Assert.Equal(7, EventHubOptions.Of(host).MaxEventBatchSize);
    }

    [Theory]
    [InlineData("functionTimeout", "soon")]
    [InlineData("functionTimeout", "00:00:00")]
    [InlineData("extensions:eventHubs:maxEventBatchSize", "0")]
    [InlineData("extensions:eventHubs:minEventBatchSize", "101")]
    [InlineData("extensions:eventHubs:maxWaitTime", "00:10:01")]
    [InlineData("extensions:eventHubs:initialOffsetOptions:type", "2")]
    [InlineData("extensions:eventHubs:initialOffsetOptions:type", "fromMiddle")]
    [InlineData("extensions:queues:batchSize", "33")]
    [InlineData("extensions:queues:maxPollingInterval", "00:00:00.099")]
    [InlineData("extensions:queues:messageEncoding", "utf7")]
    [InlineData("logging:logLevel:default", "Loud")]
    public void Build_WithAValueOutOfItsRange_NamesItsPath(string path, string value)
    {
        var setup = new AppSetup { Settings = new() { ["AzureFunctionsJobHost:" + path] = value } };

        var exception = Assert.Throws<InvalidOperationException>(() => TestApp.Build(setup, TextWriter.Null));

        Assert.Contains($"'{path.Replace(':', '.')}' is '{value}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithABrokenFile_SaysSo()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestApp.Build(new AppSetup { HostJson = "{" }, TextWriter.Null));

        Assert.Contains("host.json is not valid JSON", exception.Message, StringComparison.Ordinal);
    }

    private static HostJson Read(string text, params (string Name, string? Value)[] settings)
    {
        var folder = Some.Folder();
        File.WriteAllText(Path.Combine(folder, "host.json"), text);
        return HostJson.Read(folder, Some.Configuration(settings));
    }
}
