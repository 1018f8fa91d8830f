using System.Text.RegularExpressions;

namespace Analytics.Infra.Tests.Workflow;

/// <summary>The structure of the pipeline; actionlint in the pipeline itself knows more, but runs only there.</summary>
public partial class DeployWorkflowTests
{
    public static TheoryData<string> Jobs { get; } = [.. DeployWorkflow.Jobs.Keys];

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Step_Always_UsesAPinnedActionOrRunsAScript(string job) =>
        Assert.All(DeployWorkflow.StepsOf(job), step =>
        {
            Assert.True(step.ContainsKey("uses") != step.ContainsKey("run"));
            Assert.Matches(@"^[\w-]+/[\w-]+@v\d+$", (string)step.GetValueOrDefault("uses", "a/b@v1"));
        });

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Expressions_OfAJob_NameWhatIsThere(string job)
    {
        var needed = DeployWorkflow.Jobs[job].TryGetValue("needs", out var needs) ? [(string)needs] : Array.Empty<string>();
        Assert.All(needed, other => Assert.Contains(other, DeployWorkflow.Jobs.Keys));

        var before = new HashSet<string>();
        foreach (var step in DeployWorkflow.StepsOf(job))
        {
            Assert.All(OutputOfAStep().Matches(string.Join('\n', Texts(step))), match => Assert.Contains(match.Groups[1].Value, before));
            if (step.TryGetValue("id", out var id))
            {
                Assert.True(before.Add((string)id));
            }
        }
    }

    [Fact]
    public void Secrets_OfTheWorkflow_AreThePassphraseAlone() =>
        Assert.Equal(
            ["PULUMI_CONFIG_PASSPHRASE"], Secret().Matches(DeployWorkflow.Text).Select(match => match.Groups[1].Value).Distinct());

    [Theory]
    [InlineData("preview")]
    [InlineData("up")]
    public void Job_ThatOpensAzure_DoesSoByTheTokenOfGitHub(string job)
    {
        Assert.Equal("write", DeployWorkflow.Map(DeployWorkflow.Jobs[job]["permissions"])["id-token"]);
        Assert.Equal("true", DeployWorkflow.Map(DeployWorkflow.Jobs[job]["env"])["ARM_USE_OIDC"]);
        Assert.Contains(DeployWorkflow.StepsOf(job), step => step.GetValueOrDefault("uses", "").Equals("azure/login@v2"));
    }

    [Fact]
    public void Stacks_ToChooseFrom_AreTheSizes()
    {
        var dispatch = DeployWorkflow.Map(DeployWorkflow.Map(DeployWorkflow.Root["on"])["workflow_dispatch"]);
        var stack = DeployWorkflow.Map(DeployWorkflow.Map(dispatch["inputs"])["stack"]);

        Assert.Equal(StackFile.Sizes, ((List<object>)stack["options"]).Cast<string>());
    }

    [Fact]
    public void Build_Always_CompilesNoStandIn() => Assert.Equal("none", DeployWorkflow.Map(DeployWorkflow.Root["env"])["StandIns"]);

    [Fact]
    public void Package_OfTheBuild_IsWhatIsDeployed()
    {
        string[] names =
        [
            .. DeployWorkflow.Jobs.Keys.SelectMany(DeployWorkflow.StepsOf)
                .Where(step => ((string)step.GetValueOrDefault("uses", "")).Contains("-artifact@", StringComparison.Ordinal))
                .Select(step => (string)DeployWorkflow.Map(step["with"])["name"]),
        ];

        Assert.Equal(["app", "app"], names); // one uploads, one downloads
    }

    [Theory]
    [InlineData("infra")]
    [InlineData("functions/App")]
    public void Audit_OfWhatDeploysAndIsDeployed_IsOn(string project)
    {
        var audit = DeployWorkflow.Script("build", "Look for vulnerable packages").Split('\n');

        Assert.Contains($"dotnet restore {project} -p:NuGetAudit=true -p:NuGetAuditMode=all --force", audit);
    }

    [Fact]
    public void Audit_Always_LeavesOutOneAdvisoryByName()
    {
        var projects = Directory.EnumerateFiles(StackFile.Root, "*.*proj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(StackFile.Root, "Directory.*"));

        var left = projects.SelectMany(file => Suppressed().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);

        Assert.Equal(["https://github.com/advisories/GHSA-g94r-2vxg-569j"], left);
        Assert.DoesNotContain("NU190", DeployWorkflow.Text, StringComparison.Ordinal); // the warnings themselves stay errors
    }

    private static IEnumerable<string> Texts(object value) => value switch
    {
        string text => [text],
        List<object> list => list.SelectMany(Texts),
        Dictionary<object, object> map => map.Values.SelectMany(Texts),
        _ => [],
    };

    [GeneratedRegex(@"\bsteps\.(\w+)\.outputs\.")]
    private static partial Regex OutputOfAStep();

    [GeneratedRegex(@"\bsecrets\.(\w+)")]
    private static partial Regex Secret();

    [GeneratedRegex("<NuGetAuditSuppress Include=\"([^\"]+)\"")]
    private static partial Regex Suppressed();
}
