using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace Azurite;

/// <summary>The npm package beside this project's sources: installed once, from its lock file.</summary>
internal static class AzuritePackage
{
    private static readonly TimeSpan InstallTimeout = TimeSpan.FromMinutes(5); // 20 s on a fast mirror; slow ones need minutes

    /// <summary>The folder that holds package.json, the lock file and run.js.</summary>
    public static string Folder { get; } =
        typeof(AzuritePackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "AzuritePackage").Value!;

    /// <summary>Runs <c>npm ci</c> unless it was run before; several processes may ask at once.</summary>
    public static async Task InstallAsync(Action<string> say, CancellationToken cancellationToken)
    {
        var installed = Path.Combine(Folder, "node_modules", ".installed");
        if (File.Exists(installed))
        {
            return;
        }

        await using var exclusive = await LockAsync(cancellationToken);
        if (File.Exists(installed))
        {
            return;
        }

        say("Installing Azurite, the storage emulator, with npm (once per checkout)...");
        using var npm = StartNpm();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(InstallTimeout);
        var output = npm.StandardOutput.ReadToEndAsync(timeout.Token);
        var error = npm.StandardError.ReadToEndAsync(timeout.Token);
        await npm.WaitForExitAsync(timeout.Token);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"'npm ci' in {Folder} failed with exit code {npm.ExitCode}:{Environment.NewLine}{await output}{await error}");
        }

        await File.WriteAllTextAsync(installed, "", cancellationToken);
    }

    private static Process StartNpm()
    {
        try
        {
            return Process.Start(new ProcessStartInfo
            {
                FileName = OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ArgumentList = { "ci", "--no-audit", "--no-fund", "--loglevel=error" },
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!; // null only where a shell reuses a process
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"Node.js with npm is needed for Azurite, the storage emulator, but 'npm' does not start: {exception.Message}", exception);
        }
    }

    private static async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Folder, "obj", "install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }
}
