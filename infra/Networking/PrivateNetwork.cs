using Pulumi;
using Network = Pulumi.AzureNative.Network;
using PrivateDns = Pulumi.AzureNative.PrivateDns;

namespace Analytics.Infra.Networking;

/// <summary>A virtual network from which the functions reach storage, hub and vault, and nobody else does.</summary>
public sealed class PrivateNetwork : ComponentResource
{
    private const string AddressSpace = "10.20.0.0/16";
    private const string FunctionsPrefix = "10.20.0.0/22"; // an address per instance, up to the thousand of one app
    private const string EndpointsPrefix = "10.20.4.0/24";

    private readonly Input<string> _resourceGroupName;
    private readonly Network.VirtualNetwork _network;
    private readonly Network.Subnet _endpoints;
    private readonly List<Resource> _ways = [];
    private readonly Dictionary<string, PrivateDns.PrivateZone> _zones = new(StringComparer.Ordinal);

    public PrivateNetwork(string name, Input<string> resourceGroupName, ComponentResourceOptions? options = null)
        : base("analytics:infra:PrivateNetwork", name, options)
    {
        _resourceGroupName = resourceGroupName;
        _network = new Network.VirtualNetwork(
            "analytics",
            new Network.VirtualNetworkArgs
            {
                ResourceGroupName = resourceGroupName,
                AddressSpace = new Network.Inputs.AddressSpaceArgs { AddressPrefixes = { AddressSpace } },
            },
            new CustomResourceOptions { Parent = this });
        var functions = new Network.Subnet(
            "functions",
            new Network.SubnetArgs
            {
                ResourceGroupName = resourceGroupName,
                VirtualNetworkName = _network.Name,
                SubnetName = "functions",
                AddressPrefix = FunctionsPrefix,
                Delegations = { new Network.Inputs.DelegationArgs { Name = "flex", ServiceName = "Microsoft.App/environments" } },
            },
            new CustomResourceOptions { Parent = this });
        _endpoints = new Network.Subnet(
            "endpoints",
            new Network.SubnetArgs
            {
                ResourceGroupName = resourceGroupName,
                VirtualNetworkName = _network.Name,
                SubnetName = "endpoints",
                AddressPrefix = EndpointsPrefix,
                NetworkSecurityGroup = new Network.Inputs.NetworkSecurityGroupArgs { Id = OnlyFromHere(resourceGroupName).Id },
                PrivateEndpointNetworkPolicies = Network.VirtualNetworkPrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled,
            },
            new CustomResourceOptions { Parent = this, DependsOn = { functions } }); // subnets of one network change one after another
        FunctionsSubnetId = functions.Id;
        RegisterOutputs();
    }

    /// <summary>The subnet that the function app joins.</summary>
    public Input<string> FunctionsSubnetId { get; }

    /// <summary>
    /// Endpoints, names and links made so far; a name that is asked for too early is answered with the public address, and remembered.
    /// </summary>
    public IReadOnlyList<Resource> Ways => _ways;

    /// <summary>Gives a resource an address in the network, and its name the answer there.</summary>
    /// <param name="service">The resource's part that is reached: blob, table, queue, namespace, vault.</param>
    public void Connect(string name, Input<string> resourceId, string service)
    {
        var endpoint = new Network.PrivateEndpoint(
            name,
            new Network.PrivateEndpointArgs
            {
                ResourceGroupName = _resourceGroupName,
                Subnet = new Network.Inputs.SubnetArgs { Id = _endpoints.Id },
                PrivateLinkServiceConnections =
                {
                    new Network.Inputs.PrivateLinkServiceConnectionArgs { Name = service, PrivateLinkServiceId = resourceId, GroupIds = { service } },
                },
            },
            new CustomResourceOptions { Parent = this });
        var names = new Network.PrivateDnsZoneGroup(
            name,
            new Network.PrivateDnsZoneGroupArgs
            {
                ResourceGroupName = _resourceGroupName,
                PrivateEndpointName = endpoint.Name,
                PrivateDnsZoneGroupName = "default",
                PrivateDnsZoneConfigs = { new Network.Inputs.PrivateDnsZoneConfigArgs { Name = service, PrivateDnsZoneId = Zone(service).Id } },
            },
            new CustomResourceOptions { Parent = this });
        _ways.AddRange([endpoint, names]);
    }

    private PrivateDns.PrivateZone Zone(string service)
    {
        if (_zones.TryGetValue(service, out var known))
        {
            return known;
        }

        var zone = new PrivateDns.PrivateZone(
            service,
            new PrivateDns.PrivateZoneArgs { ResourceGroupName = _resourceGroupName, PrivateZoneName = ZoneName(service), Location = "Global" },
            new CustomResourceOptions { Parent = this });
        var link = new PrivateDns.VirtualNetworkLink(
            service,
            new PrivateDns.VirtualNetworkLinkArgs
            {
                ResourceGroupName = _resourceGroupName,
                PrivateZoneName = zone.Name,
                VirtualNetworkLinkName = service,
                Location = "Global",
                RegistrationEnabled = false,
                VirtualNetwork = new PrivateDns.Inputs.SubResourceArgs { Id = _network.Id },
            },
            new CustomResourceOptions { Parent = this });
        _ways.Add(link);
        return _zones[service] = zone;
    }

    private static string ZoneName(string service) =>
        service switch
        {
            "namespace" => "privatelink.servicebus.windows.net",
            "vault" => "privatelink.vaultcore.azure.net",
            _ => $"privatelink.{service}.core.windows.net",
        };

    private Network.NetworkSecurityGroup OnlyFromHere(Input<string> resourceGroupName) =>
        new(
            "endpoints",
            new Network.NetworkSecurityGroupArgs
            {
                ResourceGroupName = resourceGroupName,
                SecurityRules =
                {
                    new Network.Inputs.SecurityRuleArgs
                    {
                        Name = "functions",
                        Priority = 100,
                        Direction = Network.SecurityRuleDirection.Inbound,
                        Access = Network.SecurityRuleAccess.Allow,
                        Protocol = Network.SecurityRuleProtocol.Tcp,
                        SourceAddressPrefix = FunctionsPrefix,
                        SourcePortRange = "*",
                        DestinationAddressPrefix = EndpointsPrefix,
                        DestinationPortRanges = { "443", "5671", "9093" }, // HTTPS, AMQP, Kafka
                    },
                    new Network.Inputs.SecurityRuleArgs
                    {
                        Name = "nobody-else",
                        Priority = 200,
                        Direction = Network.SecurityRuleDirection.Inbound,
                        Access = Network.SecurityRuleAccess.Deny,
                        Protocol = Network.SecurityRuleProtocol.Asterisk,
                        SourceAddressPrefix = "*",
                        SourcePortRange = "*",
                        DestinationAddressPrefix = "*",
                        DestinationPortRange = "*",
                    },
                },
            },
            new CustomResourceOptions { Parent = this });
}
