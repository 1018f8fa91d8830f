namespace Pulumi.AzureNative.Monitor;

[EnumType]
public readonly record struct AggregationTypeEnum
{
    private readonly string _value;

    private AggregationTypeEnum(string value) => _value = value;

    public static AggregationTypeEnum Average { get; } = new("Average");
    public static AggregationTypeEnum Count { get; } = new("Count");
    public static AggregationTypeEnum Minimum { get; } = new("Minimum");
    public static AggregationTypeEnum Maximum { get; } = new("Maximum");
    public static AggregationTypeEnum Total { get; } = new("Total");

    public static explicit operator string(AggregationTypeEnum value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct ConditionOperator
{
    private readonly string _value;

    private ConditionOperator(string value) => _value = value;

    public static ConditionOperator Equal { get; } = new("eq");
    public static ConditionOperator NotEqual { get; } = new("ne");
    public static ConditionOperator LessThan { get; } = new("lt");
    public static ConditionOperator LessThanOrEqual { get; } = new("lte");
    public static ConditionOperator GreaterThan { get; } = new("gt");
    public static ConditionOperator GreaterThanOrEqual { get; } = new("gte");
    public static ConditionOperator In { get; } = new("in");
    public static ConditionOperator NotIn { get; } = new("notin");
    public static ConditionOperator StartsWith { get; } = new("startswith");
    public static ConditionOperator NotStartsWith { get; } = new("notstartswith");
    public static ConditionOperator Contains { get; } = new("contains");
    public static ConditionOperator NotContains { get; } = new("notcontains");

    public static explicit operator string(ConditionOperator value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct CriterionType
{
    private readonly string _value;

    private CriterionType(string value) => _value = value;

    public static CriterionType StaticThresholdCriterion { get; } = new("StaticThresholdCriterion");
    public static CriterionType DynamicThresholdCriterion { get; } = new("DynamicThresholdCriterion");

    public static explicit operator string(CriterionType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct DimensionOperator
{
    private readonly string _value;

    private DimensionOperator(string value) => _value = value;

    public static DimensionOperator Include { get; } = new("Include");
    public static DimensionOperator Exclude { get; } = new("Exclude");

    public static explicit operator string(DimensionOperator value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct DynamicThresholdOperator
{
    private readonly string _value;

    private DynamicThresholdOperator(string value) => _value = value;

    public static DynamicThresholdOperator GreaterThan { get; } = new("GreaterThan");
    public static DynamicThresholdOperator LessThan { get; } = new("LessThan");
    public static DynamicThresholdOperator GreaterOrLessThan { get; } = new("GreaterOrLessThan");

    public static explicit operator string(DynamicThresholdOperator value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct DynamicThresholdSensitivity
{
    private readonly string _value;

    private DynamicThresholdSensitivity(string value) => _value = value;

    public static DynamicThresholdSensitivity Low { get; } = new("Low");
    public static DynamicThresholdSensitivity Medium { get; } = new("Medium");
    public static DynamicThresholdSensitivity High { get; } = new("High");

    public static explicit operator string(DynamicThresholdSensitivity value) => value._value;

    public override string ToString() => _value;
}

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
public readonly record struct Kind
{
    private readonly string _value;

    private Kind(string value) => _value = value;

    public static Kind LogAlert { get; } = new("LogAlert");
    public static Kind SimpleLogAlert { get; } = new("SimpleLogAlert");
    public static Kind LogToMetric { get; } = new("LogToMetric");

    public static explicit operator string(Kind value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct ManagedServiceIdentityType
{
    private readonly string _value;

    private ManagedServiceIdentityType(string value) => _value = value;

    public static ManagedServiceIdentityType None { get; } = new("None");
    public static ManagedServiceIdentityType SystemAssigned { get; } = new("SystemAssigned");
    public static ManagedServiceIdentityType UserAssigned { get; } = new("UserAssigned");
    public static ManagedServiceIdentityType SystemAssigned_UserAssigned { get; } = new("SystemAssigned,UserAssigned");

    public static explicit operator string(ManagedServiceIdentityType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct Operator
{
    private readonly string _value;

    private Operator(string value) => _value = value;

    public static Operator EqualsValue { get; } = new("Equals");
    public static Operator GreaterThan { get; } = new("GreaterThan");
    public static Operator GreaterThanOrEqual { get; } = new("GreaterThanOrEqual");
    public static Operator LessThan { get; } = new("LessThan");
    public static Operator LessThanOrEqual { get; } = new("LessThanOrEqual");

    public static explicit operator string(Operator value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct TimeAggregation
{
    private readonly string _value;

    private TimeAggregation(string value) => _value = value;

    public static TimeAggregation Count { get; } = new("Count");
    public static TimeAggregation Average { get; } = new("Average");
    public static TimeAggregation Minimum { get; } = new("Minimum");
    public static TimeAggregation Maximum { get; } = new("Maximum");
    public static TimeAggregation Total { get; } = new("Total");

    public static explicit operator string(TimeAggregation value) => value._value;

    public override string ToString() => _value;
}
