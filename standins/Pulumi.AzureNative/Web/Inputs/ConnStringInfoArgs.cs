namespace Pulumi.AzureNative.Web.Inputs;

public sealed class ConnStringInfoArgs : ResourceArgs
{
    [Input("connectionString")] public Input<string>? ConnectionString { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("type")] public Input<ConnectionStringType>? Type { get; set; }
}
