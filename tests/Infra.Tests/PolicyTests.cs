using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Testing;

namespace Analytics.Infra.Tests;

/// <summary>Rules that hold for every size, with the optional parts on and off.</summary>
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

    /// <summary>Each size as it is, with every optional part, and without any.</summary>
    public static TheoryData<string, bool?> Variants()
    {
        var variants = new TheoryData<string, bool?>();
        foreach (var size in StackFile.Sizes)
        {
            variants.Add(size, null);
            variants.Add(size, true);
            variants.Add(size, false);
        }

        return variants;
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Storage_Always_IsClosed(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

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
    [MemberData(nameof(Variants))]
    public async Task Stream_Always_TakesIdentitiesOnlyAndSpeaksKafka(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

        var hubs = stack.One("eventhub:Namespace");
        Assert.Equal(true, hubs.At("disableLocalAuth"));
        Assert.Equal(true, hubs.At("kafkaEnabled"));
        Assert.Equal("1.2", hubs.At("minimumTlsVersion"));
        Assert.Equal(["archive", "rollup"], stack.All("eventhub:ConsumerGroup").Select(group => group.Name));
        var partitions = double.Parse(StackFile.Read(size)["analytics:partitions"], CultureInfo.InvariantCulture);
        Assert.Equal(partitions, stack.One("eventhub:EventHub").At("partitionCount"));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Vault_Always_IsOpenedByRoles(string size, bool? options)
    {
        var vault = (await DeclareAsync(size, options)).One("keyvault:Vault");

        Assert.Equal(true, vault.At("properties", "enableRbacAuthorization"));
        Assert.Null(vault.Find("properties", "accessPolicies"));
        Assert.NotEqual(false, vault.Find("properties", "enablePurgeProtection")); // Azure refuses false
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task App_Always_IsWhatFlexTakes(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

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
    [MemberData(nameof(Variants))]
    public async Task AppSettings_Always_HoldNoSecret(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

        Assert.All(stack.AppSettings, setting =>
        {
            Assert.DoesNotContain("AccountKey=", setting.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("SharedAccess", setting.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("not-to-be-seen", setting.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(':', setting.Key); // refused on Linux
        });
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Roles_Always_AreForManagedIdentitiesOnTheSmallestScope(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

        Assert.All(stack.All("authorization:RoleAssignment"), role =>
        {
            Assert.Equal("ServicePrincipal", role.At("principalType"));
            Assert.DoesNotMatch("^/(ResourceGroup|subscriptions)/", (string)role.At("scope"));
        });
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Names_Always_AreUniquePerType(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

        Assert.Equal(stack.Resources.Length, stack.Resources.Select(resource => (resource.Type, resource.Name)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Tags_Always_NameTheStack(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

        var tagged = stack.Resources.Where(resource => resource.Inputs.ContainsKey("tags"));
        Assert.All(tagged, resource => Assert.Equal(size, resource.At("tags", "stack")));
        Assert.Equal("analytics", stack.One("resources:ResourceGroup").At("tags", "service"));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Alerts_Always_ReachTheActionGroup(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

        Assert.All(stack.All("monitor:MetricAlert"), alert =>
            Assert.Equal("/ActionGroup/people", Inner(Assert.Single((ImmutableArray<object>)alert.At("actions")))["actionGroupId"]));
        Assert.All(stack.All("monitor:ScheduledQueryRule"), alert =>
            Assert.Equal("/ActionGroup/people", Assert.Single((ImmutableArray<object>)alert.At("actions", "actionGroups"))));
        Assert.Equal(
            ["consumer-lag", "failed-runs", "freshness", "ledger-mismatch", "poison-queue"],
            stack.All("monitor:ScheduledQueryRule").Select(rule => rule.Name));
        string[] throttled = ["stream-throttled", .. stack.All("storage:StorageAccount").Select(account => $"{account.Name}-throttled")];
        Assert.Equal(throttled.Append("server-errors").Order(), stack.All("monitor:MetricAlert").Select(rule => rule.Name).Order());
        Assert.Single(stack.All("consumption:Budget"));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Data_WhenProtected_IsLocked(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

        var isProtected = options ?? size != "dev";
        var holdData = stack.All("storage:StorageAccount").Count(account => account.Name != "host") + 1;
        Assert.Equal(isProtected ? holdData : 0, stack.All("authorization:ManagementLockByScope").Length);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Network_WhenIsolated_ReachesEveryServiceAndNobodyElseDoes(string size, bool? options)
    {
        var stack = await DeclareAsync(size, options);

        var isIsolated = options ?? size != "dev";
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

    private static Task<DeclaredStack> DeclareAsync(string size, bool? options)
    {
        var text = options is true ? "true" : "false";
        return options is null
            ? DeclaredStack.OfAsync(size)
            : DeclaredStack.OfAsync(
                size,
                ("networkIsolation", text),
                ("frontDoor", text),
                ("protectData", text),
                ("alertEmails", """["someone@example.com"]"""),
                ("customerManagedKeys", options is true ? """["archive"]""" : "[]"),
                ("immutableDays", options is true ? "7" : "0"),
                ("secretSettings", options is true ? """{"Collector__SigningKey":"not-to-be-seen"}""" : "{}"),
                ("producers", options is true ? """["11111111-2222-3333-4444-555555555555"]""" : "[]"));
    }
}
