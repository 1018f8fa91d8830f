using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;

namespace Local.Host.Tests.Support;

/// <summary>The tests' app under the local host, with only the functions that a test asks for, and with ports and data of its own.</summary>
internal sealed partial class TestHost : IAsyncDisposable
{
    public const string Hub = "events";
    private const string OurStream =
        "Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";

    private readonly Folder _folder = new();
    private readonly string[] _functions;
    private readonly Dictionary<string, string> _settings;
    private HostRun? _run;

    /// <param name="functions">The functions that are not disabled.</param>
    public TestHost(params string[] functions)
    {
        _functions = functions;
        _settings = new Dictionary<string, string>
        {
            ["Stream"] = OurStream, ["HubName"] = Hub, ["RECORDS"] = _folder.File("records"), ["Interval"] = "1.00:00:00",
        };
        var metadata = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Checkout.App)!, "functions.metadata"));
        foreach (var function in JsonNode.Parse(metadata)!.AsArray())
        {
            var name = function!["name"]!.ToString();
            _settings[$"AzureWebJobs.{name}.Disabled"] = functions.Contains(name) ? "false" : "true";
        }
    }

    public HttpClient Http { get; private set; } = new();

    public string Data => _folder.File("data");

    public string Checkpoints => Path.Combine(Data, "checkpoints");

    /// <summary>Azurite's mark on its data while it runs.</summary>
    public string StorageMark => Path.Combine(Data, "azurite", "azurite.running");

    public int StorageId => int.Parse(File.ReadAllText(StorageMark).Split(' ')[0], CultureInfo.InvariantCulture);

    public int Id => _run!.Id;

    public string Output => _run!.Output;

    public string Error => _run!.Error;

    public bool HasExited => _run!.HasExited;

    /// <summary>The processes that took part since the start.</summary>
    public IReadOnlyList<int> WorkerIds => [.. WorkerLine().Matches(Output).SelectMany(line => line.Groups["id"].Captures).Select(Number).Distinct()];

    public TestHost With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    /// <summary>With another value than that of host.json.</summary>
    public TestHost WithOption(string path, string value) =>
        With($"AzureFunctionsJobHost__{path.Replace(".", "__", StringComparison.Ordinal)}", value);

    /// <summary>Starts the host, again if it ran before, and waits until it listens.</summary>
    public async Task StartAsync(params string[] arguments)
    {
        Launch(arguments);
        await WaitForAsync("Press Ctrl-C");
        Http.Dispose();
        Http = new HttpClient { BaseAddress = new Uri(Listening().Match(Output).Groups[1].Value), Timeout = Wait.Limit };
    }

    public void Launch(params string[] arguments) =>
        _run = HostRun.Start(Checkout.App, ["--port", "0", "--data", Data, "--hubs", Checkout.Hubs, .. arguments], _settings);

    /// <summary>Waits until the host has printed something.</summary>
    public Task WaitForAsync(string text) => Wait.UntilAsync(
        () => Output.Contains(text, StringComparison.Ordinal) || (HasExited ? throw new InvalidOperationException(Story) : false),
        () => $"'{text}' was not printed. {Story}");

    public IReadOnlyList<RunRecord> Records()
    {
        if (!File.Exists(_settings["RECORDS"]))
        {
            return [];
        }

        using var file = new FileStream(_settings["RECORDS"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var text = reader.ReadToEnd();
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries); // the last may not be whole yet
        return [.. lines.Select(line => JsonSerializer.Deserialize<RunRecord>(line)!)];
    }

    /// <summary>Waits until the records are what is expected.</summary>
    public async Task<IReadOnlyList<RunRecord>> RecordsAsync(Func<IReadOnlyList<RunRecord>, bool> areExpected)
    {
        await Wait.UntilAsync(() => areExpected(Records()), () => $"The records are: {string.Join('\n', Records())}\n{Story}");
        return Records();
    }

    /// <summary>Sends events to one partition, in one batch.</summary>
    public Task SendAsync(params string[] bodies) =>
        SendAsync([.. bodies.Select(body => new EventData(body))], new SendEventOptions { PartitionId = "0" });

    public async Task SendAsync(EventData[] events, SendEventOptions options)
    {
        await using var producer = new EventHubProducerClient(StreamConnection, Hub);
        await producer.SendAsync(events, options);
    }

    /// <summary>The checkpoint of the partition that <see cref="SendAsync(string[])"/> writes to; null without one.</summary>
    public long? Checkpoint(string consumerGroup)
    {
        var file = Path.Combine(Checkpoints, "localhost", Hub, consumerGroup, "0");
        return File.Exists(file) ? long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
    }

    public Task CheckpointAsync(string consumerGroup, long expected) =>
        Wait.UntilAsync(() => Checkpoint(consumerGroup) == expected, () => $"The checkpoint is {Checkpoint(consumerGroup)}, not {expected}. {Story}");

    /// <summary>Asks the host to stop, and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> StopAsync()
    {
        Signals.Send(Id, Signals.Terminate);
        return ExitAsync();
    }

    /// <summary>Kills the host alone.</summary>
    public Task KillAsync()
    {
        Signals.Send(Id, Signals.Kill);
        return ExitAsync();
    }

    public Task<int> ExitAsync() => _run!.ExitAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_run is not null)
        {
            await _run.DisposeAsync();
            foreach (var worker in WorkerIds)
            {
                await Wait.UntilAsync(() => !Signals.IsRunning(worker), () => $"Worker {worker} was left over. {Story}");
            }
        }

        _folder.Dispose();
    }

    /// <summary>What the host said, for a test that fails.</summary>
    private string Story => $"The host with {string.Join(", ", _functions)} said:\n{Output}\n{Error}";

    private string StreamConnection =>
        OurStream.Replace("localhost", $"localhost:{ServedHubs().Match(Output).Groups[1].Value}", StringComparison.Ordinal);

    private static int Number(Capture text) => int.Parse(text.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Listening on (http\S+)\.")]
    private static partial Regex Listening();

    [GeneratedRegex(@"Serving event hubs on port (\d+)")]
    private static partial Regex ServedHubs();

    [GeneratedRegex(@"Worker process (?<id>\d+)( and (?<id>\d+))*")]
    private static partial Regex WorkerLine();
}
