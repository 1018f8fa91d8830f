namespace Pulumi.AzureNative.Web;

[EnumType]
public readonly record struct AuthenticationType
{
    private readonly string _value;

    private AuthenticationType(string value) => _value = value;

    public static AuthenticationType SystemAssignedIdentity { get; } = new("SystemAssignedIdentity");
    public static AuthenticationType UserAssignedIdentity { get; } = new("UserAssignedIdentity");
    public static AuthenticationType StorageAccountConnectionString { get; } = new("StorageAccountConnectionString");

    public static explicit operator string(AuthenticationType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct ClientCertMode
{
    private readonly string _value;

    private ClientCertMode(string value) => _value = value;

    public static ClientCertMode Required { get; } = new("Required");
    public static ClientCertMode Optional { get; } = new("Optional");
    public static ClientCertMode OptionalInteractiveUser { get; } = new("OptionalInteractiveUser");

    public static explicit operator string(ClientCertMode value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct ConnectionStringType
{
    private readonly string _value;

    private ConnectionStringType(string value) => _value = value;

    public static ConnectionStringType MySql { get; } = new("MySql");
    public static ConnectionStringType SQLServer { get; } = new("SQLServer");
    public static ConnectionStringType SQLAzure { get; } = new("SQLAzure");
    public static ConnectionStringType Custom { get; } = new("Custom");
    public static ConnectionStringType NotificationHub { get; } = new("NotificationHub");
    public static ConnectionStringType ServiceBus { get; } = new("ServiceBus");
    public static ConnectionStringType EventHub { get; } = new("EventHub");
    public static ConnectionStringType ApiHub { get; } = new("ApiHub");
    public static ConnectionStringType DocDb { get; } = new("DocDb");
    public static ConnectionStringType RedisCache { get; } = new("RedisCache");
    public static ConnectionStringType PostgreSQL { get; } = new("PostgreSQL");

    public static explicit operator string(ConnectionStringType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct DefaultAction
{
    private readonly string _value;

    private DefaultAction(string value) => _value = value;

    public static DefaultAction Allow { get; } = new("Allow");
    public static DefaultAction Deny { get; } = new("Deny");

    public static explicit operator string(DefaultAction value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct FtpsState
{
    private readonly string _value;

    private FtpsState(string value) => _value = value;

    public static FtpsState AllAllowed { get; } = new("AllAllowed");
    public static FtpsState FtpsOnly { get; } = new("FtpsOnly");
    public static FtpsState Disabled { get; } = new("Disabled");

    public static explicit operator string(FtpsState value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct FunctionsDeploymentStorageType
{
    private readonly string _value;

    private FunctionsDeploymentStorageType(string value) => _value = value;

    public static FunctionsDeploymentStorageType BlobContainer { get; } = new("blobContainer");

    public static explicit operator string(FunctionsDeploymentStorageType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct IPMode
{
    private readonly string _value;

    private IPMode(string value) => _value = value;

    public static IPMode IPv4 { get; } = new("IPv4");
    public static IPMode IPv6 { get; } = new("IPv6");
    public static IPMode IPv4AndIPv6 { get; } = new("IPv4AndIPv6");

    public static explicit operator string(IPMode value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct IpFilterTag
{
    private readonly string _value;

    private IpFilterTag(string value) => _value = value;

    public static IpFilterTag Default { get; } = new("Default");
    public static IpFilterTag XffProxy { get; } = new("XffProxy");
    public static IpFilterTag ServiceTag { get; } = new("ServiceTag");

    public static explicit operator string(IpFilterTag value) => value._value;

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
public readonly record struct RuntimeName
{
    private readonly string _value;

    private RuntimeName(string value) => _value = value;

    public static RuntimeName Dotnet_isolated { get; } = new("dotnet-isolated");
    public static RuntimeName Node { get; } = new("node");
    public static RuntimeName Java { get; } = new("java");
    public static RuntimeName Powershell { get; } = new("powershell");
    public static RuntimeName Python { get; } = new("python");
    public static RuntimeName Custom { get; } = new("custom");

    public static explicit operator string(RuntimeName value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SiteUpdateStrategyType
{
    private readonly string _value;

    private SiteUpdateStrategyType(string value) => _value = value;

    public static SiteUpdateStrategyType Recreate { get; } = new("Recreate");
    public static SiteUpdateStrategyType RollingUpdate { get; } = new("RollingUpdate");

    public static explicit operator string(SiteUpdateStrategyType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SupportedTlsVersions
{
    private readonly string _value;

    private SupportedTlsVersions(string value) => _value = value;

    public static SupportedTlsVersions SupportedTlsVersions_1_0 { get; } = new("1.0");
    public static SupportedTlsVersions SupportedTlsVersions_1_1 { get; } = new("1.1");
    public static SupportedTlsVersions SupportedTlsVersions_1_2 { get; } = new("1.2");
    public static SupportedTlsVersions SupportedTlsVersions_1_3 { get; } = new("1.3");

    public static explicit operator string(SupportedTlsVersions value) => value._value;

    public override string ToString() => _value;
}
