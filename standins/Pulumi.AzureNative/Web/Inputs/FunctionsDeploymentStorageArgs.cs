namespace Pulumi.AzureNative.Web.Inputs;

public sealed class FunctionsDeploymentStorageArgs : ResourceArgs
{
    [Input("authentication")] public Input<FunctionsDeploymentStorageAuthenticationArgs>? Authentication { get; set; }

    [Input("type")] public InputUnion<string, FunctionsDeploymentStorageType>? Type { get; set; }

    [Input("value")] public Input<string>? Value { get; set; }
}
