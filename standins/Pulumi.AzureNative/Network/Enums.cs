namespace Pulumi.AzureNative.Network;

[EnumType]
public readonly record struct PrivateEndpointVNetPolicies
{
    private readonly string _value;

    private PrivateEndpointVNetPolicies(string value) => _value = value;

    public static PrivateEndpointVNetPolicies Disabled { get; } = new("Disabled");
    public static PrivateEndpointVNetPolicies Basic { get; } = new("Basic");

    public static explicit operator string(PrivateEndpointVNetPolicies value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SecurityRuleAccess
{
    private readonly string _value;

    private SecurityRuleAccess(string value) => _value = value;

    public static SecurityRuleAccess Allow { get; } = new("Allow");
    public static SecurityRuleAccess Deny { get; } = new("Deny");

    public static explicit operator string(SecurityRuleAccess value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SecurityRuleDirection
{
    private readonly string _value;

    private SecurityRuleDirection(string value) => _value = value;

    public static SecurityRuleDirection Inbound { get; } = new("Inbound");
    public static SecurityRuleDirection Outbound { get; } = new("Outbound");

    public static explicit operator string(SecurityRuleDirection value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SecurityRuleProtocol
{
    private readonly string _value;

    private SecurityRuleProtocol(string value) => _value = value;

    public static SecurityRuleProtocol Tcp { get; } = new("Tcp");
    public static SecurityRuleProtocol Udp { get; } = new("Udp");
    public static SecurityRuleProtocol Icmp { get; } = new("Icmp");
    public static SecurityRuleProtocol Esp { get; } = new("Esp");
    public static SecurityRuleProtocol Asterisk { get; } = new("*");
    public static SecurityRuleProtocol Ah { get; } = new("Ah");

    public static explicit operator string(SecurityRuleProtocol value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct VirtualNetworkEncryptionEnforcement
{
    private readonly string _value;

    private VirtualNetworkEncryptionEnforcement(string value) => _value = value;

    public static VirtualNetworkEncryptionEnforcement DropUnencrypted { get; } = new("DropUnencrypted");
    public static VirtualNetworkEncryptionEnforcement AllowUnencrypted { get; } = new("AllowUnencrypted");

    public static explicit operator string(VirtualNetworkEncryptionEnforcement value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct VirtualNetworkPrivateEndpointNetworkPolicies
{
    private readonly string _value;

    private VirtualNetworkPrivateEndpointNetworkPolicies(string value) => _value = value;

    public static VirtualNetworkPrivateEndpointNetworkPolicies Enabled { get; } = new("Enabled");
    public static VirtualNetworkPrivateEndpointNetworkPolicies Disabled { get; } = new("Disabled");
    public static VirtualNetworkPrivateEndpointNetworkPolicies NetworkSecurityGroupEnabled { get; } = new("NetworkSecurityGroupEnabled");
    public static VirtualNetworkPrivateEndpointNetworkPolicies RouteTableEnabled { get; } = new("RouteTableEnabled");

    public static explicit operator string(VirtualNetworkPrivateEndpointNetworkPolicies value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct VirtualNetworkPrivateLinkServiceNetworkPolicies
{
    private readonly string _value;

    private VirtualNetworkPrivateLinkServiceNetworkPolicies(string value) => _value = value;

    public static VirtualNetworkPrivateLinkServiceNetworkPolicies Enabled { get; } = new("Enabled");
    public static VirtualNetworkPrivateLinkServiceNetworkPolicies Disabled { get; } = new("Disabled");

    public static explicit operator string(VirtualNetworkPrivateLinkServiceNetworkPolicies value) => value._value;

    public override string ToString() => _value;
}
