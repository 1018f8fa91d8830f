namespace Pulumi.AzureNative.EventHub;

/// <summary>What <see cref="Namespace"/> takes.</summary>
public sealed class NamespaceArgs : ResourceArgs
{
    [Input("alternateName")] public Input<string>? AlternateName { get; set; }

    [Input("clusterArmId")] public Input<string>? ClusterArmId { get; set; }

    [Input("disableLocalAuth")] public Input<bool>? DisableLocalAuth { get; set; }

    [Input("encryption")] public Input<Inputs.EncryptionArgs>? Encryption { get; set; }

    [Input("identity")] public Input<Inputs.IdentityArgs>? Identity { get; set; }

    [Input("isAutoInflateEnabled")] public Input<bool>? IsAutoInflateEnabled { get; set; }

    [Input("kafkaEnabled")] public Input<bool>? KafkaEnabled { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("maximumThroughputUnits")] public Input<int>? MaximumThroughputUnits { get; set; }

    [Input("minimumTlsVersion")] public InputUnion<string, TlsVersion>? MinimumTlsVersion { get; set; }

    [Input("namespaceName")] public Input<string>? NamespaceName { get; set; }

    [Input("publicNetworkAccess")] public InputUnion<string, PublicNetworkAccess>? PublicNetworkAccess { get; set; } = "Enabled";

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("sku")] public Input<Inputs.SkuArgs>? Sku { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("zoneRedundant")] public Input<bool>? ZoneRedundant { get; set; }
}
