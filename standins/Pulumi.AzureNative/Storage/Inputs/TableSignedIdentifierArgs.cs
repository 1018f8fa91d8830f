namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class TableSignedIdentifierArgs : ResourceArgs
{
    [Input("accessPolicy")] public Input<TableAccessPolicyArgs>? AccessPolicy { get; set; }

    [Input("id", required: true)] public Input<string> Id { get; set; } = null!;
}
