using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Azurite;

/// <summary>The node process. It ends when its standard input closes, thus also when this process is killed.</summary>
internal sealed class AzuriteProcess : IDisposable
{
    private readonly Process _process;

    private AzuriteProcess(Process process)
    {
        _process = process;
        Ended = process.WaitForExitAsync();
    }

    public int Id => _process.Id;

    public Task Ended { get; }

    /// <summary>The last line that it wrote to standard error.</summary>
    public string LastError { get; private set; } = "it did not say why.";

    /// <exception cref="InvalidOperationException">There is no node.</exception>
    public static AzuriteProcess Start(AzuriteEndpoints endpoints, string[] persistence, string? runningFile)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = AzuritePackage.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true, // its own pipes: whoever reads ours would wait for it when this process was killed
            RedirectStandardError = true,
            Environment = { ["AZURITE_RUNNING_FILE"] = runningFile },
        };
        string[] arguments =
        [
            "run.js", "--silent", "--disableTelemetry", "--skipApiVersionCheck", .. persistence,
            "--blobPort", Text(endpoints.BlobPort), "--queuePort", Text(endpoints.QueuePort), "--tablePort", Text(endpoints.TablePort),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            var azurite = new AzuriteProcess(Process.Start(start)!); // null only where a shell reuses a process
            azurite.ReadOutput();
            return azurite;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"Node.js is needed for Azurite, the storage emulator, but 'node' does not start: {exception.Message}", exception);
        }
    }

    /// <summary>Asks it to end, and kills it if it has not within <paramref name="timeout"/>.</summary>
    public async Task StopAsync(TimeSpan timeout)
    {
        _process.StandardInput.Close();
        try
        {
            await Ended.WaitAsync(timeout);
        }
        catch (TimeoutException)
        {
            _process.Kill();
            await Ended;
        }
    }

    public void Dispose() => _process.Dispose();

    // Nobody listens to the output, but a full pipe would stop it.
    private void ReadOutput()
    {
        _process.ErrorDataReceived += (_, line) => LastError = string.IsNullOrWhiteSpace(line.Data) ? LastError : line.Data;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
