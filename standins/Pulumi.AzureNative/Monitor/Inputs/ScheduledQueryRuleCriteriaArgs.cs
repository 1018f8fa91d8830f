namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ScheduledQueryRuleCriteriaArgs : ResourceArgs
{
    [Input("allOf")] private InputList<ConditionArgs>? _allOf;
    public InputList<ConditionArgs> AllOf
    {
        get => _allOf ??= [];
        set => _allOf = value;
    }
}
