using System.Collections;
using Local.Host.EventHubs;
using Local.Host.Http;
using Local.Host.Settings;
using Local.Host.Worker;

namespace Local.Host;

/// <summary>Puts the rooms together: settings, emulators, workers, triggers; and takes them apart in the opposite order.</summary>
internal static class LocalHost
{
    /// <summary>Runs the app until it is asked to stop.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="StartFailure">Something that it needs is not there, or no longer.</exception>
    public static async Task<int> RunAsync(CommandLine command, IDictionary environment, Shutdown shutdown, TextWriter output)
    {
        var folder = Path.GetDirectoryName(command.App)!; // an assembly's full path has a folder
        var local = LocalSettings.Read(folder, output.WriteLine);
        var settings = AppSettings.Of(local, environment);
        var host = HostOptions.Of(HostJson.Read(folder, settings));
        var port = command.Port ?? local.HttpPort ?? CommandLine.DefaultPort;
        if (port != 0 && !Emulators.IsFree(port))
        {
            throw HttpFunctions.Busy(port); // before anything is started
        }

        if (command.CoreTools)
        {
            CoreTools.Check(folder);
        }

        using var data = DataFolder.Open(command.Data);
        if (command.Rebuild)
        {
            Checkpoints.SetBack(data.Checkpoints);
        }

        await using var emulators = await Emulators.StartAsync(settings, data, command.Hubs, output.WriteLine, shutdown.Stopping);
        if (command.CoreTools)
        {
            return await CoreTools.RunAsync(folder, port, emulators.Settings, shutdown);
        }

        using var logs = HostLog.Create(host.Json);
        var launch = new WorkerLaunch(command.App, emulators.Settings.Values, command.WaitForDebugger);
        var count = command.Unkindness.HasFlag(Unkindness.TwoWorkers) ? 2 : 1;
        await using var workers = await Workers.StartAsync(launch, count, logs, shutdown.Stopping);
        var context = new HostContext(command, port, data, emulators.Settings, host, logs, shutdown, output);
        await using var app = await RunningApp.StartAsync(context, workers);
        var storageEnded = emulators.StorageEnded;
        var ended = await Task.WhenAny(app.Ended, workers.Ended, storageEnded, Shutdown.Signalled(shutdown.Stopping));
        if (ended == storageEnded)
        {
            shutdown.StopAtOnce(); // nothing that still runs can succeed
        }

        shutdown.Stop();

        await app.DrainAsync();
        await ended; // a failure leaves from here
        return ended == storageEnded ? throw new StartFailure("Azurite, the storage emulator, has ended, so this host has ended too.") : 0;
    }
}
