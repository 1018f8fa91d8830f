namespace Analytics.Infra.Tests.Workflow;

/// <summary>Runs what the pipeline runs, as far as it needs neither Azure nor packages that a feed may lack.</summary>
public class DeployScriptsTests
{
    private static readonly (string Name, string Value)[] Deployed =
        [("GROUP", "analytics1"), ("APP", "functions1"), ("URL", "https://functions1.example"), ("STACK", "prod")];

    [Fact]
    public async Task ReadTheOutputs_OfAStack_HandsThemOn()
    {
        using var run = new ScriptRun().With("pulumi", """echo "value of $3" """);
        var outputs = Path.Combine(run.Folder, "outputs");

        var (code, output) = await run.RunAsync(DeployWorkflow.Script("up", "Read the outputs"), [.. Deployed, ("GITHUB_OUTPUT", outputs)]);

        Assert.True(code == 0, output);
        Assert.Equal("pulumi stack output resourceGroup --stack prod", run.Calls[0]);
        Assert.Equal(
            ["resourceGroup=value of resourceGroup", "functionApp=value of functionApp", "url=value of url"], await File.ReadAllLinesAsync(outputs));
    }

    [Fact]
    public async Task ReadTheOutputs_OfAStackWithoutOne_StopsThere()
    {
        using var run = new ScriptRun().With("pulumi", "return 1");

        var (code, _) = await run.RunAsync(
            DeployWorkflow.Script("up", "Read the outputs"), [.. Deployed, ("GITHUB_OUTPUT", Path.Combine(run.Folder, "outputs"))]);

        Assert.NotEqual(0, code);
        Assert.Single(run.Calls);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(6, 0, 5)]
    [InlineData(7, 1, 6)]
    public async Task Deploy_WhileTheRolesAreOnTheirWay_TriesAgainFiveTimes(int firstSuccess, int exitCode, int waits)
    {
        using var run = new ScriptRun().With("az", $"[ \"$calls\" -ge {firstSuccess} ]").With("sleep", "true");

        var (code, output) = await run.RunAsync(DeployWorkflow.Script("up", "Deploy the functions"), Deployed);

        Assert.True(code == exitCode, output);
        Assert.Contains("az functionapp deployment source config-zip --resource-group analytics1 --name functions1 --src app.zip", run.Calls);
        Assert.Equal(waits, run.Calls.Count(call => call == "sleep 60"));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(31, 1)]
    public async Task Healthy_AfterAWhile_EndsWithTheAppsAnswer(int firstSuccess, int exitCode)
    {
        using var run = new ScriptRun().With("curl", $"[ \"$calls\" -ge {firstSuccess} ]").With("sleep", "true");

        var (code, output) = await run.RunAsync(DeployWorkflow.Script("up", "Healthy"), Deployed);

        Assert.Equal(exitCode, code);
        Assert.Contains($"curl --fail --silent --show-error https://functions1.example{FunctionApp.HealthPath}", run.Calls);
        Assert.Equal(exitCode == 1, output.Contains("::error::", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Package_OfWhatWasPublished_IsZippedFromInsideWithItsHiddenFolder()
    {
        using var run = new ScriptRun()
            .With("dotnet", "mkdir -p out/.azurefunctions && touch out/host.json out/.azurefunctions/function.deps.json")
            .With("zip", """[ "$(find . -type f | sort | tr '\n' ' ')" = "./.azurefunctions/function.deps.json ./host.json " ]""");

        var (code, output) = await run.RunAsync(DeployWorkflow.Script("build", "Package"));

        Assert.True(code == 0, output);
        Assert.Equal(["dotnet publish functions/App -c Release -o out", "zip -qr ../app.zip ."], run.Calls);
    }
}
