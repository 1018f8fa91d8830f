namespace Pulumi.AzureNative.FrontDoor;

[EnumType]
public readonly record struct ActionType
{
    private readonly string _value;

    private ActionType(string value) => _value = value;

    public static ActionType Allow { get; } = new("Allow");
    public static ActionType Block { get; } = new("Block");
    public static ActionType Log { get; } = new("Log");
    public static ActionType Redirect { get; } = new("Redirect");
    public static ActionType AnomalyScoring { get; } = new("AnomalyScoring");
    public static ActionType JSChallenge { get; } = new("JSChallenge");
    public static ActionType CAPTCHA { get; } = new("CAPTCHA");

    public static explicit operator string(ActionType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct CustomRuleEnabledState
{
    private readonly string _value;

    private CustomRuleEnabledState(string value) => _value = value;

    public static CustomRuleEnabledState Disabled { get; } = new("Disabled");
    public static CustomRuleEnabledState Enabled { get; } = new("Enabled");

    public static explicit operator string(CustomRuleEnabledState value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct ManagedRuleSetActionType
{
    private readonly string _value;

    private ManagedRuleSetActionType(string value) => _value = value;

    public static ManagedRuleSetActionType Block { get; } = new("Block");
    public static ManagedRuleSetActionType Log { get; } = new("Log");
    public static ManagedRuleSetActionType Redirect { get; } = new("Redirect");

    public static explicit operator string(ManagedRuleSetActionType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct MatchVariable
{
    private readonly string _value;

    private MatchVariable(string value) => _value = value;

    public static MatchVariable RemoteAddr { get; } = new("RemoteAddr");
    public static MatchVariable RequestMethod { get; } = new("RequestMethod");
    public static MatchVariable QueryString { get; } = new("QueryString");
    public static MatchVariable PostArgs { get; } = new("PostArgs");
    public static MatchVariable RequestUri { get; } = new("RequestUri");
    public static MatchVariable RequestHeader { get; } = new("RequestHeader");
    public static MatchVariable RequestBody { get; } = new("RequestBody");
    public static MatchVariable Cookies { get; } = new("Cookies");
    public static MatchVariable SocketAddr { get; } = new("SocketAddr");
    public static MatchVariable JA4 { get; } = new("JA4");

    public static explicit operator string(MatchVariable value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct Operator
{
    private readonly string _value;

    private Operator(string value) => _value = value;

    public static Operator Any { get; } = new("Any");
    public static Operator IPMatch { get; } = new("IPMatch");
    public static Operator GeoMatch { get; } = new("GeoMatch");
    public static Operator Equal { get; } = new("Equal");
    public static Operator Contains { get; } = new("Contains");
    public static Operator LessThan { get; } = new("LessThan");
    public static Operator GreaterThan { get; } = new("GreaterThan");
    public static Operator LessThanOrEqual { get; } = new("LessThanOrEqual");
    public static Operator GreaterThanOrEqual { get; } = new("GreaterThanOrEqual");
    public static Operator BeginsWith { get; } = new("BeginsWith");
    public static Operator EndsWith { get; } = new("EndsWith");
    public static Operator RegEx { get; } = new("RegEx");
    public static Operator ServiceTagMatch { get; } = new("ServiceTagMatch");
    public static Operator AsnMatch { get; } = new("AsnMatch");
    public static Operator ClientFingerprint { get; } = new("ClientFingerprint");

    public static explicit operator string(Operator value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct PolicyEnabledState
{
    private readonly string _value;

    private PolicyEnabledState(string value) => _value = value;

    public static PolicyEnabledState Disabled { get; } = new("Disabled");
    public static PolicyEnabledState Enabled { get; } = new("Enabled");

    public static explicit operator string(PolicyEnabledState value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct PolicyMode
{
    private readonly string _value;

    private PolicyMode(string value) => _value = value;

    public static PolicyMode Prevention { get; } = new("Prevention");
    public static PolicyMode Detection { get; } = new("Detection");

    public static explicit operator string(PolicyMode value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct PolicyRequestBodyCheck
{
    private readonly string _value;

    private PolicyRequestBodyCheck(string value) => _value = value;

    public static PolicyRequestBodyCheck Disabled { get; } = new("Disabled");
    public static PolicyRequestBodyCheck Enabled { get; } = new("Enabled");

    public static explicit operator string(PolicyRequestBodyCheck value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct RuleType
{
    private readonly string _value;

    private RuleType(string value) => _value = value;

    public static RuleType MatchRule { get; } = new("MatchRule");
    public static RuleType RateLimitRule { get; } = new("RateLimitRule");

    public static explicit operator string(RuleType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct SkuName
{
    private readonly string _value;

    private SkuName(string value) => _value = value;

    public static SkuName Classic_AzureFrontDoor { get; } = new("Classic_AzureFrontDoor");
    public static SkuName Standard_AzureFrontDoor { get; } = new("Standard_AzureFrontDoor");
    public static SkuName Premium_AzureFrontDoor { get; } = new("Premium_AzureFrontDoor");

    public static explicit operator string(SkuName value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct TransformType
{
    private readonly string _value;

    private TransformType(string value) => _value = value;

    public static TransformType Lowercase { get; } = new("Lowercase");
    public static TransformType Uppercase { get; } = new("Uppercase");
    public static TransformType Trim { get; } = new("Trim");
    public static TransformType UrlDecode { get; } = new("UrlDecode");
    public static TransformType UrlEncode { get; } = new("UrlEncode");
    public static TransformType RemoveNulls { get; } = new("RemoveNulls");

    public static explicit operator string(TransformType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct VariableName
{
    private readonly string _value;

    private VariableName(string value) => _value = value;

    public static VariableName SocketAddr { get; } = new("SocketAddr");
    public static VariableName GeoLocation { get; } = new("GeoLocation");
    public static VariableName None { get; } = new("None");

    public static explicit operator string(VariableName value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct WebApplicationFirewallScrubbingState
{
    private readonly string _value;

    private WebApplicationFirewallScrubbingState(string value) => _value = value;

    public static WebApplicationFirewallScrubbingState Enabled { get; } = new("Enabled");
    public static WebApplicationFirewallScrubbingState Disabled { get; } = new("Disabled");

    public static explicit operator string(WebApplicationFirewallScrubbingState value) => value._value;

    public override string ToString() => _value;
}
