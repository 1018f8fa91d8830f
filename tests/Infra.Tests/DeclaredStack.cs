using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Testing;

namespace Analytics.Infra.Tests;

/// <summary>What the program declares for a configuration.</summary>
internal sealed record DeclaredStack(ImmutableArray<MockResourceArgs> Resources)
{
    /// <summary>Runs the program for one of the sizes, with some keys of its configuration set otherwise.</summary>
    public static async Task<DeclaredStack> OfAsync(string size, params (string Key, string Value)[] changes)
    {
        var config = StackFile.Read(size).SetItems(changes.Select(change => KeyValuePair.Create($"analytics:{change.Key}", change.Value)));
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(config));
        Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", "true");
        try
        {
            var mocks = new RecordingMocks();
            await Deployment.TestAsync<AnalyticsStack>(mocks, new TestOptions { ProjectName = "analytics", StackName = size, IsPreview = false });
            return new DeclaredStack(mocks.Resources);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
    }

    /// <summary>Resources of a type such as "storage:Table".</summary>
    public ImmutableArray<MockResourceArgs> All(string type) => [.. Resources.Where(resource => resource.Type == $"azure-native:{type}")];

    /// <summary>The only resource of a type.</summary>
    public MockResourceArgs One(string type) => Assert.Single(All(type));

    /// <summary>Names and values of the app's settings.</summary>
    public ImmutableDictionary<string, string> AppSettings =>
        ((ImmutableArray<object>)One("web:WebApp").At("siteConfig", "appSettings"))
            .Cast<ImmutableDictionary<string, object>>()
            .ToImmutableDictionary(setting => (string)setting["name"], setting => (string)setting["value"]);
}
