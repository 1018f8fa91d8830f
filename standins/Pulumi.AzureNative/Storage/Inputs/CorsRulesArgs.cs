namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class CorsRulesArgs : ResourceArgs
{
    [Input("corsRules")] private InputList<CorsRuleArgs>? _corsRules;
    public InputList<CorsRuleArgs> CorsRules
    {
        get => _corsRules ??= [];
        set => _corsRules = value;
    }
}
