namespace Pulumi.AzureNative.OperationalInsights;

[EnumType]
public readonly record struct IdentityType
{
    private readonly string _value;

    private IdentityType(string value) => _value = value;

    public static IdentityType SystemAssigned { get; } = new("SystemAssigned");
    public static IdentityType UserAssigned { get; } = new("UserAssigned");
    public static IdentityType None { get; } = new("None");

    public static explicit operator string(IdentityType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct PublicNetworkAccessType
{
    private readonly string _value;

    private PublicNetworkAccessType(string value) => _value = value;

    public static PublicNetworkAccessType Enabled { get; } = new("Enabled");
    public static PublicNetworkAccessType Disabled { get; } = new("Disabled");

    public static explicit operator string(PublicNetworkAccessType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct WorkspaceSkuNameEnum
{
    private readonly string _value;

    private WorkspaceSkuNameEnum(string value) => _value = value;

    public static WorkspaceSkuNameEnum Free { get; } = new("Free");
    public static WorkspaceSkuNameEnum Standard { get; } = new("Standard");
    public static WorkspaceSkuNameEnum Premium { get; } = new("Premium");
    public static WorkspaceSkuNameEnum PerNode { get; } = new("PerNode");
    public static WorkspaceSkuNameEnum PerGB2018 { get; } = new("PerGB2018");
    public static WorkspaceSkuNameEnum Standalone { get; } = new("Standalone");
    public static WorkspaceSkuNameEnum CapacityReservation { get; } = new("CapacityReservation");
    public static WorkspaceSkuNameEnum LACluster { get; } = new("LACluster");

    public static explicit operator string(WorkspaceSkuNameEnum value) => value._value;

    public override string ToString() => _value;
}
