namespace Pulumi.AzureNative.Cdn.Inputs;

public sealed class LoadBalancingSettingsParametersArgs : ResourceArgs
{
    [Input("additionalLatencyInMilliseconds")] public Input<int>? AdditionalLatencyInMilliseconds { get; set; }

    [Input("sampleSize")] public Input<int>? SampleSize { get; set; }

    [Input("successfulSamplesRequired")] public Input<int>? SuccessfulSamplesRequired { get; set; }
}
