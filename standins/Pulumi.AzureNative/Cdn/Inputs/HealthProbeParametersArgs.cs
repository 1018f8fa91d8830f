namespace Pulumi.AzureNative.Cdn.Inputs;

public sealed class HealthProbeParametersArgs : ResourceArgs
{
    [Input("probeIntervalInSeconds")] public Input<int>? ProbeIntervalInSeconds { get; set; }

    [Input("probePath")] public Input<string>? ProbePath { get; set; }

    [Input("probeProtocol")] public Input<ProbeProtocol>? ProbeProtocol { get; set; }

    [Input("probeRequestType")] public Input<HealthProbeRequestType>? ProbeRequestType { get; set; }
}
