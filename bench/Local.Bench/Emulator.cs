using System.Text;
using System.Text.RegularExpressions;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;

namespace Local.Bench;

/// <summary>The emulator in a process of its own, on a free port, with its log in a folder of its own.</summary>
internal sealed partial class Emulator : IAsyncDisposable
{
    public const string Hub = "events";
    public const int Partitions = 4;

    private const int BodyBytes = 600; // about what an event of a tracker takes
    private const int EventsInABatch = 1_000;

    private const string Config =
        """
        {"UserConfig": {"NamespaceConfig": [{"Type": "EventHub", "Name": "emulatorNs1", "Entities": [{"Name": "events", "PartitionCount": "4",
          "ConsumerGroups": [{"Name": "eventdata"}, {"Name": "bytes"}]}]}]}}
        """;

    private readonly DirectoryInfo _folder;

    private Emulator(MeasuredProcess process, int port, DirectoryInfo folder)
    {
        Process = process;
        _folder = folder;
        ConnectionString =
            $"Endpoint=sb://localhost:{port};SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";
    }

    public MeasuredProcess Process { get; }

    public string ConnectionString { get; }

    public static async Task<Emulator> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("emulator-bench-");
        var config = Path.Combine(folder.FullName, "config.json");
        await File.WriteAllTextAsync(config, Config);
        var (process, port) = await MeasuredProcess.StartAsync(
            Checkout.Emulator, ["--port", "0", "--data", Path.Combine(folder.FullName, "data"), "--config", config], [], Address());
        return new Emulator(process, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), folder);
    }

    /// <summary>An event of the usual size, with the properties that the collector sets.</summary>
    public static EventData Event() => new(Encoding.UTF8.GetBytes(new string('e', BodyBytes)))
    {
        Properties = { ["content-encoding"] = "identity", ["analytics-message-id"] = "0123456789abcdef0123456789abcdef" },
    };

    /// <summary>Sends batches to all partitions at once until <paramref name="events"/> are there.</summary>
    public static Task FillAsync(EventHubProducerClient producer, int events) =>
        Task.WhenAll(Enumerable.Range(0, Partitions).Select(async partition =>
        {
            var options = new SendEventOptions { PartitionId = $"{partition}" };
            for (var sent = 0; sent < events / Partitions; sent += EventsInABatch)
            {
                await producer.SendAsync(Enumerable.Range(0, EventsInABatch).Select(_ => Event()), options);
            }
        }));

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"sb://localhost:(\d+)")]
    private static partial Regex Address();
}
