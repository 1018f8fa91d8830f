using System.Collections.Immutable;
using Analytics.Infra.Access;
using Analytics.Infra.Capacity;
using Analytics.Infra.Networking;
using Analytics.Infra.Rooms;
using Analytics.Infra.Settings;
using Pulumi;
using Web = Pulumi.AzureNative.Web;

namespace Analytics.Infra;

/// <summary>
/// The functions, on a Flex Consumption plan: each group of triggers scales on its own, and to nothing when there is nothing to do.
/// </summary>
public sealed class FunctionApp : ComponentResource
{
    /// <summary>Where the app says whether it is healthy.</summary>
    public const string HealthPath = "/v1/health";

    private const int InstanceMemory = 2_048; // MB, which comes with one core
    private const int LeastMaximum = 40; // what the platform takes as a maximum at the least
    private const int RequestsPerInstance = 100; // at once; a request waits for the hub most of its time
    private const int Headroom = 2; // the maximum is no plan but a brake: a replay beside the peak must still fit

    public FunctionApp(
        string name,
        StackContext context,
        HostStorage host,
        AppSettings appSettings,
        PrivateNetwork? network,
        Input<string>? frontDoorId,
        ComponentResourceOptions? options = null)
        : base("analytics:infra:FunctionApp", name, options)
    {
        var (group, settings, plan, identity) = context;
        var servicePlan = new Web.AppServicePlan(
            "functions",
            new Web.AppServicePlanArgs
            {
                ResourceGroupName = group,
                Kind = "functionapp",
                Reserved = true, // Linux
                Sku = new Web.Inputs.SkuDescriptionArgs { Name = "FC1", Tier = "FlexConsumption" },
                ZoneRedundant = settings.ZoneRedundant,
            },
            new CustomResourceOptions { Parent = this });
        var app = new Web.WebApp(
            "functions",
            new Web.WebAppArgs
            {
                ResourceGroupName = group,
                Kind = "functionapp,linux",
                ServerFarmId = servicePlan.Id,
                HttpsOnly = true,
                KeyVaultReferenceIdentity = identity.Id,
                VirtualNetworkSubnetId = network?.FunctionsSubnetId,
                Identity = new Web.Inputs.ManagedServiceIdentityArgs
                {
                    Type = Web.ManagedServiceIdentityType.UserAssigned, UserAssignedIdentities = { identity.Id },
                },
                FunctionAppConfig = new Web.Inputs.FunctionAppConfigArgs
                {
                    Deployment = Deployment(identity, host),
                    Runtime = new Web.Inputs.FunctionsRuntimeArgs { Name = Web.RuntimeName.Dotnet_isolated, Version = "10.0" },
                    ScaleAndConcurrency = Scale(settings, plan.Compute),
                    SiteUpdateStrategy = settings.RollingUpdates ? Rolling() : null,
                },
                SiteConfig = Site(appSettings, frontDoorId),
            },
            // Without its roles, and without a way to what has no public address, the app cannot start.
            new CustomResourceOptions { Parent = this, DependsOn = { identity.Grants.Concat(network?.Ways ?? []).ToArray() } });
        Name = app.Name;
        Id = app.Id;
        HostName = app.DefaultHostName;
        RegisterOutputs();
    }

    /// <summary>The app's name, which the pipeline publishes to.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; }

    /// <summary>The app, for logs and alerts.</summary>
    public Output<string> Id { get; }

    /// <summary>The app's own host name.</summary>
    [Output("hostName")]
    public Output<string> HostName { get; private set; }

    private static Web.Inputs.FunctionsDeploymentArgs Deployment(AppIdentity identity, HostStorage host) => new()
    {
        Storage = new Web.Inputs.FunctionsDeploymentStorageArgs
        {
            Type = Web.FunctionsDeploymentStorageType.BlobContainer,
            Value = Output.Format($"{host.Account.PrimaryEndpoints.Apply(endpoints => endpoints.Blob)}{host.Packages.Name}"),
            Authentication = new Web.Inputs.FunctionsDeploymentStorageAuthenticationArgs
            {
                Type = Web.AuthenticationType.UserAssignedIdentity, UserAssignedIdentityResourceId = identity.Id,
            },
        },
    };

    /// <summary>A preview of the platform, so a stack has nothing of it unless its configuration asks.</summary>
    private static Input<Web.Inputs.FunctionsSiteUpdateStrategyArgs> Rolling() =>
        new Web.Inputs.FunctionsSiteUpdateStrategyArgs { Type = Web.SiteUpdateStrategyType.RollingUpdate };

    private static Web.Inputs.FunctionsScaleAndConcurrencyArgs Scale(StackSettings settings, ComputePlan plan)
    {
        var scale = new Web.Inputs.FunctionsScaleAndConcurrencyArgs
        {
            InstanceMemoryMB = InstanceMemory,
            MaximumInstanceCount = Math.Clamp(plan.Instances * Headroom, LeastMaximum, ServiceLimits.MaxInstances),
            Triggers = new Web.Inputs.FunctionsScaleAndConcurrencyTriggersArgs
            {
                Http = new Web.Inputs.FunctionsScaleAndConcurrencyTriggersHttpArgs { PerInstanceConcurrency = RequestsPerInstance },
            },
        };
        if (settings.Workload.ReadyInstances > 0)
        {
            scale.AlwaysReady = HousePlan.ConsumerGroups.Where(group => group.Trigger is not null)
                .Select(group => $"function:{group.Trigger}")
                .Prepend("http")
                .Select(group => new Web.Inputs.FunctionsAlwaysReadyConfigArgs { Name = group, InstanceCount = settings.Workload.ReadyInstances })
                .ToArray();
        }

        return scale;
    }

    private static Web.Inputs.SiteConfigArgs Site(AppSettings appSettings, Input<string>? frontDoorId)
    {
        var site = new Web.Inputs.SiteConfigArgs
        {
            NetFrameworkVersion = null, // a default of the SDK that Flex Consumption refuses
            LocalMySqlEnabled = null, // likewise
            MinTlsVersion = Web.SupportedTlsVersions.SupportedTlsVersions_1_2,
            AppSettings = appSettings.Values
                .Select(setting => new Web.Inputs.NameValuePairArgs { Name = setting.Key, Value = setting.Value })
                .ToArray(),
        };
        if (frontDoorId is not null)
        {
            site.IpSecurityRestrictionsDefaultAction = Web.DefaultAction.Deny;
            site.IpSecurityRestrictions = new Web.Inputs.IpSecurityRestrictionArgs
            {
                Name = "front-door",
                Priority = 100,
                Action = "Allow",
                Tag = Web.IpFilterTag.ServiceTag,
                IpAddress = "AzureFrontDoor.Backend",
                Headers = { ["x-azure-fdid"] = frontDoorId.Apply(id => ImmutableArray.Create(id)) },
            };
        }

        return site;
    }
}
