using System.Collections.Immutable;
using Analytics.Infra.Access;
using Analytics.Infra.Capacity;
using Analytics.Infra.Monitoring;
using Analytics.Infra.Networking;
using Analytics.Infra.Rooms;
using Analytics.Infra.Settings;
using Pulumi;
using Resources = Pulumi.AzureNative.Resources;

namespace Analytics.Infra;

/// <summary>The whole service, room by room in the order of the data's way.</summary>
public sealed class AnalyticsStack : Stack
{
    public AnalyticsStack()
        : this(new DeployerRoles())
    {
    }

    /// <param name="observers">Look at each resource as it is declared, such as a test at its options.</param>
    internal AnalyticsStack(params ResourceTransformation[] observers)
        : this(new DeployerRoles(), observers)
    {
    }

    private AnalyticsStack(DeployerRoles roles, params ResourceTransformation[] observers)
        : base(new StackOptions { ResourceTransformations = [Tagging.With(StackTags), roles.Observe, .. observers] })
    {
        var config = new Config();
        var settings = SettingsReader.Read(config);
        var plan = CapacityPlanner.Plan(settings.Workload, settings.Partitions);
        var group = new Resources.ResourceGroup("analytics");
        var identity = new AppIdentity("functions", group.Name);
        var context = new StackContext(group.Name, settings, plan, identity);
        var telemetry = new Telemetry("telemetry", context);
        var keys = new SigningKeys("keys", context, SecretSettings(config));
        var key = settings.CustomerManagedKeys.Length > 0 ? new EncryptionKey("encryption", group.Name, keys.Vault) : null;

        var stream = new EventStream("stream", context, key);
        var archive = new RawArchive("archive", context, key);
        var rollups = new RollupTable("rollups", context);
        var host = new HostStorage("host", context);
        var queues = new WorkQueues("queues", context, host.Account);

        var network = settings.NetworkIsolation ? Isolate(group.Name, stream, archive, rollups, host, keys) : null;
        var frontDoor = settings.FrontDoor ? new FrontDoor("front-door", group.Name) : null;
        var appSettings = SettingsOf(context, telemetry, keys, stream, archive, rollups, host, queues);
        var app = new FunctionApp("app", context, host, appSettings, network, frontDoor?.Id);
        frontDoor?.Serve(app.HostName);

        Watch(telemetry, stream, archive, rollups, host, keys, app);
        var alerts = Alert(context, telemetry, stream, archive, rollups, host, app);
        _ = new MonthlyBudget("budget", context, group.Id, alerts.ActionGroupId);
        if (settings.ProtectData)
        {
            LockData(app, stream, archive, rollups);
        }

        ResourceGroupName = group.Name;
        FunctionAppName = app.Name;
        Url = Output.Format($"https://{frontDoor?.HostName ?? app.HostName}");
        EventHubsNamespace = stream.FullyQualifiedNamespace;
        RolesOfTheDeployer = Output.Create(roles.Names);
    }

    /// <summary>Where the pipeline finds the app.</summary>
    [Output("resourceGroup")]
    public Output<string> ResourceGroupName { get; private set; }

    /// <summary>What the pipeline publishes to.</summary>
    [Output("functionApp")]
    public Output<string> FunctionAppName { get; private set; }

    /// <summary>Where trackers send events and readers ask.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }

    /// <summary>Where producers of AMQP and Kafka connect.</summary>
    [Output("eventHubsNamespace")]
    public Output<string> EventHubsNamespace { get; private set; }

    /// <summary>What <c>pulumi preview</c> says that whoever runs <c>pulumi up</c> must have.</summary>
    [Output("rolesOfTheDeployer")]
    public Output<ImmutableArray<string>> RolesOfTheDeployer { get; private set; }

    private static ImmutableDictionary<string, string> StackTags() =>
        (new Config().GetObject<ImmutableDictionary<string, string>>("tags") ?? ImmutableDictionary<string, string>.Empty)
            .SetItem("service", Deployment.Instance.ProjectName)
            .SetItem("stack", Deployment.Instance.StackName)
            .SetItem("managedBy", "pulumi");

