namespace Pulumi.AzureNative.Consumption;

/// <summary>azure-native:consumption:Budget, API version 2024-08-01.</summary>
[AzureResource("azure-native:consumption:Budget", "{scope}/providers/Microsoft.Consumption/budgets/{budgetName}")]
public partial class Budget : CustomResource
{
    public Budget(string name, BudgetArgs args, CustomResourceOptions? options = null)
        : base("azure-native:consumption:Budget", name, args ?? new BudgetArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}
