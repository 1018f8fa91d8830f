using System.Diagnostics;
using System.Text;

namespace Analytics.Infra.Tests.Workflow;

/// <summary>Runs a script of the pipeline in a folder of its own, as GitHub's shell does, with stand-ins for commands that need Azure.</summary>
internal sealed class ScriptRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workflow-");
    private readonly StringBuilder _commands = new();

    /// <summary>The folder that the script runs in.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What commands were called, each with its arguments, in their order.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    private string Log => Path.Combine(Folder, ".calls");

    /// <summary>Puts a command in the place of the machine's own.</summary>
    /// <param name="body">Lines of a shell function; <c>$calls</c> is how often the command was called, this time included.</param>
    public ScriptRun With(string command, string body)
    {
        _commands.Append($"{command}() {{\necho \"{command} $*\" >> '{Log}'\nlocal calls=$(grep -c '^{command}' '{Log}')\n{body}\n}}\n");
        return this;
    }

    /// <summary>Runs a script to its end.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(string script, params IEnumerable<(string Name, string Value)> environment)
    {
        var file = Path.Combine(Folder, ".script.sh");
        await File.WriteAllTextAsync(file, _commands + script);
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", file])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        using var timeout = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
        await process.WaitForExitAsync(timeout.Token);
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
