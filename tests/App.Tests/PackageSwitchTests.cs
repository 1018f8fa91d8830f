using System.Text.Json;

namespace App.Tests;

/// <summary>With the real packages nothing of the stand-ins is compiled, whichever project is asked.</summary>
public sealed class PackageSwitchTests
{
    [Theory]
    [InlineData("functions/Analytics.Azure/Analytics.Azure.csproj")]
    [InlineData("functions/App/App.csproj")]
    [InlineData("infra/infra.csproj")]
    [InlineData("tests/Analytics.Azure.Tests/Analytics.Azure.Tests.csproj")]
    [InlineData("tests/App.Tests/App.Tests.csproj")]
    [InlineData("tests/Infra.Tests/Infra.Tests.csproj")]
    public async Task Project_WithTheRealPackages_ReferencesThemAndNothingEmbedded(string project)
    {
        var real = await EvaluateAsync(project, isEmbedded: false);
        var embedded = await EvaluateAsync(project, isEmbedded: true);

        Assert.DoesNotContain("embedded", real.Projects, StringComparison.Ordinal);
        Assert.True(Official(real.Packages) > 0);
        Assert.Contains("embedded", embedded.Projects, StringComparison.Ordinal);
        Assert.Equal(0, Official(embedded.Packages));
    }

    [Fact]
    public async Task Project_OfAStandIn_CompilesNothingWithTheRealPackages()
    {
        foreach (var project in new[] { "embedded/Tables/Tables.csproj", "tests/Embedded/Tables.Tests/Tables.Tests.csproj" })
        {
            var output = await RunAsync("msbuild", project, "-getItem:Compile", "-p:Embedded=false");

            Assert.Equal(0, JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty("Compile").GetArrayLength());
        }
    }

    private static int Official(IEnumerable<string> packages) => packages.Count(package =>
        package is "Azure.Data.Tables" or "Azure.Messaging.EventHubs" or "Pulumi" or "Pulumi.AzureNative"
        || package.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal));

    private static async Task<(string Projects, List<string> Packages)> EvaluateAsync(string project, bool isEmbedded)
    {
        var output = await RunAsync("msbuild", project, "-getItem:ProjectReference,PackageReference", $"-p:Embedded={(isEmbedded ? "true" : "false")}");
        var items = JsonDocument.Parse(output).RootElement.GetProperty("Items");
        return (
            string.Join('\n', Identities(items.GetProperty("ProjectReference"))),
            [.. Identities(items.GetProperty("PackageReference"))]);
    }

    private static IEnumerable<string> Identities(JsonElement items) => items.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        await using var run = CommandRun.StartDotnet(arguments, []);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await run.WaitAsync(timeout.Token));
        return run.Output;
    }
}
