using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Testing;

namespace Analytics.Infra.Tests;

/// <summary>Rules that hold for every size, with each optional part on and off.</summary>
public class PolicyTests
{
    /// <summary>App settings that Flex Consumption refuses or ignores, and what they are on other plans.</summary>
    private static readonly string[] SettingsThatFlexRefuses =
    [
        "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_WORKER_RUNTIME_VERSION", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE",
        "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTSHARE", "WEBSITE_CONTENTOVERVNET", "WEBSITE_SKIP_CONTENTSHARE_VALIDATION",
        "WEBSITE_VNET_ROUTE_ALL", "WEBSITE_DNS_SERVER", "WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT", "WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED",
        "WEBSITE_MOUNT_ENABLED", "WEBSITE_NODE_DEFAULT_VERSION", "WEBSITE_TIME_ZONE", "TZ", "WEBSITE_LOAD_CERTIFICATES",
        "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD", "FUNCTIONS_MAX_HTTP_CONCURRENCY", "FUNCTIONS_WORKER_PROCESS_COUNT",
        "FUNCTIONS_WORKER_DYNAMIC_CONCURRENCY_ENABLED",
    ];

    private static readonly string[] SitePropertiesThatFlexRefuses =
    [
        "linuxFxVersion", "netFrameworkVersion", "ftpsState", "use32BitWorkerProcess", "preWarmedInstanceCount",
        "functionsRuntimeScaleMonitoringEnabled", "functionAppScaleLimit", "alwaysOn", "windowsFxVersion", "minimumElasticInstanceCount",
        "localMySqlEnabled",
    ];

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Storage_Always_IsClosed(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        Assert.All(stack.All("storage:StorageAccount"), account =>
        {
            Assert.Equal(false, account.At("allowSharedKeyAccess"));
            Assert.Equal(false, account.At("allowBlobPublicAccess"));
            Assert.Equal(false, account.At("isLocalUserEnabled"));
            Assert.Equal(true, account.At("enableHttpsTrafficOnly"));
            Assert.Equal("TLS1_2", account.At("minimumTlsVersion"));
            Assert.Matches("^[a-z0-9]{3,16}$", account.Name); // eight characters are added to it, and 24 are the limit
        });
        Assert.All(stack.All("storage:BlobContainer"), container => Assert.Equal("None", container.At("publicAccess")));
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Stream_Always_TakesIdentitiesOnlyAndSpeaksKafka(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        var hubs = stack.One("eventhub:Namespace");
        Assert.Equal(true, hubs.At("disableLocalAuth"));
        Assert.Equal(true, hubs.At("kafkaEnabled"));
        Assert.Equal("1.2", hubs.At("minimumTlsVersion"));
        Assert.Equal(["archive", "rollup"], stack.All("eventhub:ConsumerGroup").Select(group => group.Name));
        var partitions = double.Parse(StackFile.Read(variant.Size)["analytics:partitions"], CultureInfo.InvariantCulture);
        Assert.Equal(partitions, stack.One("eventhub:EventHub").At("partitionCount"));
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Vault_Always_IsOpenedByRoles(Variant variant)
    {
        var vault = (await variant.DeclareAsync()).One("keyvault:Vault");

        Assert.Equal(true, vault.At("properties", "enableRbacAuthorization"));
        Assert.Null(vault.Find("properties", "accessPolicies"));
        Assert.NotEqual(false, vault.Find("properties", "enablePurgeProtection")); // Azure refuses false
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task App_Always_IsWhatFlexTakes(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        var app = stack.One("web:WebApp");
        Assert.Equal("FC1", stack.One("web:AppServicePlan").At("sku", "name"));
        Assert.Equal("functionapp,linux", app.At("kind"));
        Assert.Equal(true, app.At("httpsOnly"));
        Assert.Equal("1.2", app.At("siteConfig", "minTlsVersion"));
        Assert.All(SitePropertiesThatFlexRefuses, property => Assert.Null(app.Find("siteConfig", property)));
        Assert.Empty(SettingsThatFlexRefuses.Intersect(stack.AppSettings.Keys));
        Assert.InRange((double)app.At("functionAppConfig", "scaleAndConcurrency", "maximumInstanceCount"), 40, 1_000);
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task AppSettings_Always_HoldNoSecret(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        Assert.All(stack.AppSettings, setting =>
        {
            Assert.DoesNotContain("AccountKey=", setting.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("SharedAccess", setting.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("not-to-be-seen", setting.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(':', setting.Key); // refused on Linux
        });
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Roles_Always_AreOnTheSmallestScopeAndSayWhoseTheyAre(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        Assert.All(stack.All("authorization:RoleAssignment"), role =>
        {
            Assert.Equal(role.Name!.StartsWith("66666666", StringComparison.Ordinal) ? "Group" : "ServicePrincipal", role.At("principalType"));
            Assert.DoesNotMatch("^/(ResourceGroup|subscriptions)/", (string)role.At("scope"));
        });
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Previews_OfThePlatform_AreThereOnlyWhenAskedFor(Variant variant)
    {
        var app = (await variant.DeclareAsync()).One("web:WebApp");

        Assert.Equal(variant.Has("rollingUpdates", false) ? "RollingUpdate" : null, app.Find("functionAppConfig", "siteUpdateStrategy", "type"));
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Units_OfTheHub_AreOnlyIgnoredWhereTheyInflate(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        string[] ignored = (bool)stack.One("eventhub:Namespace").At("isAutoInflateEnabled") ? ["sku.capacity"] : [];
        Assert.Equal(ignored, stack.OptionsOf("eventhub:Namespace", "analytics").IgnoreChanges);
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Origin_OfFrontDoor_IsNotProbed(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        Assert.Equal(variant.Has("frontDoor", false) ? 1 : 0, stack.All("cdn:AFDOrigin").Length);
        Assert.All(stack.All("cdn:AFDOriginGroup"), group => Assert.Null(group.Find("healthProbeSettings")));
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task App_Always_WaitsForItsRolesAndForAWayToEachService(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        var awaited = await stack.DependenciesOfAsync("web:WebApp", "functions");

        string[] types = ["network:PrivateEndpoint", "network:PrivateDnsZoneGroup", "privatedns:VirtualNetworkLink"];
        var expected = types.SelectMany(type => stack.All(type))
            .Concat(stack.All("authorization:RoleAssignment").Where(role => role.Name!.StartsWith("functions-", StringComparison.Ordinal)))
            .Select(resource => (resource.Type!, resource.Name!));
        Assert.Equal(expected.Order(), awaited.Order());
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task RolesOfTheDeployer_Always_CoverWhatContributorMayNot(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        Dictionary<string, string> extra = new()
        {
            ["authorization:RoleAssignment"] = "Role Based Access Control Administrator",
            ["authorization:ManagementLockByScope"] = "Locks Contributor",
            ["keyvault:Key"] = "Key Vault Crypto Officer",
            ["keyvault:Secret"] = "Key Vault Secrets Officer",
        };
        var expected = extra.Where(role => stack.All(role.Key).Length > 0).Select(role => role.Value).Append("Contributor");
        Assert.Equal(expected.Order(StringComparer.Ordinal), stack.RolesOfTheDeployer);
        Assert.All(
            stack.Resources.Where(resource => resource.Type!.StartsWith("azure-native:authorization:", StringComparison.Ordinal)),
            resource => Assert.Contains(resource.Type!["azure-native:".Length..], extra.Keys));
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Redundancy_OfStorage_IsWhatWasAskedFor(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        var zones = variant.Has("zoneRedundant", variant.Size != "dev");
        var archive = variant.Has("geoRedundantArchive", variant.Size != "dev");
        var rollups = variant.Has("geoRedundantRollups", false);
        Assert.All(stack.All("storage:StorageAccount"), account =>
            Assert.Equal(Sku(account.Name switch { "archive" => archive, "host" => false, _ => rollups }), account.At("sku", "name")));

        string Sku(bool geo) => (zones, geo) switch
        {
            (true, true) => "Standard_RAGZRS",
            (true, false) => "Standard_ZRS",
            (false, true) => "Standard_RAGRS",
            _ => "Standard_LRS",
        };
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Names_Always_AreUniquePerType(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        Assert.Equal(stack.Resources.Length, stack.Resources.Select(resource => (resource.Type, resource.Name)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Tags_Always_NameTheStack(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        var tagged = stack.Resources.Where(resource => resource.Inputs.ContainsKey("tags"));
        Assert.All(tagged, resource => Assert.Equal(variant.Size, resource.At("tags", "stack")));
        Assert.Equal("analytics", stack.One("resources:ResourceGroup").At("tags", "service"));
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Alerts_Always_ReachTheActionGroup(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        Assert.All(stack.All("monitor:MetricAlert"), alert =>
            Assert.Equal("/ActionGroup/people", Inner(Assert.Single((ImmutableArray<object>)alert.At("actions")))["actionGroupId"]));
        Assert.All(stack.All("monitor:ScheduledQueryRule"), alert =>
            Assert.Equal("/ActionGroup/people", Assert.Single((ImmutableArray<object>)alert.At("actions", "actionGroups"))));
        Assert.Equal(
            ["consumer-lag", "failed-runs", "freshness", "ledger-mismatch", "replay-slices-poison"],
            stack.All("monitor:ScheduledQueryRule").Select(rule => rule.Name));
        string[] throttled = ["stream-throttled", .. stack.All("storage:StorageAccount").Select(account => $"{account.Name}-throttled")];
        Assert.Equal(throttled.Append("server-errors").Order(), stack.All("monitor:MetricAlert").Select(rule => rule.Name).Order());
        Assert.Single(stack.All("consumption:Budget"));
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Data_WhenProtected_IsLocked(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        var isProtected = variant.Has("protectData", variant.Size != "dev");
        var holdData = stack.All("storage:StorageAccount").Count(account => account.Name != "host") + 1;
        Assert.Equal(isProtected ? holdData : 0, stack.All("authorization:ManagementLockByScope").Length);
    }

    [Theory]
    [MemberData(nameof(Variant.All), MemberType = typeof(Variant))]
    public async Task Network_WhenIsolated_ReachesEveryServiceAndNobodyElseDoes(Variant variant)
    {
        var stack = await variant.DeclareAsync();

        var isIsolated = variant.Has("networkIsolation", variant.Size != "dev");
        var access = isIsolated ? "Disabled" : "Enabled";
        Assert.All(stack.All("storage:StorageAccount"), account => Assert.Equal(access, account.At("publicNetworkAccess")));
        Assert.Equal(access, stack.One("eventhub:Namespace").At("publicNetworkAccess"));
        Assert.Equal(access, (string)stack.One("keyvault:Vault").At("properties", "publicNetworkAccess"), ignoreCase: true);
        Assert.Equal(isIsolated, stack.One("web:WebApp").Find("virtualNetworkSubnetId") is not null);

        string[] services = isIsolated
            ? ["namespace", "vault", .. stack.All("storage:StorageAccount").SelectMany(ServicesOf)]
            : [];
        var reached = stack.All("network:PrivateEndpoint").Select(endpoint =>
            (string)((ImmutableArray<object>)Inner(((ImmutableArray<object>)endpoint.At("privateLinkServiceConnections"))[0])["groupIds"])[0]);
        Assert.Equal(services.Order(), reached.Order());
        Assert.Equal(stack.All("network:PrivateEndpoint").Length, stack.All("network:PrivateDnsZoneGroup").Length);
    }

    private static string[] ServicesOf(MockResourceArgs account) =>
        account.Name == "archive" ? ["blob"]
        : account.Name == "host" ? ["blob", "queue"]
        : ["table"];

    private static ImmutableDictionary<string, object> Inner(object value) => (ImmutableDictionary<string, object>)value;
}
