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
public readonly record struct ComparisonOperationType
{
    private readonly string _value;

    private ComparisonOperationType(string value) => _value = value;

    public static ComparisonOperationType EqualsValue { get; } = new("Equals");
    public static ComparisonOperationType NotEquals { get; } = new("NotEquals");
    public static ComparisonOperationType GreaterThan { get; } = new("GreaterThan");
    public static ComparisonOperationType GreaterThanOrEqual { get; } = new("GreaterThanOrEqual");
    public static ComparisonOperationType LessThan { get; } = new("LessThan");
    public static ComparisonOperationType LessThanOrEqual { get; } = new("LessThanOrEqual");

    public static explicit operator string(ComparisonOperationType value) => value._value;

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
public readonly record struct MetricStatisticType
{
    private readonly string _value;

    private MetricStatisticType(string value) => _value = value;

    public static MetricStatisticType Average { get; } = new("Average");
    public static MetricStatisticType Min { get; } = new("Min");
    public static MetricStatisticType Max { get; } = new("Max");
    public static MetricStatisticType Sum { get; } = new("Sum");
    public static MetricStatisticType Count { get; } = new("Count");

    public static explicit operator string(MetricStatisticType value) => value._value;

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
public readonly record struct ScaleDirection
{
    private readonly string _value;

    private ScaleDirection(string value) => _value = value;

    public static ScaleDirection None { get; } = new("None");
    public static ScaleDirection Increase { get; } = new("Increase");
    public static ScaleDirection Decrease { get; } = new("Decrease");

    public static explicit operator string(ScaleDirection value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct ScaleRuleMetricDimensionOperationType
{
    private readonly string _value;

    private ScaleRuleMetricDimensionOperationType(string value) => _value = value;

    public static ScaleRuleMetricDimensionOperationType EqualsValue { get; } = new("Equals");
    public static ScaleRuleMetricDimensionOperationType NotEquals { get; } = new("NotEquals");

    public static explicit operator string(ScaleRuleMetricDimensionOperationType value) => value._value;

    public override string ToString() => _value;
}

[EnumType]
public readonly record struct ScaleType
{
    private readonly string _value;

    private ScaleType(string value) => _value = value;

    public static ScaleType ChangeCount { get; } = new("ChangeCount");
    public static ScaleType PercentChangeCount { get; } = new("PercentChangeCount");
    public static ScaleType ExactCount { get; } = new("ExactCount");
    public static ScaleType ServiceAllowedNextValue { get; } = new("ServiceAllowedNextValue");

    public static explicit operator string(ScaleType value) => value._value;

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

[EnumType]
public readonly record struct TimeAggregationType
{
    private readonly string _value;

    private TimeAggregationType(string value) => _value = value;

    public static TimeAggregationType Average { get; } = new("Average");
    public static TimeAggregationType Minimum { get; } = new("Minimum");
    public static TimeAggregationType Maximum { get; } = new("Maximum");
    public static TimeAggregationType Total { get; } = new("Total");
    public static TimeAggregationType Count { get; } = new("Count");
    public static TimeAggregationType Last { get; } = new("Last");

    public static explicit operator string(TimeAggregationType value) => value._value;

    public override string ToString() => _value;
}
