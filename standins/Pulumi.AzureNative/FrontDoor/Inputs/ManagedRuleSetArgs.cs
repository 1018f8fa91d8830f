namespace Pulumi.AzureNative.FrontDoor.Inputs;

public sealed class ManagedRuleSetArgs : ResourceArgs
{
    [Input("ruleSetAction")] public InputUnion<string, ManagedRuleSetActionType>? RuleSetAction { get; set; }

    [Input("ruleSetType", required: true)] public Input<string> RuleSetType { get; set; } = null!;

    [Input("ruleSetVersion", required: true)] public Input<string> RuleSetVersion { get; set; } = null!;
}
