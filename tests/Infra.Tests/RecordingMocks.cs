using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Analytics.Infra.Tests;

/// <summary>Stands in for Azure: remembers what is declared, and answers with the outputs that the stack reads.</summary>
internal sealed class RecordingMocks : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _seen = [];

    /// <summary>Resources of Azure in a stable order; components are left out.</summary>
    public ImmutableArray<MockResourceArgs> Resources =>
    [
        .. _seen.Where(resource => resource.Type!.StartsWith("azure-native:", StringComparison.Ordinal))
            .OrderBy(resource => resource.Type, StringComparer.Ordinal)
            .ThenBy(resource => resource.Name, StringComparer.Ordinal),
    ];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _seen.Enqueue(args);
        var state = args.Inputs.Remove("properties").SetItem("name", args.Name!);
        state = args.Type switch
        {
            "azure-native:storage:StorageAccount" => state.SetItem("primaryEndpoints", Endpoints(args.Name!)),
            "azure-native:web:WebApp" => state.SetItem("defaultHostName", $"{args.Name}.azurewebsites.net"),
            "azure-native:managedidentity:UserAssignedIdentity" =>
                state.SetItem("clientId", $"{args.Name}-client").SetItem("principalId", $"{args.Name}-principal").SetItem("tenantId", "tenant"),
            "azure-native:applicationinsights:Component" => state.SetItem("connectionString", "InstrumentationKey=0"),
            "azure-native:keyvault:Vault" => state.SetItem("properties", Map(("vaultUri", "https://vault/"), ("tenantId", "tenant"))),
            "azure-native:keyvault:Secret" =>
                state.SetItem("properties", Map(("secretUri", $"https://vault/{args.Name}"), ("secretUriWithVersion", "https://vault/1"))),
            "azure-native:cdn:AFDEndpoint" => state.SetItem("hostName", $"{args.Name}.azurefd.net"),
            "azure-native:cdn:Profile" => state.SetItem("frontDoorId", "front-door-id"),
            _ => state,
        };
        return Task.FromResult<(string?, object)>(($"/{args.Type!.Split(':')[2]}/{args.Name}", state));
    }

    public Task<object> CallAsync(MockCallArgs args) =>
        Task.FromResult<object>(new Dictionary<string, object>
        {
            ["clientId"] = "client",
            ["objectId"] = "object",
            ["subscriptionId"] = "subscription",
            ["tenantId"] = "tenant",
        });

    private static ImmutableDictionary<string, object> Endpoints(string account)
    {
        string[] services = ["blob", "dfs", "file", "queue", "table", "web"];
        return services.ToImmutableDictionary(service => service, service => (object)$"https://{account}.{service}.core.windows.net/");
    }

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
