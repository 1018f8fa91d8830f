using Pulumi;
using Cdn = Pulumi.AzureNative.Cdn;
using FrontDoorPolicies = Pulumi.AzureNative.FrontDoor;

namespace Analytics.Infra.Networking;

/// <summary>One address for the world, close to the senders, with a firewall that limits how much one of them may send.</summary>
public sealed class FrontDoor : ComponentResource
{
    private const int RequestsPerMinute = 6_000; // of one address: a server that batches stays far below, and an office behind one address too

    private readonly Input<string> _resourceGroupName;
    private readonly Cdn.Profile _profile;
    private readonly Cdn.AFDEndpoint _endpoint;

    public FrontDoor(string name, Input<string> resourceGroupName, ComponentResourceOptions? options = null)
        : base("analytics:infra:FrontDoor", name, options)
    {
        _resourceGroupName = resourceGroupName;
        _profile = new Cdn.Profile(
            "analytics",
            new Cdn.ProfileArgs
            {
                ResourceGroupName = resourceGroupName,
                Location = "Global",
                Sku = new Cdn.Inputs.SkuArgs { Name = Cdn.SkuName.Standard_AzureFrontDoor },
            },
            new CustomResourceOptions { Parent = this });
        _endpoint = new Cdn.AFDEndpoint(
            "analytics",
            new Cdn.AFDEndpointArgs
            {
                ResourceGroupName = resourceGroupName, ProfileName = _profile.Name, Location = "Global", EnabledState = Cdn.EnabledState.Enabled,
            },
            new CustomResourceOptions { Parent = this });
        Protect(resourceGroupName);
        RegisterOutputs();
    }

    /// <summary>The value of the header X-Azure-FDID by which the app knows this front door.</summary>
    public Input<string> Id => _profile.FrontDoorId;

    /// <summary>The host name for the world.</summary>
    public Output<string> HostName => _endpoint.HostName;

    /// <summary>Sends what arrives on to a host.</summary>
    public void Serve(Input<string> hostName)
    {
        var group = new Cdn.AFDOriginGroup(
            "functions",
            new Cdn.AFDOriginGroupArgs
            {
                ResourceGroupName = _resourceGroupName,
                ProfileName = _profile.Name,
                OriginGroupName = "functions",
                // No probes: with one origin there is nowhere else to send requests to, and each edge would wake the functions for its own.
                LoadBalancingSettings = new Cdn.Inputs.LoadBalancingSettingsParametersArgs { SampleSize = 4, SuccessfulSamplesRequired = 3 },
            },
            new CustomResourceOptions { Parent = this });
        var origin = new Cdn.AFDOrigin(
            "functions",
            new Cdn.AFDOriginArgs
            {
                ResourceGroupName = _resourceGroupName,
                ProfileName = _profile.Name,
                OriginGroupName = group.Name,
                OriginName = "functions",
                HostName = hostName,
                OriginHostHeader = hostName,
                EnabledState = Cdn.EnabledState.Enabled,
            },
            new CustomResourceOptions { Parent = this });
        _ = new Cdn.Route(
            "everything",
            new Cdn.RouteArgs
            {
                ResourceGroupName = _resourceGroupName,
                ProfileName = _profile.Name,
                EndpointName = _endpoint.Name,
                RouteName = "everything",
                OriginGroup = new Cdn.Inputs.ResourceReferenceArgs { Id = group.Id },
                PatternsToMatch = { "/*" },
                SupportedProtocols = { Cdn.AFDEndpointProtocols.Https },
                ForwardingProtocol = Cdn.ForwardingProtocol.HttpsOnly,
                HttpsRedirect = Cdn.HttpsRedirect.Disabled,
                LinkToDefaultDomain = Cdn.LinkToDefaultDomain.Enabled,
                EnabledState = Cdn.EnabledState.Enabled,
            },
            new CustomResourceOptions { Parent = this, DependsOn = { origin } }); // a route needs an origin in its group
    }

    private void Protect(Input<string> resourceGroupName)
    {
        var firewall = new FrontDoorPolicies.Policy(
            "analytics",
            new FrontDoorPolicies.PolicyArgs
            {
                ResourceGroupName = resourceGroupName,
                Location = "Global",
                Sku = new FrontDoorPolicies.Inputs.SkuArgs { Name = FrontDoorPolicies.SkuName.Standard_AzureFrontDoor },
                PolicySettings = new FrontDoorPolicies.Inputs.PolicySettingsArgs
                {
                    EnabledState = FrontDoorPolicies.PolicyEnabledState.Enabled, Mode = FrontDoorPolicies.PolicyMode.Prevention,
                },
                CustomRules = new FrontDoorPolicies.Inputs.CustomRuleListArgs { Rules = { RateLimit() } },
            },
            new CustomResourceOptions { Parent = this });
        _ = new Cdn.SecurityPolicy(
            "firewall",
            new Cdn.SecurityPolicyArgs
            {
                ResourceGroupName = resourceGroupName,
                ProfileName = _profile.Name,
                SecurityPolicyName = "firewall",
                Parameters = new Cdn.Inputs.SecurityPolicyWebApplicationFirewallParametersArgs
                {
                    Type = "WebApplicationFirewall",
                    WafPolicy = new Cdn.Inputs.ResourceReferenceArgs { Id = firewall.Id },
                    Associations =
                    {
                        new Cdn.Inputs.SecurityPolicyWebApplicationFirewallAssociationArgs
                        {
                            Domains = { new Cdn.Inputs.ActivatedResourceReferenceArgs { Id = _endpoint.Id } }, PatternsToMatch = { "/*" },
                        },
                    },
                },
            },
            new CustomResourceOptions { Parent = this });
    }

    private static FrontDoorPolicies.Inputs.CustomRuleArgs RateLimit() => new()
    {
        Name = "RateLimit",
        Priority = 100,
        RuleType = FrontDoorPolicies.RuleType.RateLimitRule,
        RateLimitDurationInMinutes = 1,
        RateLimitThreshold = RequestsPerMinute,
        Action = FrontDoorPolicies.ActionType.Block,
        MatchConditions =
        {
            new FrontDoorPolicies.Inputs.MatchConditionArgs
            {
                MatchVariable = FrontDoorPolicies.MatchVariable.RequestUri, Operator = FrontDoorPolicies.Operator.Any, MatchValue = [],
            },
        },
    };
}
