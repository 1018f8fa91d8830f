namespace Pulumi.AzureNative.FrontDoor.Inputs;

public sealed class ManagedRuleSetListArgs : ResourceArgs
{
    [Input("managedRuleSets")] private InputList<ManagedRuleSetArgs>? _managedRuleSets;
    public InputList<ManagedRuleSetArgs> ManagedRuleSets
    {
        get => _managedRuleSets ??= [];
        set => _managedRuleSets = value;
    }
}
