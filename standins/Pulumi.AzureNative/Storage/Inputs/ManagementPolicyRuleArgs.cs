namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ManagementPolicyRuleArgs : ResourceArgs
{
    [Input("definition", required: true)] public Input<ManagementPolicyDefinitionArgs> Definition { get; set; } = null!;

    [Input("enabled")] public Input<bool>? Enabled { get; set; }

    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("type", required: true)] public InputUnion<string, RuleType> Type { get; set; } = null!;
}
