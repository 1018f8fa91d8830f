namespace Pulumi.AzureNative.KeyVault.Inputs;

public sealed class SecretPropertiesArgs : ResourceArgs
{
    [Input("attributes")] public Input<SecretAttributesArgs>? Attributes { get; set; }

    [Input("contentType")] public Input<string>? ContentType { get; set; }

    [Input("value")] public Input<string>? Value { get; set; }
}
