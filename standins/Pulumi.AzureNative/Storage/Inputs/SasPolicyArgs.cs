namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class SasPolicyArgs : ResourceArgs
{
    [Input("expirationAction", required: true)] public InputUnion<string, ExpirationAction> ExpirationAction { get; set; } = "Log";

    [Input("sasExpirationPeriod", required: true)] public Input<string> SasExpirationPeriod { get; set; } = null!;
}
