using Analytics.Infra.Settings;
using Pulumi;
using Consumption = Pulumi.AzureNative.Consumption;

namespace Analytics.Infra.Monitoring;

/// <summary>Tells when a month costs more than it should, by what was spent and by what is forecast.</summary>
public sealed class MonthlyBudget : ComponentResource
{
    private const double Margin = 1.5; // the plan knows list prices, and neither queries nor logs
    private const double SpentPercent = 80;
    private const double ForecastPercent = 100;

    public MonthlyBudget(
        string name, StackContext context, Input<string> resourceGroupId, Input<string> actionGroupId, ComponentResourceOptions? options = null)
        : base("analytics:infra:MonthlyBudget", name, options)
    {
        var (_, settings, plan, _) = context;
        _ = new Consumption.Budget(
            "analytics",
            new Consumption.BudgetArgs
            {
                Scope = resourceGroupId,
                BudgetName = "analytics",
                Category = Consumption.CategoryType.Cost,
                Amount = settings.MonthlyBudget > 0 ? settings.MonthlyBudget : Math.Ceiling(plan.MonthlyCost * Margin),
                TimeGrain = Consumption.TimeGrainType.Monthly,
                TimePeriod = new Consumption.Inputs.BudgetTimePeriodArgs { StartDate = $"{settings.BudgetStart}T00:00:00Z" },
                Notifications =
                {
                    ["spent"] = Notification(Consumption.ThresholdType.Actual, SpentPercent, settings, actionGroupId),
                    ["forecast"] = Notification(Consumption.ThresholdType.Forecasted, ForecastPercent, settings, actionGroupId),
                },
            },
            new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }

    private static Consumption.Inputs.NotificationArgs Notification(
        Consumption.ThresholdType type, double percent, StackSettings settings, Input<string> actionGroupId) => new()
    {
        Enabled = true,
        Operator = Consumption.OperatorType.GreaterThan,
        Threshold = percent,
        ThresholdType = type,
        ContactEmails = settings.AlertEmails.ToArray(),
        ContactGroups = { actionGroupId },
    };
}
