namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class MicrosoftCommonSmsReceiverArgs : ResourceArgs
{
    [Input("countryCode", required: true)] public Input<string> CountryCode { get; set; } = null!;

    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("phoneNumber", required: true)] public Input<string> PhoneNumber { get; set; } = null!;
}
