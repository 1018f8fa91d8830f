namespace Pulumi.AzureNative.Cdn;

/// <summary>What <see cref="AFDOrigin"/> takes.</summary>
public sealed class AFDOriginArgs : ResourceArgs
{
    [Input("azureOrigin")] public Input<Inputs.ResourceReferenceArgs>? AzureOrigin { get; set; }

    [Input("enabledState")] public InputUnion<string, EnabledState>? EnabledState { get; set; }

    [Input("enforceCertificateNameCheck")] public Input<bool>? EnforceCertificateNameCheck { get; set; } = true;

    [Input("hostName")] public Input<string>? HostName { get; set; }

    [Input("httpPort")] public Input<int>? HttpPort { get; set; } = 80;

    [Input("httpsPort")] public Input<int>? HttpsPort { get; set; } = 443;

    [Input("originGroupName", required: true)] public Input<string> OriginGroupName { get; set; } = null!;

    [Input("originHostHeader")] public Input<string>? OriginHostHeader { get; set; }

    [Input("originName")] public Input<string>? OriginName { get; set; }

    [Input("priority")] public Input<int>? Priority { get; set; }

    [Input("profileName", required: true)] public Input<string> ProfileName { get; set; } = null!;

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("sharedPrivateLinkResource")] public Input<Inputs.SharedPrivateLinkResourcePropertiesArgs>? SharedPrivateLinkResource { get; set; }

    [Input("weight")] public Input<int>? Weight { get; set; }
}
