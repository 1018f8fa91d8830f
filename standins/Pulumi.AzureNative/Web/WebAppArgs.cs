namespace Pulumi.AzureNative.Web;

/// <summary>What <see cref="WebApp"/> takes.</summary>
public sealed class WebAppArgs : ResourceArgs
{
    [Input("clientAffinityEnabled")] public Input<bool>? ClientAffinityEnabled { get; set; } = false;

    [Input("clientCertEnabled")] public Input<bool>? ClientCertEnabled { get; set; }

    [Input("clientCertExclusionPaths")] public Input<string>? ClientCertExclusionPaths { get; set; }

    [Input("clientCertMode")] public Input<ClientCertMode>? ClientCertMode { get; set; }

    [Input("enabled")] public Input<bool>? Enabled { get; set; }

    [Input("endToEndEncryptionEnabled")] public Input<bool>? EndToEndEncryptionEnabled { get; set; }

    [Input("functionAppConfig")] public Input<Inputs.FunctionAppConfigArgs>? FunctionAppConfig { get; set; }

    [Input("httpsOnly")] public Input<bool>? HttpsOnly { get; set; }

    [Input("hyperV")] public Input<bool>? HyperV { get; set; } = false;

    [Input("identity")] public Input<Inputs.ManagedServiceIdentityArgs>? Identity { get; set; }

    [Input("ipMode")] public Input<IPMode>? IpMode { get; set; }

    [Input("isXenon")] public Input<bool>? IsXenon { get; set; } = false;

    [Input("keyVaultReferenceIdentity")] public Input<string>? KeyVaultReferenceIdentity { get; set; }

    [Input("kind")] public Input<string>? Kind { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("outboundVnetRouting")] public Input<Inputs.OutboundVnetRoutingArgs>? OutboundVnetRouting { get; set; }

    [Input("publicNetworkAccess")] public Input<string>? PublicNetworkAccess { get; set; }

    [Input("reserved")] public Input<bool>? Reserved { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("scmSiteAlsoStopped")] public Input<bool>? ScmSiteAlsoStopped { get; set; } = false;

    [Input("serverFarmId")] public Input<string>? ServerFarmId { get; set; }

    [Input("siteConfig")] public Input<Inputs.SiteConfigArgs>? SiteConfig { get; set; }

    [Input("sshEnabled")] public Input<bool>? SshEnabled { get; set; }

    [Input("storageAccountRequired")] public Input<bool>? StorageAccountRequired { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("virtualNetworkSubnetId")] public Input<string>? VirtualNetworkSubnetId { get; set; }
}
