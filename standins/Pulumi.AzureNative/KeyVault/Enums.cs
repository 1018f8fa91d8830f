namespace Pulumi.AzureNative.KeyVault;

[EnumType]
public readonly record struct CreateMode
{
    private readonly string _value;

    private CreateMode(string value) => _value = value;

    public static CreateMode Recover { get; } = new("recover");
    public static CreateMode Default { get; } = new("default");

    public static explicit operator string(CreateMode value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct JsonWebKeyCurveName
{
    private readonly string _value;

    private JsonWebKeyCurveName(string value) => _value = value;

    public static JsonWebKeyCurveName P_256 { get; } = new("P-256");
    public static JsonWebKeyCurveName P_384 { get; } = new("P-384");
    public static JsonWebKeyCurveName P_521 { get; } = new("P-521");
    public static JsonWebKeyCurveName P_256K { get; } = new("P-256K");

    public static explicit operator string(JsonWebKeyCurveName value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct JsonWebKeyOperation
{
    private readonly string _value;

    private JsonWebKeyOperation(string value) => _value = value;

    public static JsonWebKeyOperation Encrypt { get; } = new("encrypt");
    public static JsonWebKeyOperation Decrypt { get; } = new("decrypt");
    public static JsonWebKeyOperation Sign { get; } = new("sign");
    public static JsonWebKeyOperation Verify { get; } = new("verify");
    public static JsonWebKeyOperation WrapKey { get; } = new("wrapKey");
    public static JsonWebKeyOperation UnwrapKey { get; } = new("unwrapKey");
    public static JsonWebKeyOperation Import { get; } = new("import");
    public static JsonWebKeyOperation Release { get; } = new("release");

    public static explicit operator string(JsonWebKeyOperation value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct JsonWebKeyType
{
    private readonly string _value;

    private JsonWebKeyType(string value) => _value = value;

    public static JsonWebKeyType EC { get; } = new("EC");
    public static JsonWebKeyType EC_HSM { get; } = new("EC-HSM");
    public static JsonWebKeyType RSA { get; } = new("RSA");
    public static JsonWebKeyType RSA_HSM { get; } = new("RSA-HSM");

    public static explicit operator string(JsonWebKeyType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct NetworkRuleAction
{
    private readonly string _value;

    private NetworkRuleAction(string value) => _value = value;

    public static NetworkRuleAction Allow { get; } = new("Allow");
    public static NetworkRuleAction Deny { get; } = new("Deny");

    public static explicit operator string(NetworkRuleAction value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct NetworkRuleBypassOptions
{
    private readonly string _value;

    private NetworkRuleBypassOptions(string value) => _value = value;

    public static NetworkRuleBypassOptions AzureServices { get; } = new("AzureServices");
    public static NetworkRuleBypassOptions None { get; } = new("None");

    public static explicit operator string(NetworkRuleBypassOptions value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SkuFamily
{
    private readonly string _value;

    private SkuFamily(string value) => _value = value;

    public static SkuFamily A { get; } = new("A");

    public static explicit operator string(SkuFamily value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SkuName
{
    private readonly string _value;

    private SkuName(string value) => _value = value;

    public static SkuName Standard { get; } = new("standard");
    public static SkuName Premium { get; } = new("premium");

    public static explicit operator string(SkuName value) => value._value;

    public override string ToString() => _value;
}
