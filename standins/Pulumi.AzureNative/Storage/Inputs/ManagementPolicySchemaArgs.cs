namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ManagementPolicySchemaArgs : ResourceArgs
{
    [Input("rules", required: true)] private InputList<ManagementPolicyRuleArgs>? _rules;
    public InputList<ManagementPolicyRuleArgs> Rules
    {
        get => _rules ??= [];
        set => _rules = value;
    }
}
