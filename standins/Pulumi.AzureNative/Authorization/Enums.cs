namespace Pulumi.AzureNative.Authorization;

[EnumType]
public readonly record struct LockLevel
{
    private readonly string _value;

    private LockLevel(string value) => _value = value;

    public static LockLevel NotSpecified { get; } = new("NotSpecified");
    public static LockLevel CanNotDelete { get; } = new("CanNotDelete");
    public static LockLevel ReadOnly { get; } = new("ReadOnly");

    public static explicit operator string(LockLevel value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct PrincipalType
{
    private readonly string _value;

    private PrincipalType(string value) => _value = value;

    public static PrincipalType User { get; } = new("User");
    public static PrincipalType Group { get; } = new("Group");
    public static PrincipalType ServicePrincipal { get; } = new("ServicePrincipal");
    public static PrincipalType ForeignGroup { get; } = new("ForeignGroup");
    public static PrincipalType Device { get; } = new("Device");
    public static PrincipalType AgentUser { get; } = new("AgentUser");
    public static PrincipalType AgentServicePrincipal { get; } = new("AgentServicePrincipal");

    public static explicit operator string(PrincipalType value) => value._value;

    public override string ToString() => _value;
}
