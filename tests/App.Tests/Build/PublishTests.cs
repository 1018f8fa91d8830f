namespace App.Tests.Build;

/// <summary>What was built with a stand-in cannot reach Azure: publishing it is an error, and a worker that got there all the same ends.</summary>
public sealed class PublishTests
{
    private const string EventHubs = "Microsoft.Azure.Functions.Worker.Extensions.EventHubs";

    private const string Message = $"a stand-in for {EventHubs}, which is for local runs and tests only. Publish from a checkout whose package feed serves it";

    [Fact]
    public async Task Publish_OfTheAppWithAStandIn_IsAnErrorWithoutABuildToo()
    {
        var output = Directory.CreateTempSubdirectory("publish-");
        await using var run = CommandRun.StartDotnet(
            ["publish", "functions/App", "--no-build", "--nologo", "--configuration", Repository.Configuration, "--output", output.FullName, $"-p:StandIns={EventHubs}"], []);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        var exitCode = await run.WaitAsync(timeout.Token);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(Message, run.Output, StringComparison.Ordinal);
        Assert.Empty(output.EnumerateFileSystemInfos());
        output.Delete();
    }

    [Fact]
    public async Task Publish_OfAProgramWithAStandIn_IsAnErrorAfterItsBuild()
    {
        await using var project = new OutsideProject(
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><PackageReference Include="Pulumi" /></ItemGroup>
            </Project>
            """);

        var published = await project.RunOnProjectAsync("publish", "-p:StandIns=Pulumi");

        Assert.NotEqual(0, published.ExitCode);
        Assert.Contains("a stand-in for Pulumi", published.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("", false)]
    public async Task Start_OfTheWorkerWithAStandIn_EndsInAzureAndOnlyThere(string instanceId, bool isRefused)
    {
        if (!AppOutput.HasStandIn)
        {
            Assert.DoesNotContain("RefusalInAzure", await File.ReadAllTextAsync(AppOutput.PathOf("App.dll")), StringComparison.Ordinal);
            return;
        }

        await using var run = CommandRun.StartDotnet([AppOutput.PathOf("App.dll")], [new("WEBSITE_INSTANCE_ID", instanceId)]);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        var exitCode = await run.WaitAsync(timeout.Token); // outside of a host the worker ends in any case, with a complaint of its own

        Assert.NotEqual(0, exitCode);
        Assert.Equal(isRefused, run.Output.Contains($"built with a stand-in for {EventHubs}", StringComparison.Ordinal));
    }
}
