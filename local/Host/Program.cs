using System.Runtime.InteropServices;
using Local.Host;

using var shutdown = new Shutdown();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var command = CommandLine.Parse(args);
    if (command.Help)
    {
        Console.WriteLine(CommandLine.HelpText);
        return 0;
    }

    return await LocalHost.RunAsync(command, Environment.GetEnvironmentVariables(), shutdown, Console.Out);
}
catch (StartFailure failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
catch (OperationCanceledException) when (shutdown.Stopping.IsCancellationRequested)
{
    return 0; // stopped while it started
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true; // the process ends by itself, in order
    if (shutdown.Stopping.IsCancellationRequested)
    {
        shutdown.StopAtOnce(); // asked for the second time
    }

    shutdown.Stop();
}
