namespace Pulumi.AzureNative.FrontDoor.Inputs;

public sealed class CustomRuleListArgs : ResourceArgs
{
    [Input("rules")] private InputList<CustomRuleArgs>? _rules;
    public InputList<CustomRuleArgs> Rules
    {
        get => _rules ??= [];
        set => _rules = value;
    }
}
