using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Analytics.Infra.Tests;

/// <summary>What the program declares for a configuration.</summary>
/// <param name="Options">By type and name of the resource.</param>
/// <param name="RolesOfTheDeployer">What the plan says that whoever deploys must have.</param>
internal sealed record DeclaredStack(
    ImmutableArray<MockResourceArgs> Resources,
    IReadOnlyDictionary<(string Type, string Name), ResourceOptions> Options,
    ImmutableArray<string> RolesOfTheDeployer)
{
    private static readonly ConcurrentDictionary<string, Task<DeclaredStack>> Known = new(StringComparer.Ordinal);

    /// <summary>Runs the program for one of the sizes, with some keys of its configuration set otherwise.</summary>
    public static Task<DeclaredStack> OfAsync(string size, params IEnumerable<(string Key, string Value)> changes)
    {
        var config = StackFile.Read(size).SetItems(changes.Select(change => KeyValuePair.Create($"analytics:{change.Key}", change.Value)));
        var json = JsonSerializer.Serialize(config.ToImmutableSortedDictionary(StringComparer.Ordinal));
        return Known.GetOrAdd($"{size} {json}", _ => RunAsync(size, json));
    }

    /// <summary>Resources of a type such as "storage:Table".</summary>
    public ImmutableArray<MockResourceArgs> All(string type) => [.. Resources.Where(resource => resource.Type == $"azure-native:{type}")];

    /// <summary>The only resource of a type.</summary>
    public MockResourceArgs One(string type) => Assert.Single(All(type));

    /// <summary>The options of a resource, such as of "web:WebApp" and "functions".</summary>
    public ResourceOptions OptionsOf(string type, string name) => Options[($"azure-native:{type}", name)];

    /// <summary>Types and names of what a resource waits for.</summary>
    public async Task<ImmutableArray<(string Type, string Name)>> DependenciesOfAsync(string type, string name) =>
        [.. (await OutputUtilities.GetValueAsync(OptionsOf(type, name).DependsOn.ToOutput())).Select(TypeAndName)];

    /// <summary>Names and values of the app's settings.</summary>
    public ImmutableDictionary<string, string> AppSettings =>
        ((ImmutableArray<object>)One("web:WebApp").At("siteConfig", "appSettings"))
            .Cast<ImmutableDictionary<string, object>>()
            .ToImmutableDictionary(setting => (string)setting["name"], setting => (string)setting["value"]);

    private static async Task<DeclaredStack> RunAsync(string size, string config)
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", config);
        Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", "true");
        try
        {
            var mocks = new RecordingMocks();
            var options = new ConcurrentDictionary<(string Type, string Name), ResourceOptions>();
            var factory = new StackFactory(args =>
            {
                options[TypeAndName(args.Resource)] = args.Options;
                return null;
            });
            var resources = await Deployment.TestWithServiceProviderAsync<AnalyticsStack>(
                mocks, factory, new TestOptions { ProjectName = "analytics", StackName = size, IsPreview = false });
            var roles = await OutputUtilities.GetValueAsync(resources.OfType<AnalyticsStack>().Single().RolesOfTheDeployer);
            return new DeclaredStack(mocks.Resources, options, roles);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
    }

    private static (string Type, string Name) TypeAndName(Resource resource) => (resource.GetResourceType(), resource.GetResourceName());

    private sealed class StackFactory(ResourceTransformation observer) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(AnalyticsStack) ? new AnalyticsStack(observer) : null;
    }
}
