namespace Pulumi.AzureNative.Network.Inputs;

public sealed class DhcpOptionsArgs : ResourceArgs
{
    [Input("dnsServers")] private InputList<string>? _dnsServers;
    public InputList<string> DnsServers
    {
        get => _dnsServers ??= [];
        set => _dnsServers = value;
    }
}
