namespace Pulumi.AzureNative.Cdn;

/// <summary>What <see cref="AFDOriginGroup"/> takes.</summary>
public sealed class AFDOriginGroupArgs : ResourceArgs
{
    [Input("healthProbeSettings")] public Input<Inputs.HealthProbeParametersArgs>? HealthProbeSettings { get; set; }

    [Input("loadBalancingSettings")] public Input<Inputs.LoadBalancingSettingsParametersArgs>? LoadBalancingSettings { get; set; }

    [Input("originGroupName")] public Input<string>? OriginGroupName { get; set; }

    [Input("profileName", required: true)] public Input<string> ProfileName { get; set; } = null!;

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("sessionAffinityState")] public InputUnion<string, EnabledState>? SessionAffinityState { get; set; }

    [Input("trafficRestorationTimeToHealedOrNewEndpointsInMinutes")]
    public Input<int>? TrafficRestorationTimeToHealedOrNewEndpointsInMinutes { get; set; }
}
