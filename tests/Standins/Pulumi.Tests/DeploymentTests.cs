using System.Collections.Immutable;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.EventHub;
using Pulumi.AzureNative.Resources;
using Pulumi.AzureNative.Storage;
using Pulumi.Testing;
using Pulumi.Utilities;
using EventHubs = Pulumi.AzureNative.EventHub;

namespace Pulumi.Tests;

public class DeploymentTests
{
    [Fact]
    public async Task TestAsync_OfAResource_PassesItsInputsUnderTheirWireNames()
    {
        var mocks = await Run.Test(() => _ = new EventHubs.EventHub("events", new EventHubArgs
        {
            ResourceGroupName = "group",
            NamespaceName = Output.Create("namespace"),
            PartitionCount = 16,
            Status = EntityStatus.Active,
            RetentionDescription = new EventHubs.Inputs.RetentionDescriptionArgs { CleanupPolicy = "Delete", RetentionTimeInHours = 24 },
        }));

        var hub = Assert.Single(mocks.Seen);
        Assert.Equal("azure-native:eventhub:EventHub", hub.Type);
        Assert.Equal("events", hub.Name);
        Assert.Equal("namespace", hub.Inputs["namespaceName"]);
        Assert.Equal(16d, hub.Inputs["partitionCount"]);
        Assert.Equal("Active", hub.Inputs["status"]);
        var retention = Assert.IsType<ImmutableDictionary<string, object>>(hub.Inputs["retentionDescription"]);
        Assert.Equal(24d, retention["retentionTimeInHours"]);
        Assert.False(hub.Inputs.ContainsKey("messageRetentionInDays"));
    }

    [Fact]
    public async Task TestAsync_OfDefaults_SendsThemUnlessTheyAreTakenAway()
    {
        var mocks = await Run.Test(() =>
        {
            _ = new RoleAssignment("role", new RoleAssignmentArgs { PrincipalId = "p", RoleDefinitionId = "r", Scope = "/s" });
            _ = new AzureNative.Web.WebApp("app", new AzureNative.Web.WebAppArgs
            {
                ResourceGroupName = "group",
                SiteConfig = new AzureNative.Web.Inputs.SiteConfigArgs { NetFrameworkVersion = null },
            });
        });

        Assert.Equal("User", mocks.Seen.First().Inputs["principalType"]);
        var site = (ImmutableDictionary<string, object>)mocks.Seen.Last().Inputs["siteConfig"];
        Assert.Equal(true, site["http20Enabled"]);
        Assert.False(site.ContainsKey("netFrameworkVersion"));
    }

