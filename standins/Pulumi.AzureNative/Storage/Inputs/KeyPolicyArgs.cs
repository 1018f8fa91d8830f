namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class KeyPolicyArgs : ResourceArgs
{
    [Input("keyExpirationPeriodInDays", required: true)] public Input<int> KeyExpirationPeriodInDays { get; set; } = null!;
}
