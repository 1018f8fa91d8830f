namespace Pulumi.AzureNative.EventHub.Inputs;

public sealed class CaptureDescriptionArgs : ResourceArgs
{
    [Input("destination")] public Input<DestinationArgs>? Destination { get; set; }

    [Input("enabled")] public Input<bool>? Enabled { get; set; }

    [Input("encoding")] public Input<EncodingCaptureDescription>? Encoding { get; set; }

    [Input("intervalInSeconds")] public Input<int>? IntervalInSeconds { get; set; }

    [Input("sizeLimitInBytes")] public Input<int>? SizeLimitInBytes { get; set; }

    [Input("skipEmptyArchives")] public Input<bool>? SkipEmptyArchives { get; set; }
}
