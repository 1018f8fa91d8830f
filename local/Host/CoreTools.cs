using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Local.Host.Settings;

namespace Local.Host;

/// <summary>Leaves the app to Azure Functions Core Tools, beside the emulators of this host.</summary>
internal static class CoreTools
{
    private const string Link = "https://learn.microsoft.com/azure/azure-functions/functions-run-local";

    /// <summary>Runs <c>func start</c> in the output folder.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="StartFailure">It is not installed.</exception>
    public static async Task<int> RunAsync(string folder, int port, AppSettings settings, Shutdown shutdown)
    {
        var start = new ProcessStartInfo("func")
        {
            ArgumentList = { "start", "--no-build", "--port", port.ToString(CultureInfo.InvariantCulture) }, WorkingDirectory = folder,
        };
        foreach (var (name, value) in settings.Values)
        {
            start.Environment[name] = value;
        }

        using var func = Start(start);
        var ended = func.WaitForExitAsync();
        await Task.WhenAny(ended, Shutdown.Signalled(shutdown.Stopping));
        if (await Task.WhenAny(ended, Task.Delay(Shutdown.DrainTimeout, shutdown.Abort)) != ended) // Ctrl-C reached it too
        {
            func.Kill(entireProcessTree: true);
        }

        await ended;
        return func.ExitCode;
    }

    /// <exception cref="StartFailure">The output lacks the extension that reads event hubs for func: it was built with a stand-in.</exception>
    public static void Check(string folder)
    {
        if (Contains("functions.metadata", "eventHubTrigger") && !Contains("extensions.json", "EventHubs"))
        {
            throw new StartFailure(
                "--core-tools cannot run this output: its Event Hubs extension is a stand-in, since the package feed lacks the real one.");
        }

        bool Contains(string name, string text)
        {
            var file = Path.Combine(folder, name);
            return File.Exists(file) && File.ReadAllText(file).Contains(text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!; // null only where a shell reuses a process
        }
        catch (Win32Exception)
        {
            throw new StartFailure($"--core-tools needs Azure Functions Core Tools, but 'func' is not on the PATH: {Link}");
        }
    }
}
