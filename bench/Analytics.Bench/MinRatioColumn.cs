using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Analytics.Bench;

/// <summary>The fastest iteration divided by the fastest one of the baseline: the ratio that says most on a machine which others use too.</summary>
internal sealed class MinRatioColumn : BaselineCustomColumn
{
    public override string Id => nameof(MinRatioColumn);

    public override string ColumnName => "MinRatio";

    public override string Legend => "Ratio of the fastest iterations ([Current]/[Baseline])";

    public override int PriorityInCategory => 0;

    public override bool IsNumeric => true;

    public override UnitType UnitType => UnitType.Dimensionless;

    public override string GetValue(
        Summary summary,
        BenchmarkCase benchmarkCase,
        Statistics baseline,
        IReadOnlyDictionary<string, Metric> baselineMetrics,
        Statistics current,
        IReadOnlyDictionary<string, Metric> currentMetrics,
        bool isBaseline) => (current.Min / baseline.Min).ToString("F2", CultureInfo.InvariantCulture);
}

/// <summary>Shows the <see cref="MinRatioColumn"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MinRatioAttribute() : ColumnConfigBaseAttribute(new MinRatioColumn());
