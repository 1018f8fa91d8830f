using System.Text.Json;
using System.Xml.Linq;

namespace App.Tests.Build;

/// <summary>A package that the feed serves is used, and what stands in for it is not compiled; each package is asked for by itself.</summary>
public sealed class StandInTests
{
    private const string EventHubs = "Microsoft.Azure.Functions.Worker.Extensions.EventHubs";
    private const string Pulumi = "Pulumi";
    private const string AzureNative = "Pulumi.AzureNative";

    private static readonly string[] All = [EventHubs, Pulumi, AzureNative];

    // What all three share is only that the project builds: empty packages have no types to use.
    private static readonly string UsesAll =
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
          <ItemGroup>{string.Concat(All.Select(name => $"""<PackageReference Include="{name}" />"""))}</ItemGroup>
        </Project>
        """;

    [Theory]
    [InlineData(EventHubs)]
    [InlineData(Pulumi)]
    [InlineData(AzureNative)]
    public async Task Probe_OfAFeedWithOneOfThePackages_NamesTheOthers(string served)
    {
        await using var project = new OutsideProject(UsesAll);
        await project.ServeEmptyPackageAsync(served, VersionOf(served));

        var evaluated = await project.RunOnProjectAsync("msbuild", "-t:FindOutWhatTheFeedLacks");

        Assert.True(evaluated.ExitCode == 0, evaluated.Output);
        Assert.Equal(All.Except([served]), (await File.ReadAllTextAsync(project.ProbeResult)).Trim().Split(';'));
    }

    [Fact]
    public async Task Build_OnAFeedWithAllPackages_HoldsThemAndNothingOfOurs()
    {
        await using var project = new OutsideProject(UsesAll);
        foreach (var package in All)
        {
            await project.ServeEmptyPackageAsync(package, VersionOf(package));
        }

        var built = await project.RunOnProjectAsync("build", "--output", Path.Combine(project.Folder, "output"));

        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Equal("none", (await File.ReadAllTextAsync(project.ProbeResult)).Trim());
        var dependencies = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(project.Folder, "output", "Outside.deps.json")));
        var libraries = dependencies.RootElement.GetProperty("libraries").EnumerateObject().ToDictionary(
            library => library.Name.Split('/')[0], library => library.Value.GetProperty("type").GetString());
        Assert.All(All, package => Assert.Equal("package", libraries[package]));
        Assert.Equal(["Outside"], libraries.Where(library => library.Value == "project").Select(library => library.Key));
    }

    [Theory]
    [InlineData("functions/Analytics.Azure/Analytics.Azure.csproj")]
    [InlineData("functions/App/App.csproj")]
    [InlineData("infra/infra.csproj")]
    [InlineData("tests/App.Tests/App.Tests.csproj")]
    [InlineData("tests/Infra.Tests/Infra.Tests.csproj")]
    public async Task Project_WhereEveryPackageIsServed_ReferencesAndCompilesNoStandIn(string project)
    {
        var items = await EvaluateAsync(project, standIns: "none");

        Assert.DoesNotContain("standins", items, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Project_WhereAPackageIsLacking_ReferencesItsStandInAlone()
    {
        Assert.Contains("standins/EventHubsTrigger", await EvaluateAsync("functions/App/App.csproj", EventHubs), StringComparison.Ordinal);
        Assert.Contains("RefusalInAzure.cs", await EvaluateAsync("functions/App/App.csproj", EventHubs), StringComparison.Ordinal);

        var infra = await EvaluateAsync("infra/infra.csproj", AzureNative);
        Assert.Contains("standins/Pulumi.AzureNative", infra, StringComparison.Ordinal);
        Assert.DoesNotContain("standins/Pulumi/", infra, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standins/EventHubsTrigger/EventHubsTrigger.csproj")]
    [InlineData("standins/Pulumi/Pulumi.csproj")]
    [InlineData("standins/Pulumi.AzureNative/Pulumi.AzureNative.csproj")]
    [InlineData("standins/Pulumi.AzureNative.Generator/Pulumi.AzureNative.Generator.csproj")]
    [InlineData("tests/Standins/EventHubsTrigger.Tests/EventHubsTrigger.Tests.csproj")]
    [InlineData("tests/Standins/Pulumi.Tests/Pulumi.Tests.csproj")]
    public async Task StandIn_WhereItsPackageIsServed_CompilesNothing(string project)
    {
        var items = JsonDocument.Parse(await EvaluateAsync(project, standIns: "none")).RootElement.GetProperty("Items");

        Assert.Equal(0, items.GetProperty("Compile").GetArrayLength());
    }

    private static string VersionOf(string package) =>
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => (string?)version.Attribute("Include") == package).Attribute("Version")!.Value;

    private static async Task<string> EvaluateAsync(string project, string standIns)
    {
        await using var run = CommandRun.StartDotnet(
            ["msbuild", project, "-getItem:ProjectReference,PackageReference,Compile", $"-p:StandIns={standIns}"], []);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await run.WaitAsync(timeout.Token));
        return run.Output;
    }
}
