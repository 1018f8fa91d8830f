using System.Runtime.InteropServices;
using Local.EventHubs;

if (args.Contains("--help"))
{
    Console.WriteLine(CommandLine.Help);
    return 0;
}

var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var commandLine = CommandLine.Parse(args);
    var config = EmulatorConfig.Read(commandLine.ConfigFile);
    var options = new EmulatorOptions(Path.GetFullPath(commandLine.DataFolder), config) { Port = commandLine.Port };
    await using var emulator = await EventHubsEmulator.StartAsync(options, CancellationToken.None);
    var hubs = string.Join(", ", config.Hubs.Select(hub => $"hub {hub.Name}: {hub.Partitions} partitions"));
    Console.WriteLine($"Event hubs at sb://localhost:{emulator.Port} ({hubs}), data in {options.DataFolder}");
    await stop.Task;
    return 0;
}
catch (InvalidOperationException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true; // the process ends by itself, once all is closed
    stop.TrySetResult();
}
