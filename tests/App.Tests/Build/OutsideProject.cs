namespace App.Tests.Build;

/// <summary>A project in a folder of its own that is built by this repository's rules, with a package cache and a feed of its own.</summary>
internal sealed class OutsideProject : IAsyncDisposable
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(4); // a restore of a dozen packages on a loaded machine

    private readonly string _root = Directory.CreateTempSubdirectory("outside-project-").FullName;

    public OutsideProject(string content, string program = "return;")
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Feed);
        File.WriteAllText(Path.Combine(Folder, "Outside.csproj"), content);
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), program);
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(Folder, file), $"""<Project><Import Project="{Path.Combine(Repository.Root, file)}" /></Project>""");
        }
    }

    public string Folder => Path.Combine(_root, "project");

    /// <summary>What the probe found, where the repository's own builds do not look.</summary>
    public string ProbeResult => Path.Combine(_root, "stand-ins.txt");

    private string Feed => Path.Combine(_root, "feed");

    /// <summary>Puts a package without any content but an empty assembly into the feed.</summary>
    public async Task ServeEmptyPackageAsync(string name, string version)
    {
        var source = Directory.CreateDirectory(Path.Combine(_root, "sources", name)).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(source, $"{name}.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Version>{version}</Version><ImplicitUsings>disable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        var run = await RunAsync("pack", source, "--nologo", "--verbosity", "quiet", "--output", Feed);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    /// <summary>Runs a command of <c>dotnet</c> on the project.</summary>
    /// <param name="arguments">The verb and what follows the project's path.</param>
    public Task<(int ExitCode, string Output)> RunOnProjectAsync(string verb, params string[] arguments) =>
        RunAsync([verb, Path.Combine(Folder, "Outside.csproj"), "--nologo", .. arguments, $"-p:FeedProbeResult={ProbeResult}"]);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(_root, "packages"),
            ["RestoreAdditionalProjectSources"] = Feed, // variables are properties to a build, those that it starts included
            ["StandIns"] = "",
            ["FeedProbeResult"] = ProbeResult,
            ["MSBUILDDISABLENODEREUSE"] = "1",
        };
        await using var run = CommandRun.StartDotnet(arguments, environment);
        using var timeout = new CancellationTokenSource(CommandTimeout);
        var exitCode = await run.WaitAsync(timeout.Token);
        return (exitCode, run.Output);
    }
}
