namespace Pulumi.AzureNative.Cdn.Inputs;

public sealed class SecurityPolicyWebApplicationFirewallAssociationArgs : ResourceArgs
{
    [Input("domains")] private InputList<ActivatedResourceReferenceArgs>? _domains;
    public InputList<ActivatedResourceReferenceArgs> Domains
    {
        get => _domains ??= [];
        set => _domains = value;
    }

    [Input("patternsToMatch")] private InputList<string>? _patternsToMatch;
    public InputList<string> PatternsToMatch
    {
        get => _patternsToMatch ??= [];
        set => _patternsToMatch = value;
    }
}
