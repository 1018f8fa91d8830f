namespace Pulumi.AzureNative.Storage;

/// <summary>azure-native:storage:Table, API version 2024-01-01.</summary>
[AzureResource("azure-native:storage:Table", "Microsoft.Storage/storageAccounts/{accountName}/tableServices/default/tables/{tableName}")]
public partial class Table : CustomResource
{
    public Table(string name, TableArgs args, CustomResourceOptions? options = null)
        : base("azure-native:storage:Table", name, args ?? new TableArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}
