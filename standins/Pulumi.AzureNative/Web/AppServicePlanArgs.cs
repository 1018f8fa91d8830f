namespace Pulumi.AzureNative.Web;

/// <summary>What <see cref="AppServicePlan"/> takes.</summary>
public sealed class AppServicePlanArgs : ResourceArgs
{
    [Input("identity")] public Input<Inputs.ManagedServiceIdentityArgs>? Identity { get; set; }

    [Input("kind")] public Input<string>? Kind { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("maximumElasticWorkerCount")] public Input<int>? MaximumElasticWorkerCount { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("perSiteScaling")] public Input<bool>? PerSiteScaling { get; set; }

    [Input("reserved")] public Input<bool>? Reserved { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("sku")] public Input<Inputs.SkuDescriptionArgs>? Sku { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("zoneRedundant")] public Input<bool>? ZoneRedundant { get; set; }
}
