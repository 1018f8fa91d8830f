using System.Diagnostics;
using System.Globalization;

namespace Local.Host.Worker;

/// <summary>How the app's worker is started: its own executable, with the arguments and the environment that a Functions host gives it.</summary>
internal sealed record WorkerLaunch(string App, IReadOnlyDictionary<string, string> Settings, bool WaitForDebugger)
{
    private const string Unlimited = "2147483647";

    /// <summary>The folder of the app's output, of host.json and of the settings.</summary>
    public string Folder => Path.GetDirectoryName(App)!; // an assembly's full path has a folder

    public Process Start(Uri address, string workerId)
    {
        var requestId = Guid.NewGuid().ToString();
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder };
        string[] arguments =
        [
            App,
            "--host", address.Host, "--port", address.Port.ToString(CultureInfo.InvariantCulture),
            "--workerId", workerId, "--requestId", requestId, "--grpcMaxMessageLength", Unlimited,
            "--functions-uri", address.AbsoluteUri,
            "--functions-worker-id", workerId, "--functions-request-id", requestId, "--functions-grpc-max-message-length", Unlimited,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = Folder;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.HostProcess] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        start.Environment[StartupHook.AwaitDebugger] = WaitForDebugger ? "1" : null;
        return Process.Start(start)!; // null only where a shell reuses a process
    }
}
