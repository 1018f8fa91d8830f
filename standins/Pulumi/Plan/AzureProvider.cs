using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi.Testing;

namespace Pulumi.Plan;

/// <summary>Answers like Azure would, without Azure: ids, names and endpoints in their real shape, the same on every run.</summary>
internal sealed partial class AzureProvider(string project, string stack, ImmutableDictionary<string, string> config) : IMocks
{
    private const int SuffixLength = 8;

    // Read as data, since the provider's package has a stand-in of its own, or none.
    private static readonly ImmutableDictionary<string, string> PathsByToken = Assembly.Load("Pulumi.AzureNative").GetTypes()
        .SelectMany(type => type.GetCustomAttributesData())
        .Where(attribute => attribute.AttributeType.Name == "AzureResourceAttribute")
        .ToImmutableDictionary(attribute => (string)attribute.ConstructorArguments[0].Value!, attribute => (string)attribute.ConstructorArguments[1].Value!);

    private string SubscriptionId => config.GetValueOrDefault("azure-native:subscriptionId", Identifier("subscription"));

    private string TenantId => config.GetValueOrDefault("azure-native:tenantId", Identifier("tenant"));

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        if (!PathsByToken.TryGetValue(args.Type!, out var path))
        {
            return Task.FromResult<(string?, object)>((null, ImmutableDictionary<string, object>.Empty));
        }

        var name = NameOf(args, path);
        var state = args.Inputs.ToBuilder();
        state["name"] = name;
        state.TryAdd("location", config.GetValueOrDefault("azure-native:location", "westeurope"));
        state.Remove("properties"); // what Azure returns under this name differs from what it takes
        foreach (var (key, value) in Computed(args, name))
        {
            state[key] = value;
        }

        return Task.FromResult<(string?, object)>((IdOf(args, path, name), state.ToImmutable()));
    }

    public Task<object> CallAsync(MockCallArgs args) =>
        args.Token == "azure-native:authorization:getClientConfig"
            ? Task.FromResult<object>(new Dictionary<string, object>
            {
                ["clientId"] = Identifier("client"),
                ["objectId"] = Identifier("object"),
                ["subscriptionId"] = SubscriptionId,
                ["tenantId"] = TenantId,
            })
            : throw new NotSupportedException($"'{args.Token}' asks Azure, which only the engine can do.");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Braces();

    /// <summary>A name that is given, or else the provider's own: children are named like their resource, others get a suffix.</summary>
    private string NameOf(MockResourceArgs args, string path)
    {
        var names = Braces().Matches(path).Select(match => match.Groups[1].Value).ToList();
        if (args.Inputs.GetValueOrDefault(names[^1]) is string given)
        {
            return given;
        }

        return names[^1] switch
        {
            "roleAssignmentName" => Identifier(args.Type!, args.Name!),
            "endpointName" => args.Name + Suffix(args),
            _ => names.Count(name => name != "scope") == 1 ? args.Name + Suffix(args) : args.Name!,
        };
    }

    private string IdOf(MockResourceArgs args, string path, string name)
    {
        var relative = Braces().Replace(
            path, match => match.NextMatch().Success ? $"{args.Inputs.GetValueOrDefault(match.Groups[1].Value, "?")}" : name);
        return args.Type == "azure-native:resources:ResourceGroup" ? $"/subscriptions/{SubscriptionId}/resourceGroups/{name}"
            : path.StartsWith('{') ? relative
            : $"/subscriptions/{SubscriptionId}/resourceGroups/{args.Inputs.GetValueOrDefault("resourceGroupName", "?")}/providers/{relative}";
    }

    /// <summary>The outputs that Azure makes up itself, of the resources that have any.</summary>
    private IEnumerable<(string Key, object Value)> Computed(MockResourceArgs args, string name) =>
        args.Type switch
        {
            "azure-native:storage:StorageAccount" => [("primaryEndpoints", StorageEndpoints(name))],
            "azure-native:eventhub:Namespace" => [("serviceBusEndpoint", $"https://{name}.servicebus.windows.net:443/")],
            "azure-native:web:WebApp" => [("defaultHostName", $"{name}.azurewebsites.net")],
            "azure-native:cdn:AFDEndpoint" => [("hostName", $"{name}-{Suffix(args)}.z01.azurefd.net")],
            "azure-native:cdn:Profile" => [("frontDoorId", Identifier(name, "frontDoor"))],
            "azure-native:managedidentity:UserAssignedIdentity" =>
                [("clientId", Identifier(name, "client")), ("principalId", Identifier(name, "principal")), ("tenantId", TenantId)],
            "azure-native:applicationinsights:Component" =>
            [
                ("instrumentationKey", Identifier(name, "key")),
                ("connectionString", $"InstrumentationKey={Identifier(name, "key")};IngestionEndpoint=https://in.applicationinsights.azure.com/"),
            ],
            "azure-native:operationalinsights:Workspace" => [("customerId", Identifier(name, "workspace"))],
            "azure-native:keyvault:Vault" => [("properties", Map(("vaultUri", $"https://{name}.vault.azure.net/"), ("tenantId", TenantId)))],
            "azure-native:keyvault:Secret" => [("properties", SecretProperties(args, name))],
            "azure-native:keyvault:Key" =>
                [("keyUri", $"https://{args.Inputs["vaultName"]}.vault.azure.net/keys/{name}")],
            _ => [],
        };

    private static ImmutableDictionary<string, object> StorageEndpoints(string name) =>
        Map([.. ((string[])["blob", "dfs", "file", "queue", "table", "web"]).Select(service =>
            (service, (object)$"https://{name}.{(service == "web" ? "z6.web" : service)}.core.windows.net/"))]);

    private static ImmutableDictionary<string, object> SecretProperties(MockResourceArgs args, string name)
    {
        var uri = $"https://{args.Inputs["vaultName"]}.vault.azure.net/secrets/{name}";
        return Map(("secretUri", uri), ("secretUriWithVersion", $"{uri}/00000000000000000000000000000000"));
    }

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);

    private string Suffix(MockResourceArgs args) => Hash(args.Type!, args.Name!)[..SuffixLength];

    private string Identifier(params ReadOnlySpan<string> parts) => Guid.ParseExact(Hash(parts)[..32], "N").ToString();

    private string Hash(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{project}/{stack}/{string.Join('/', parts)}")));
}
