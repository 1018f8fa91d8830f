using System.Text.RegularExpressions;
using Analytics.Infra.Rooms;

namespace Analytics.Infra.Tests;

/// <summary>
/// What the app expects to find is what the stack makes, and the reverse; read from the app's sources, so that neither can move alone.
/// </summary>
public partial class AppContractTests
{
    /// <summary>Settings of the platform: no source of ours names them.</summary>
    private static readonly string[] OfThePlatform = ["AzureWebJobsStorage__", "AzureFunctionsJobHost__", "APPLICATIONINSIGHTS_"];

    private static readonly string[] ConnectionParts =
        ["credential", "clientId", "blobServiceUri", "tableServiceUri", "queueServiceUri", "fullyQualifiedNamespace", "buckets"];

    private static string Sources { get; } = string.Join('\n', new[] { "Analytics", "Analytics.Azure", "App" }
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(StackFile.Root, "functions", project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText));

    [Fact]
    public async Task Settings_OfTheStack_AreAllReadByTheApp()
    {
        var known = Options().Concat(Connections().SelectMany(connection => ConnectionParts.Select(part => $"{connection}__{part}"))).ToHashSet();

        var settings = (await DeclaredStack.OfAsync("prod")).AppSettings.Keys
            .Where(setting => !OfThePlatform.Any(prefix => setting.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(setting => IndexedConnection().Replace(setting, "__"));

        Assert.Empty(settings.Except(known));
    }

    [Fact]
    public async Task Connections_OfTheApp_AreAllSetByTheStack()
    {
        var settings = (await DeclaredStack.OfAsync("dev")).AppSettings;

        Assert.NotEmpty(Connections());
        Assert.All(Connections(), connection =>
        {
            Assert.Equal("managedidentity", settings[$"{connection}__credential"]);
            Assert.Equal("functions-client", settings[$"{connection}__clientId"]);
        });
    }

    [Fact]
    public async Task Options_OfTheApp_AreAllSetByTheStack()
    {
        Assert.NotEmpty(Options());
        Assert.Empty(Options().Except((await DeclaredStack.OfAsync("dev")).AppSettings.Keys));
    }

    [Fact]
    public async Task Containers_TablesAndQueues_ThatTheAppNames_AreMade()
    {
        var stack = await DeclaredStack.OfAsync("dev");

        string[] made =
        [
            .. stack.All("storage:BlobContainer").Select(container => (string)container.At("containerName")),
            .. stack.All("storage:Table").Select(table => (string)table.At("tableName")),
            .. stack.All("storage:Queue").Select(queue => (string)queue.At("queueName")),
            .. stack.All("eventhub:EventHub").Select(hub => (string)hub.At("eventHubName")),
            .. stack.All("eventhub:ConsumerGroup").Select(group => (string)group.At("consumerGroupName")),
        ];

        Assert.Superset(Names().ToHashSet(), made.ToHashSet());
        Assert.Equal(["packages", "replay-slices-poison"], made.Except(Names()).Order()); // the host's, which no source of ours names
    }

    [Fact]
    public void StreamFunctions_OfTheStack_AreTheTriggersOfTheApp() =>
        Assert.Equal(
            HousePlan.ConsumerGroups.Select(group => group.Trigger).OfType<string>().Order(),
            StreamTrigger().Matches(Sources).Select(match => match.Groups[1].Value).Order());

    [Fact]
    public void HealthPath_OfTheStack_IsTheRouteOfTheApp() =>
        Assert.Contains($"Route = \"{FunctionApp.HealthPath.TrimStart('/')}\"", Sources, StringComparison.Ordinal);

    private static List<string> Connections() => [.. Connection().Matches(Sources).Select(match => match.Groups[1].Value)];

    private static List<string> Names() =>
        [.. Name().Matches(Sources).Concat(ConsumerGroup().Matches(Sources)).Select(match => match.Groups[1].Value)];

    /// <summary>Every settable property of the classes that name a section.</summary>
    private static List<string> Options() =>
    [
        .. OptionsClass().Matches(Sources).SelectMany(options =>
            Property().Matches(options.Groups[2].Value).Select(property => $"{options.Groups[1].Value}__{property.Groups[1].Value}")),
    ];

    [GeneratedRegex("public const string \\w+Connection = \"(\\w+)\";")]
    private static partial Regex Connection();

    [GeneratedRegex("public const string (?:Hub|Name|TableName|\\w+Table|\\w+Container) = \"([\\w-]+)\";")]
    private static partial Regex Name();

    [GeneratedRegex("ConsumerGroup = \"([\\w-]+)\"")]
    private static partial Regex ConsumerGroup();

    [GeneratedRegex("const string SectionName = \"(\\w+)\";(.*?)^}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex OptionsClass();

    [GeneratedRegex(@"public [\w?<>]+ (\w+) \{ get; (?:set|init); \}")]
    private static partial Regex Property();

    [GeneratedRegex(@"\[Function\(nameof\((\w+)\)\)\]\s+(?:\[ExponentialBackoffRetry[^\]]*\]\s+)?public (?:async )?\w+ Run\(\s+\[EventHubTrigger")]
    private static partial Regex StreamTrigger();

    [GeneratedRegex(@"__\d+__")]
    private static partial Regex IndexedConnection();
}
