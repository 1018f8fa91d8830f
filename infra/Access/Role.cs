namespace Analytics.Infra.Access;

/// <summary>A built-in role that this stack gives. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles</summary>
/// <param name="Id">The role's id, the same in every tenant.</param>
/// <param name="Verb">What it lets one do, for the names of assignments.</param>
public readonly record struct Role(string Id, string Verb)
{
    public static readonly Role StorageBlobDataOwner = new("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "own");
    public static readonly Role StorageBlobDataContributor = new("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "write");
    public static readonly Role StorageTableDataContributor = new("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "write");
    public static readonly Role StorageQueueDataContributor = new("974c5e8b-45b9-4653-ba55-5f855dd0fb88", "process");
    public static readonly Role StorageQueueDataMessageSender = new("c6a89b2d-59bc-44d0-9896-0f6e12d7b80a", "send");
    public static readonly Role EventHubsDataReceiver = new("a638d3c7-ab3a-418d-83e6-5f17a39d4fde", "receive");
    public static readonly Role EventHubsDataSender = new("2b629674-e913-4c01-ae53-ef4638d8f975", "send");
    public static readonly Role KeyVaultSecretsUser = new("4633458b-17de-408a-b874-0445c86b69e6", "read");
    public static readonly Role KeyVaultCryptoServiceEncryptionUser = new("e147488a-f6f5-4113-8e2d-b22465e65bf6", "use");
    public static readonly Role MonitoringMetricsPublisher = new("3913510d-42f4-4e42-8a64-420c390055eb", "write");
}
