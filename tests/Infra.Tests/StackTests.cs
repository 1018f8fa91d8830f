using System.Collections.Immutable;

namespace Analytics.Infra.Tests;

public class StackTests
{
    private static readonly ImmutableArray<(string Grant, string Role)> Roles =
    [
        ("functions-events-receive", "Azure Event Hubs Data Receiver"),
        ("functions-events-send", "Azure Event Hubs Data Sender"),
        ("functions-host-own", "Storage Blob Data Owner"),
        ("functions-keys-read", "Key Vault Secrets User"),
        ("functions-raw-write", "Storage Blob Data Contributor"),
        ("functions-rejected-write", "Storage Blob Data Contributor"),
        ("functions-replay-slices-poison-send", "Storage Queue Data Message Sender"),
        ("functions-replay-slices-process", "Storage Queue Data Contributor"),
        ("functions-rollups0-write", "Storage Table Data Contributor"),
        ("functions-telemetry-write", "Monitoring Metrics Publisher"),
    ];

    private static readonly ImmutableDictionary<string, string> RoleNames = new Dictionary<string, string>
    {
        ["a638d3c7-ab3a-418d-83e6-5f17a39d4fde"] = "Azure Event Hubs Data Receiver",
        ["2b629674-e913-4c01-ae53-ef4638d8f975"] = "Azure Event Hubs Data Sender",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a"] = "Storage Queue Data Message Sender",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    }.ToImmutableDictionary();

    [Fact]
    public async Task Roles_OfTheSmallestStack_AreExactlyThese()
    {
        var stack = await DeclaredStack.OfAsync("dev");

        var given = stack.All("authorization:RoleAssignment")
            .Select(role => (role.Name!, RoleNames[((string)role.At("roleDefinitionId")).Split('/')[^1]]));

        Assert.Equal(Roles, given);
    }

    [Theory]
    [InlineData("dev", "Standard", 1)]
    [InlineData("prod", "Standard", 7)]
    [InlineData("scale", "Premium", 16)]
    public async Task Stream_OfASize_HasTheUnitsOfThePlan(string size, string tier, double units)
    {
        var hubs = (await DeclaredStack.OfAsync(size)).One("eventhub:Namespace");

        Assert.Equal(tier, hubs.At("sku", "name"));
        Assert.Equal(units, hubs.At("sku", "capacity"));
        Assert.Equal(tier == "Standard", hubs.At("isAutoInflateEnabled"));
    }

    [Fact]
    public async Task Producers_OfEachKind_AreGivenTheRoleAsWhatTheyAre()
    {
        const string Id = "00000000-0000-0000-0000-00000000000";
        var stack = await DeclaredStack.OfAsync("dev", ("producers", $"""["{Id}1", "app:{Id}2", "group:{Id}3", "user:{Id}4"]"""));

        var given = stack.All("authorization:RoleAssignment").Where(role => role.Name!.StartsWith(Id, StringComparison.Ordinal));
        Assert.Equal(["ServicePrincipal", "ServicePrincipal", "Group", "User"], given.Select(role => role.At("principalType")));
        Assert.All(given, role => Assert.Equal("/EventHub/events", role.At("scope")));
    }

    [Fact]
    public async Task Stream_InACluster_NamesIt()
    {
        var stack = await DeclaredStack.OfAsync("scale", ("eventsPerDay", "1e11"), ("partitions", "1024"), ("clusterId", "/clusters/one"));

        Assert.Equal("/clusters/one", stack.One("eventhub:Namespace").At("clusterArmId"));
    }

    [Fact]
    public async Task RollupTable_OfSeveralAccounts_IsInEachAndReplaysAndLedgerInTheFirst()
    {
        var stack = await DeclaredStack.OfAsync("prod");

        var tables = stack.All("storage:Table").Select(table => ((string)table.At("accountName"), (string)table.At("tableName")));
        Assert.Equal(
            [
                ("rollups0", "Ledger"), ("rollups0", "Replays"), ("rollups0", "Rollups"),
                ("rollups1", "Rollups"), ("rollups2", "Rollups"), ("rollups3", "Rollups"),
            ],
            tables.Order());
    }

    [Fact]
    public async Task RollupTable_OfSeveralAccounts_TellsTheAppTheBucketsOfEach()
    {
        var settings = (await DeclaredStack.OfAsync("prod")).AppSettings;

        Assert.Equal("0-1023", settings["RollupTable__buckets"]);
        Assert.Equal("3072-4095", settings["RollupTable__3__buckets"]);
        Assert.Equal("https://rollups3.table.core.windows.net/", settings["RollupTable__3__tableServiceUri"]);
    }

    [Fact]
    public async Task Queues_Always_HaveTheirPoisonQueues()
    {
        var stack = await DeclaredStack.OfAsync("dev");

        Assert.Equal(["replay-slices", "replay-slices-poison"], stack.All("storage:Queue").Select(queue => queue.Name));
    }

    [Fact]
    public async Task RawArchive_OverTheYears_BecomesCoolerAndEnds()
    {
        var policy = (await DeclaredStack.OfAsync("prod")).One("storage:ManagementPolicy");

        var rule = ((ImmutableArray<object>)policy.At("policy", "rules"))[0];
        Assert.Equal(30d, DaysUntil("tierToCool"));
        Assert.Equal(90d, DaysUntil("tierToCold"));
        Assert.Equal(400d, DaysUntil("delete"));
        Assert.Null(DaysUntil("tierToArchive"));

        object? DaysUntil(string action) =>
            MockResourceExtensions.Find(rule, "definition", "actions", "baseBlob", action, "daysAfterModificationGreaterThan");
    }

    [Fact]
    public async Task RawArchive_WithAKeyOfOnesOwn_IsEncryptedWithItAndTablesAreNot()
    {
        var stack = await DeclaredStack.OfAsync("scale", ("customerManagedKeys", """["archive","stream"]"""));

        var encrypted = stack.All("storage:StorageAccount").Where(account => account.Find("encryption", "keySource") is "Microsoft.Keyvault");
        Assert.Equal("archive", Assert.Single(encrypted).Name);
        Assert.Equal("Microsoft.KeyVault", stack.One("eventhub:Namespace").At("encryption", "keySource"));
        Assert.Equal(true, stack.One("keyvault:Vault").At("properties", "enablePurgeProtection"));
    }

    [Fact]
    public async Task FrontDoor_WhenOn_IsTheOnlyWayIn()
    {
        var stack = await DeclaredStack.OfAsync("prod", ("frontDoor", "true"));

        var app = stack.One("web:WebApp");
        var restriction = (ImmutableDictionary<string, object>)((ImmutableArray<object>)app.At("siteConfig", "ipSecurityRestrictions"))[0];
        Assert.Equal("Deny", app.At("siteConfig", "ipSecurityRestrictionsDefaultAction"));
        Assert.Equal("AzureFrontDoor.Backend", restriction["ipAddress"]);
        Assert.Equal("front-door-id", ((ImmutableArray<object>)((ImmutableDictionary<string, object>)restriction["headers"])["x-azure-fdid"])[0]);
        Assert.Equal("functions.azurewebsites.net", stack.One("cdn:AFDOrigin").At("originHostHeader"));
        Assert.Equal(stack.One("cdn:Profile").At("sku", "name"), stack.One("frontdoor:Policy").At("sku", "name"));
    }

    [Fact]
    public async Task SecretSettings_OfTheConfiguration_AreReadFromTheVault()
    {
        var stack = await DeclaredStack.OfAsync("dev", ("secretSettings", """{"Collector__SigningKey":"not-to-be-seen"}"""));

        Assert.Equal("Collector-SigningKey", stack.One("keyvault:Secret").At("secretName"));
        Assert.Equal("@Microsoft.KeyVault(SecretUri=https://vault/Collector-SigningKey/)", stack.AppSettings["Collector__SigningKey"]);
    }

    [Fact]
    public async Task ReadyInstances_OfZero_ScaleToNothing()
    {
        var dev = await DeclaredStack.OfAsync("dev");
        var prod = await DeclaredStack.OfAsync("prod");

        Assert.Null(dev.One("web:WebApp").Find("functionAppConfig", "scaleAndConcurrency", "alwaysReady"));
        var ready = (ImmutableArray<object>)prod.One("web:WebApp").At("functionAppConfig", "scaleAndConcurrency", "alwaysReady");
        Assert.Equal(["http", "function:ArchiveEvents", "function:RollUpEvents"], ready.Select(group => MockResourceExtensions.Find(group, "name")));
    }
}
