namespace Pulumi.AzureNative.Web.Inputs;

public sealed class CorsSettingsArgs : ResourceArgs
{
    [Input("allowedOrigins")] private InputList<string>? _allowedOrigins;
    public InputList<string> AllowedOrigins
    {
        get => _allowedOrigins ??= [];
        set => _allowedOrigins = value;
    }

    [Input("supportCredentials")] public Input<bool>? SupportCredentials { get; set; }
}
