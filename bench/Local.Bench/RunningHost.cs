using System.Text.RegularExpressions;

namespace Local.Bench;

/// <summary>The local host with one worker, on a free port, with its data in a folder of its own.</summary>
internal sealed partial class RunningHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private RunningHost(MeasuredProcess process, Uri address, DirectoryInfo folder)
    {
        Process = process;
        _folder = folder;
        Http = new HttpClient { BaseAddress = address };
    }

    public MeasuredProcess Process { get; }

    public HttpClient Http { get; }

    /// <summary>Starts <paramref name="worker"/> with these settings and waits until it listens.</summary>
    public static async Task<RunningHost> StartAsync(string worker, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var folder = Directory.CreateTempSubdirectory("host-bench-");
        var (process, address) = await MeasuredProcess.StartAsync(
            Checkout.Host,
            [worker, "--port", "0", "--data", folder.FullName],
            [.. settings, new("AzureFunctionsJobHost__logging__logLevel__default", "Warning")],
            Listening());
        return new RunningHost(process, new Uri(address), folder);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"Listening on (http://localhost:\d+)")]
    private static partial Regex Listening();
}
