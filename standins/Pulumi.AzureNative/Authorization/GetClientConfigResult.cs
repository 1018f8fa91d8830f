namespace Pulumi.AzureNative.Authorization;

[OutputType]
public sealed class GetClientConfigResult
{
    public readonly string ClientId;
    public readonly string ObjectId;
    public readonly string SubscriptionId;
    public readonly string TenantId;

    [OutputConstructor]
    private GetClientConfigResult(string clientId, string objectId, string subscriptionId, string tenantId)
    {
        ClientId = clientId;
        ObjectId = objectId;
        SubscriptionId = subscriptionId;
        TenantId = tenantId;
    }
}
