namespace Pulumi.AzureNative.Authorization;

/// <summary>Who the provider acts as.</summary>
public static class GetClientConfig
{
    private const string Token = "azure-native:authorization:getClientConfig";

    public static Output<GetClientConfigResult> Invoke(InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetClientConfigResult>(Token, InvokeArgs.Empty, options);
}
