namespace Pulumi.AzureNative.Monitor;

/// <summary>azure-native:monitor:ScheduledQueryRule, API version 2025-01-01-preview.</summary>
[AzureResource("azure-native:monitor:ScheduledQueryRule", "Microsoft.Insights/scheduledQueryRules/{ruleName}")]
public partial class ScheduledQueryRule : CustomResource
{
    public ScheduledQueryRule(string name, ScheduledQueryRuleArgs args, CustomResourceOptions? options = null)
        : base("azure-native:monitor:ScheduledQueryRule", name, args ?? new ScheduledQueryRuleArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}
