namespace Pulumi.AzureNative.EventHub;

[EnumType]
public readonly record struct CaptureIdentityType
{
    private readonly string _value;

    private CaptureIdentityType(string value) => _value = value;

    public static CaptureIdentityType SystemAssigned { get; } = new("SystemAssigned");
    public static CaptureIdentityType UserAssigned { get; } = new("UserAssigned");

    public static explicit operator string(CaptureIdentityType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct CleanupPolicyRetentionDescription
{
    private readonly string _value;

    private CleanupPolicyRetentionDescription(string value) => _value = value;

    public static CleanupPolicyRetentionDescription Delete { get; } = new("Delete");
    public static CleanupPolicyRetentionDescription Compact { get; } = new("Compact");

    public static explicit operator string(CleanupPolicyRetentionDescription value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct EncodingCaptureDescription
{
    private readonly string _value;

    private EncodingCaptureDescription(string value) => _value = value;

    public static EncodingCaptureDescription Avro { get; } = new("Avro");
    public static EncodingCaptureDescription AvroDeflate { get; } = new("AvroDeflate");

    public static explicit operator string(EncodingCaptureDescription value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct EntityStatus
{
    private readonly string _value;

    private EntityStatus(string value) => _value = value;

    public static EntityStatus Active { get; } = new("Active");
    public static EntityStatus Disabled { get; } = new("Disabled");
    public static EntityStatus Restoring { get; } = new("Restoring");
    public static EntityStatus SendDisabled { get; } = new("SendDisabled");
    public static EntityStatus ReceiveDisabled { get; } = new("ReceiveDisabled");
    public static EntityStatus Creating { get; } = new("Creating");
    public static EntityStatus Deleting { get; } = new("Deleting");
    public static EntityStatus Renaming { get; } = new("Renaming");
    public static EntityStatus Unknown { get; } = new("Unknown");

    public static explicit operator string(EntityStatus value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct KeySource
{
    private readonly string _value;

    private KeySource(string value) => _value = value;

    public static KeySource Microsoft_KeyVault { get; } = new("Microsoft.KeyVault");

    public static explicit operator string(KeySource value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct ManagedServiceIdentityType
{
    private readonly string _value;

    private ManagedServiceIdentityType(string value) => _value = value;

    public static ManagedServiceIdentityType SystemAssigned { get; } = new("SystemAssigned");
    public static ManagedServiceIdentityType UserAssigned { get; } = new("UserAssigned");
    public static ManagedServiceIdentityType SystemAssigned_UserAssigned { get; } = new("SystemAssigned, UserAssigned");
    public static ManagedServiceIdentityType None { get; } = new("None");

    public static explicit operator string(ManagedServiceIdentityType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct PublicNetworkAccess
{
    private readonly string _value;

    private PublicNetworkAccess(string value) => _value = value;

    public static PublicNetworkAccess Enabled { get; } = new("Enabled");
    public static PublicNetworkAccess Disabled { get; } = new("Disabled");
    public static PublicNetworkAccess SecuredByPerimeter { get; } = new("SecuredByPerimeter");

    public static explicit operator string(PublicNetworkAccess value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SkuName
{
    private readonly string _value;

    private SkuName(string value) => _value = value;

    public static SkuName Basic { get; } = new("Basic");
    public static SkuName Standard { get; } = new("Standard");
    public static SkuName Premium { get; } = new("Premium");

    public static explicit operator string(SkuName value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SkuTier
{
    private readonly string _value;

    private SkuTier(string value) => _value = value;

    public static SkuTier Basic { get; } = new("Basic");
    public static SkuTier Standard { get; } = new("Standard");
    public static SkuTier Premium { get; } = new("Premium");

    public static explicit operator string(SkuTier value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct TlsVersion
{
    private readonly string _value;

    private TlsVersion(string value) => _value = value;

    public static TlsVersion TlsVersion_1_0 { get; } = new("1.0");
    public static TlsVersion TlsVersion_1_1 { get; } = new("1.1");
    public static TlsVersion TlsVersion_1_2 { get; } = new("1.2");

    public static explicit operator string(TlsVersion value) => value._value;

    public override string ToString() => _value;
}
