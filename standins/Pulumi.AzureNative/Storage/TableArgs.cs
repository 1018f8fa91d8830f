namespace Pulumi.AzureNative.Storage;

/// <summary>What <see cref="Table"/> takes.</summary>
public sealed class TableArgs : ResourceArgs
{
    [Input("accountName", required: true)] public Input<string> AccountName { get; set; } = null!;

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("signedIdentifiers")] private InputList<Inputs.TableSignedIdentifierArgs>? _signedIdentifiers;
    public InputList<Inputs.TableSignedIdentifierArgs> SignedIdentifiers
    {
        get => _signedIdentifiers ??= [];
        set => _signedIdentifiers = value;
    }

    [Input("tableName")] public Input<string>? TableName { get; set; }
}
