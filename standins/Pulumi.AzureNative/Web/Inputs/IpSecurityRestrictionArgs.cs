using System.Collections.Immutable;

namespace Pulumi.AzureNative.Web.Inputs;

public sealed class IpSecurityRestrictionArgs : ResourceArgs
{
    [Input("action")] public Input<string>? Action { get; set; }

    [Input("description")] public Input<string>? Description { get; set; }

    [Input("headers")] private InputMap<ImmutableArray<string>>? _headers;
    public InputMap<ImmutableArray<string>> Headers
    {
        get => _headers ??= [];
        set => _headers = value;
    }

    [Input("ipAddress")] public Input<string>? IpAddress { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("priority")] public Input<int>? Priority { get; set; }

    [Input("subnetMask")] public Input<string>? SubnetMask { get; set; }

    [Input("subnetTrafficTag")] public Input<int>? SubnetTrafficTag { get; set; }

    [Input("tag")] public InputUnion<string, IpFilterTag>? Tag { get; set; }

    [Input("vnetSubnetResourceId")] public Input<string>? VnetSubnetResourceId { get; set; }

    [Input("vnetTrafficTag")] public Input<int>? VnetTrafficTag { get; set; }
}
