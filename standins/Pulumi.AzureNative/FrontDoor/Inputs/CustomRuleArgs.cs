namespace Pulumi.AzureNative.FrontDoor.Inputs;

public sealed class CustomRuleArgs : ResourceArgs
{
    [Input("action", required: true)] public InputUnion<string, ActionType> Action { get; set; } = null!;

    [Input("enabledState")] public InputUnion<string, CustomRuleEnabledState>? EnabledState { get; set; }

    [Input("groupBy")] private InputList<GroupByVariableArgs>? _groupBy;
    public InputList<GroupByVariableArgs> GroupBy
    {
        get => _groupBy ??= [];
        set => _groupBy = value;
    }

    [Input("matchConditions", required: true)] private InputList<MatchConditionArgs>? _matchConditions;
    public InputList<MatchConditionArgs> MatchConditions
    {
        get => _matchConditions ??= [];
        set => _matchConditions = value;
    }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("priority", required: true)] public Input<int> Priority { get; set; } = null!;

    [Input("rateLimitDurationInMinutes")] public Input<int>? RateLimitDurationInMinutes { get; set; }

    [Input("rateLimitThreshold")] public Input<int>? RateLimitThreshold { get; set; }

    [Input("ruleType", required: true)] public InputUnion<string, RuleType> RuleType { get; set; } = null!;
}
