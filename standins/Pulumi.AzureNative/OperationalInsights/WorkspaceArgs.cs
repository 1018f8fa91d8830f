namespace Pulumi.AzureNative.OperationalInsights;

/// <summary>What <see cref="Workspace"/> takes.</summary>
public sealed class WorkspaceArgs : ResourceArgs
{
    [Input("defaultDataCollectionRuleResourceId")] public Input<string>? DefaultDataCollectionRuleResourceId { get; set; }

    [Input("features")] public Input<Inputs.WorkspaceFeaturesArgs>? Features { get; set; }

    [Input("forceCmkForQuery")] public Input<bool>? ForceCmkForQuery { get; set; }

    [Input("identity")] public Input<Inputs.IdentityArgs>? Identity { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("publicNetworkAccessForIngestion")] public InputUnion<string, PublicNetworkAccessType>? PublicNetworkAccessForIngestion { get; set; }

    [Input("publicNetworkAccessForQuery")] public InputUnion<string, PublicNetworkAccessType>? PublicNetworkAccessForQuery { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("retentionInDays")] public Input<int>? RetentionInDays { get; set; }

    [Input("sku")] public Input<Inputs.WorkspaceSkuArgs>? Sku { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("workspaceCapping")] public Input<Inputs.WorkspaceCappingArgs>? WorkspaceCapping { get; set; }

    [Input("workspaceName")] public Input<string>? WorkspaceName { get; set; }
}
