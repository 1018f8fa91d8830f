using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Local.Bench;

/// <summary>A program under measurement: started, watched for a line that it prints, asked for the processor time that it has used.</summary>
internal sealed partial class MeasuredProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int? _worker;

    private MeasuredProcess(Process process) => _process = process;

    /// <summary>The processor time of the process and, of a host, of its worker.</summary>
    public TimeSpan Processor => _process.TotalProcessorTime + (_worker is { } id ? ProcessorOf(id) : TimeSpan.Zero);

    /// <summary>The processor time of a host's worker alone.</summary>
    public TimeSpan WorkerProcessor => ProcessorOf(_worker ?? throw new InvalidOperationException("This process has no worker."));

    /// <summary>Memory that is resident, in bytes: the process's own.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts <c>dotnet {program}</c> and waits until it prints a line that matches.</summary>
    /// <returns>The process and the first group of the match.</returns>
    public static async Task<(MeasuredProcess Process, string Match)> StartAsync(
        string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, Regex ready)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var measured = new MeasuredProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
        measured._process.OutputDataReceived += (_, line) => measured.Read(line.Data, ready);
        measured._process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        measured._process.BeginOutputReadLine();
        measured._process.BeginErrorReadLine();
        return (measured, await measured._line.Task.WaitAsync(StartTimeout));
    }

    /// <summary>Ends it, and what it started: nothing of it is needed any more.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static TimeSpan ProcessorOf(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.TotalProcessorTime;
    }

    private void Read(string? line, Regex ready)
    {
        if (line is null)
        {
            _line.TrySetException(new InvalidOperationException("The program ended before it was ready."));
            return;
        }

        if (WorkerLine().Match(line) is { Success: true } worker)
        {
            _worker = int.Parse(worker.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        if (ready.Match(line) is { Success: true } match)
        {
            _line.TrySetResult(match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"Worker process (\d+)")]
    private static partial Regex WorkerLine();
}