    /// <summary>App settings that are secrets: a secret map of the configuration, from names of settings to their values.</summary>
    private static Dictionary<string, Output<string>> SecretSettings(Config config) =>
        (config.GetObject<Dictionary<string, string>>("secretSettings") ?? [])
            .ToDictionary(setting => setting.Key, setting => Output.CreateSecret(setting.Value), StringComparer.Ordinal);

    private static AppSettings SettingsOf(
        StackContext context, Telemetry telemetry, SigningKeys keys,
        EventStream stream, RawArchive archive, RollupTable rollups, HostStorage host, WorkQueues queues)
    {
        var appSettings = new AppSettings(context.Identity.ClientId)
            .Connect("AzureWebJobsStorage", "accountName", host.Account.Name)
            .Connect("EventStream", "fullyQualifiedNamespace", stream.FullyQualifiedNamespace)
            .Connect("RawArchive", "blobServiceUri", archive.BlobServiceUri)
            .ReportTo(telemetry.ConnectionString)
            .Tune(context.Settings, context.Plan.Stream);
        for (var index = 0; index < rollups.Accounts.Length; index++)
        {
            var connection = index == 0 ? "RollupTable" : $"RollupTable__{index}";
            appSettings.Connect(connection, "tableServiceUri", rollups.Accounts[index].Account.PrimaryEndpoints.Apply(endpoints => endpoints.Table))
                .Set($"{connection}__buckets", rollups.Accounts[index].Buckets);
        }

        foreach (var connection in HousePlan.Queues.Select(queue => queue.Connection).Distinct())
        {
            appSettings.Connect(connection, "queueServiceUri", queues.QueueServiceUri);
        }

        foreach (var (name, reference) in keys.References)
        {
            appSettings.Set(name, reference);
        }

        return appSettings;
    }

    private static PrivateNetwork Isolate(
        Input<string> resourceGroupName, EventStream stream, RawArchive archive, RollupTable rollups, HostStorage host, SigningKeys keys)
    {
        var network = new PrivateNetwork("network", resourceGroupName);
        network.Connect("stream", stream.NamespaceId, "namespace");
        network.Connect("archive", archive.AccountId, "blob");
        foreach (var (name, account, _) in rollups.Accounts)
        {
            network.Connect(name, account.Id, "table");
        }

        network.Connect("host-blob", host.Account.Id, "blob");
        network.Connect("host-queue", host.Account.Id, "queue");
        network.Connect("keys", keys.Vault.Id, "vault");
        return network;
    }

    private static void Watch(
        Telemetry telemetry, EventStream stream, RawArchive archive, RollupTable rollups, HostStorage host, SigningKeys keys, FunctionApp app)
    {
        telemetry.Watch("stream", stream.NamespaceId, Diagnostics.All);
        telemetry.Watch("archive", Output.Format($"{archive.AccountId}/blobServices/default"), Diagnostics.StorageDeletions);
        foreach (var (name, account, _) in rollups.Accounts)
        {
            telemetry.Watch(name, Output.Format($"{account.Id}/tableServices/default"), Diagnostics.StorageMetrics);
        }

        telemetry.Watch("queues", Output.Format($"{host.Account.Id}/queueServices/default"), Diagnostics.StorageWrites);
        telemetry.Watch("keys", keys.Vault.Id, Diagnostics.Audit);
        telemetry.Watch("app", app.Id, Diagnostics.All);
    }

    private static Alerts Alert(
        StackContext context, Telemetry telemetry, EventStream stream, RawArchive archive, RollupTable rollups, HostStorage host, FunctionApp app)
    {
        var alerts = new Alerts("alerts", context);
        alerts.OnLogs(telemetry.WorkspaceId);
        alerts.OnStream(stream.NamespaceId);
        alerts.OnApp(app.Id);
        alerts.OnStorage("archive", archive.AccountId);
        alerts.OnStorage("host", host.Account.Id);
        foreach (var (name, account, _) in rollups.Accounts)
        {
            alerts.OnStorage(name, account.Id);
        }

        return alerts;
    }

    private static void LockData(FunctionApp app, EventStream stream, RawArchive archive, RollupTable rollups)
    {
        var locks = new DataLocks("locks", app);
        locks.Lock("stream", stream.NamespaceId);
        locks.Lock("archive", archive.AccountId);
        foreach (var (name, account, _) in rollups.Accounts)
        {
            locks.Lock(name, account.Id);
        }
    }
}
