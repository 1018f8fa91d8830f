namespace Pulumi.AzureNative.Cdn;

/// <summary>What <see cref="Route"/> takes.</summary>
public sealed class RouteArgs : ResourceArgs
{
    [Input("customDomains")] private InputList<Inputs.ActivatedResourceReferenceArgs>? _customDomains;
    public InputList<Inputs.ActivatedResourceReferenceArgs> CustomDomains
    {
        get => _customDomains ??= [];
        set => _customDomains = value;
    }

    [Input("enabledState")] public InputUnion<string, EnabledState>? EnabledState { get; set; }

    [Input("endpointName", required: true)] public Input<string> EndpointName { get; set; } = null!;

    [Input("forwardingProtocol")] public InputUnion<string, ForwardingProtocol>? ForwardingProtocol { get; set; } = "MatchRequest";

    [Input("httpsRedirect")] public InputUnion<string, HttpsRedirect>? HttpsRedirect { get; set; } = "Disabled";

    [Input("linkToDefaultDomain")] public InputUnion<string, LinkToDefaultDomain>? LinkToDefaultDomain { get; set; } = "Disabled";

    [Input("originGroup")] public Input<Inputs.ResourceReferenceArgs>? OriginGroup { get; set; }

    [Input("originPath")] public Input<string>? OriginPath { get; set; }

    [Input("patternsToMatch")] private InputList<string>? _patternsToMatch;
    public InputList<string> PatternsToMatch
    {
        get => _patternsToMatch ??= [];
        set => _patternsToMatch = value;
    }

    [Input("profileName", required: true)] public Input<string> ProfileName { get; set; } = null!;

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("routeName")] public Input<string>? RouteName { get; set; }

    [Input("ruleSets")] private InputList<Inputs.ResourceReferenceArgs>? _ruleSets;
    public InputList<Inputs.ResourceReferenceArgs> RuleSets
    {
        get => _ruleSets ??= [];
        set => _ruleSets = value;
    }

    [Input("supportedProtocols")] private InputList<Union<string, AFDEndpointProtocols>>? _supportedProtocols;
    public InputList<Union<string, AFDEndpointProtocols>> SupportedProtocols
    {
        get => _supportedProtocols ??= [];
        set => _supportedProtocols = value;
    }
}
