namespace Pulumi.AzureNative.Consumption;

[EnumType]
public readonly record struct BudgetOperatorType
{
    private readonly string _value;

    private BudgetOperatorType(string value) => _value = value;

    public static BudgetOperatorType In { get; } = new("In");

    public static explicit operator string(BudgetOperatorType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct CategoryType
{
    private readonly string _value;

    private CategoryType(string value) => _value = value;

    public static CategoryType Cost { get; } = new("Cost");

    public static explicit operator string(CategoryType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct OperatorType
{
    private readonly string _value;

    private OperatorType(string value) => _value = value;

    public static OperatorType EqualTo { get; } = new("EqualTo");
    public static OperatorType GreaterThan { get; } = new("GreaterThan");
    public static OperatorType GreaterThanOrEqualTo { get; } = new("GreaterThanOrEqualTo");

    public static explicit operator string(OperatorType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct ThresholdType
{
    private readonly string _value;

    private ThresholdType(string value) => _value = value;

    public static ThresholdType Actual { get; } = new("Actual");
    public static ThresholdType Forecasted { get; } = new("Forecasted");

    public static explicit operator string(ThresholdType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct TimeGrainType
{
    private readonly string _value;

    private TimeGrainType(string value) => _value = value;

    public static TimeGrainType Monthly { get; } = new("Monthly");
    public static TimeGrainType Quarterly { get; } = new("Quarterly");
    public static TimeGrainType Annually { get; } = new("Annually");
    public static TimeGrainType BillingMonth { get; } = new("BillingMonth");
    public static TimeGrainType BillingQuarter { get; } = new("BillingQuarter");
    public static TimeGrainType BillingAnnual { get; } = new("BillingAnnual");

    public static explicit operator string(TimeGrainType value) => value._value;

    public override string ToString() => _value;
}
