using System.Diagnostics;
using System.Globalization;
using Azure.Messaging.EventHubs.Embedded;
using Azure.Messaging.EventHubs.Producer;

namespace Azure.Messaging.EventHubs.Tests.Support;

/// <summary>A second process: sends events to a hub and reports each send that completed, until it is killed.</summary>
internal static class OtherProcess
{
    private const int Senders = 4;
    private const int MostEventsPerSend = 30;
    private const int MostBodyLength = 20_000;

    /// <summary>Starts it. Each line that it prints is the name of a completed send: <c>{run}-{sender}-{send}:{events}</c>.</summary>
    internal static Process Start(string dataFolder, string eventHubName, string run)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        string[] arguments = [typeof(OtherProcess).Assembly.Location, dataFolder, eventHubName, run];
        return Process.Start(new ProcessStartInfo(host, arguments) { RedirectStandardOutput = true })!; // null only when a shell reuses a process
    }

    private static async Task Main(string[] arguments)
    {
        Environment.SetEnvironmentVariable(EventHubLogOptions.FolderVariable, arguments[0]);
        await using var producer = new EventHubProducerClient(Some.ConnectionString(), arguments[1]);
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendForEver(producer, $"{arguments[2]}-{sender}"))));
    }

    private static async Task SendForEver(EventHubProducerClient producer, string sender)
    {
        var random = new Random(sender.Length);
        for (var number = 0; ; number++)
        {
            var count = random.Next(1, MostEventsPerSend + 1);
            var send = string.Create(CultureInfo.InvariantCulture, $"{sender}-{number}:{count}");
            await producer.SendAsync(Enumerable.Range(0, count).Select(i => new EventData(Body(send, i, random))));
            await Console.Out.WriteLineAsync(send);
        }
    }

    private static string Body(string send, int index, Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{send}:{index}:{new string('x', random.Next(MostBodyLength))}");
}
