namespace Pulumi.AzureNative.KeyVault.Inputs;

public sealed class KeyPropertiesArgs : ResourceArgs
{
    [Input("attributes")] public Input<KeyAttributesArgs>? Attributes { get; set; }

    [Input("curveName")] public InputUnion<string, JsonWebKeyCurveName>? CurveName { get; set; }

    [Input("keyOps")] private InputList<Union<string, JsonWebKeyOperation>>? _keyOps;
    public InputList<Union<string, JsonWebKeyOperation>> KeyOps
    {
        get => _keyOps ??= [];
        set => _keyOps = value;
    }

    [Input("keySize")] public Input<int>? KeySize { get; set; }

    [Input("kty")] public InputUnion<string, JsonWebKeyType>? Kty { get; set; }
}
