namespace Pulumi.AzureNative.KeyVault.Outputs;

[OutputType]
public sealed class SecretPropertiesResponse
{
    public readonly string? ContentType;
    public readonly string SecretUri;
    public readonly string SecretUriWithVersion;
    public readonly string? Value;

    [OutputConstructor]
    private SecretPropertiesResponse(string? contentType, string secretUri, string secretUriWithVersion, string? value)
    {
        ContentType = contentType;
        SecretUri = secretUri;
        SecretUriWithVersion = secretUriWithVersion;
        Value = value;
    }
}
