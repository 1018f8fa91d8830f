using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace App.Tests;

/// <summary>A command of the README, run as a process from the repository's root, with what it printed.</summary>
internal sealed partial class CommandRun : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private CommandRun(Process process) => _process = process;

    /// <summary>All that was printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>The workers that a host has told of, the one that runs now last.</summary>
    public IReadOnlyList<int> WorkerProcessIds =>
        [.. WorkerLine().Matches(Output).Select(line => int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture))];

    /// <summary>Starts <c>dotnet run --project …</c> on what the build of these tests left.</summary>
    public static CommandRun Start(string project, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment) =>
        StartDotnet(["run", "--project", project, "--no-build", "--configuration", Repository.Configuration, "--", .. arguments], environment);

    /// <summary>Starts <c>dotnet</c> with any arguments.</summary>
    public static CommandRun StartDotnet(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var run = new CommandRun(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
        run._process.OutputDataReceived += run.Keep;
        run._process.ErrorDataReceived += run.Keep;
        run._process.BeginOutputReadLine();
        run._process.BeginErrorReadLine();
        return run;
    }

    /// <summary>Kills the command, as a crash would: nothing gets to clean up, and what it started is on its own.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service manager would, and waits until it has.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        if (!_process.HasExited)
        {
            Signals.Send(_process.Id, Signals.Terminate);
        }

        return await WaitAsync(cancellationToken);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
    [GeneratedRegex(@"Worker process (\d+)")]
    private static partial Regex WorkerLine();
}