    [Fact]
    public async Task TestAsync_WithoutARequiredInput_NamesIt()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Run.Test(() => _ = new EventHubs.EventHub("events", new EventHubArgs { ResourceGroupName = "group" })));

        Assert.Contains(
            "[Input] Pulumi.AzureNative.EventHub.EventHubArgs.NamespaceName is required but was not given a value",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestAsync_OfDependentResources_PassesTheOutputsOn()
    {
        var mocks = await Run.Test(() =>
        {
            var group = new ResourceGroup("group");
            _ = new Table("Rollups", new TableArgs { ResourceGroupName = group.Name, AccountName = "account" });
        });

        Assert.Equal("group-made", mocks.Seen.Single(seen => seen.Name == "Rollups").Inputs["resourceGroupName"]);
    }

    [Fact]
    public async Task TestAsync_OfASecretInput_RevealsItToMocksAndKeepsTheOutputSecret()
    {
        Output<string>? name = null;
        var mocks = new RecordingMocks();

        await Deployment.TestAsync(mocks, new TestOptions(), () =>
        {
            name = new ResourceGroup("group", new ResourceGroupArgs { ManagedBy = Output.CreateSecret("hidden") }).Name;
        });

        Assert.Equal("hidden", Assert.Single(mocks.Seen).Inputs["managedBy"]);
        Assert.False(await Output.IsSecretAsync(name!));
    }

    [Fact]
    public async Task TestAsync_OfAnUnknownInput_LeavesItOut()
    {
        var mocks = await Run.Test(() => _ = new ResourceGroup("group", new ResourceGroupArgs { ManagedBy = OutputUtilities.CreateUnknown("x") }));

        Assert.False(Assert.Single(mocks.Seen).Inputs.ContainsKey("managedBy"));
    }

    [Fact]
    public async Task TestAsync_WithReturnedOutputs_GivesThemBack()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new RecordingMocks(), new TestOptions(), () => new Dictionary<string, object?> { ["name"] = new ResourceGroup("group").Name });

        Assert.IsType<ResourceGroup>(Assert.Single(resources));
        Assert.Equal("group-made", await OutputUtilities.GetValueAsync((Output<string>)outputs["name"]!));
    }

    [Fact]
    public async Task TestAsync_OfAStack_PutsItFirstAndTransformsEveryResource()
    {
        var mocks = new RecordingMocks();

        var resources = await Deployment.TestAsync<TaggedStack>(mocks, new TestOptions { ProjectName = "p", StackName = "s" });

        Assert.IsType<TaggedStack>(resources[0]);
        var tags = (ImmutableDictionary<string, object>)mocks.Seen.Single(seen => seen.Name == "group").Inputs["tags"];
        Assert.Equal("pulumi", tags["managedBy"]);
        Assert.Equal(
            "urn:pulumi:s::p::pulumi:pulumi:Stack$azure-native:resources:ResourceGroup::group",
            await UrnOf<ResourceGroup>(resources));
        Assert.Equal("group-made", await OutputUtilities.GetValueAsync(mocks.Outputs["urn:pulumi:s::p::pulumi:pulumi:Stack::p-s"]["groupName"]));
    }

    [Fact]
    public async Task TestAsync_OfAStackWithAnUnassignedOutput_SaysWhich()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new RecordingMocks()));

        Assert.Equal(
            "Output(s) 'forgotten' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            exception.Message);
    }

    [Fact]
    public async Task TestAsync_OfAComponentWithAReadOnlyOutput_SaysWhich()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Run.Test(() => _ = new ReadOnlyPart()));

        Assert.Contains("ReadOnlyPart.Size did not have a 'set' method", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestAsync_WhenAnApplyThrows_Fails()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Run.Test(() => _ = new ResourceGroup("group").Name.Apply(Fail)));

        Assert.Contains("bad group-made", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestAsync_WithTwoFailures_ReportsBothOnce()
    {
        var exception = await Assert.ThrowsAsync<AggregateException>(() => Run.Test(() =>
        {
            _ = new Table("one", new TableArgs { ResourceGroupName = "group" }).Name.Apply(name => name.Length);
            _ = new Table("two", new TableArgs { AccountName = "account" });
        }));

        Assert.Equal(2, exception.InnerExceptions.Count);
    }

    [Fact]
    public async Task Invoke_OfTheClientConfig_GivesTypedValues()
    {
        Output<string>? subscription = null;

        await Run.Test(() => subscription = GetClientConfig.Invoke().Apply(client => client.SubscriptionId));

        Assert.Equal("subscription", await OutputUtilities.GetValueAsync(subscription!));
    }

    private static int Fail(string name) => throw new FormatException($"bad {name}");

    private static async Task<string> UrnOf<T>(ImmutableArray<Resource> resources)
        where T : Resource =>
        await OutputUtilities.GetValueAsync(resources.OfType<T>().Single().Urn);

    private sealed class TaggedStack : Stack
    {
        public TaggedStack()
            : base(new StackOptions { ResourceTransformations = { Tag } })
        {
            var part = new ComponentResource("test:index:Part", "part");
            GroupName = new ResourceGroup("group", options: new CustomResourceOptions { Parent = part }).Name;
        }

        [Output("groupName")]
        public Output<string> GroupName { get; private set; }

        private static ResourceTransformationResult? Tag(ResourceTransformationArgs args)
        {
            if (args.Args is ResourceGroupArgs group)
            {
                group.Tags["managedBy"] = "pulumi";
            }

            return null;
        }
    }

    private sealed class ReadOnlyPart() : ComponentResource("test:index:Part", "part")
    {
        [Output("size")]
        public Output<int> Size => Output.Create(GetResourceName().Length);
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output("forgotten")]
        public Output<string> Forgotten { get; private set; } = null!;
    }
}
