namespace Pulumi.AzureNative.ApplicationInsights;

[EnumType]
public readonly record struct ApplicationType
{
    private readonly string _value;

    private ApplicationType(string value) => _value = value;

    public static ApplicationType Web { get; } = new("web");
    public static ApplicationType Other { get; } = new("other");

    public static explicit operator string(ApplicationType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct FlowType
{
    private readonly string _value;

    private FlowType(string value) => _value = value;

    public static FlowType Bluefield { get; } = new("Bluefield");

    public static explicit operator string(FlowType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct IngestionMode
{
    private readonly string _value;

    private IngestionMode(string value) => _value = value;

    public static IngestionMode ApplicationInsights { get; } = new("ApplicationInsights");
    public static IngestionMode ApplicationInsightsWithDiagnosticSettings { get; } = new("ApplicationInsightsWithDiagnosticSettings");
    public static IngestionMode LogAnalytics { get; } = new("LogAnalytics");

    public static explicit operator string(IngestionMode value) => value._value;

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
public readonly record struct RequestSource
{
    private readonly string _value;

    private RequestSource(string value) => _value = value;

    public static RequestSource Rest { get; } = new("rest");

    public static explicit operator string(RequestSource value) => value._value;

    public override string ToString() => _value;
}
