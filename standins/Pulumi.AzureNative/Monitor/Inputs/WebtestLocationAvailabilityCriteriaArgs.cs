namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class WebtestLocationAvailabilityCriteriaArgs : ResourceArgs
{
    [Input("componentId", required: true)] public Input<string> ComponentId { get; set; } = null!;

    [Input("failedLocationCount", required: true)] public Input<double> FailedLocationCount { get; set; } = null!;

    [Input("odataType", required: true)] public Input<string> OdataType { get; set; } = null!;

    [Input("webTestId", required: true)] public Input<string> WebTestId { get; set; } = null!;
}
