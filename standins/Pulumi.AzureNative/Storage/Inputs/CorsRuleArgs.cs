namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class CorsRuleArgs : ResourceArgs
{
    [Input("allowedHeaders", required: true)] private InputList<string>? _allowedHeaders;
    public InputList<string> AllowedHeaders
    {
        get => _allowedHeaders ??= [];
        set => _allowedHeaders = value;
    }

    [Input("allowedMethods", required: true)] private InputList<Union<string, AllowedMethods>>? _allowedMethods;
    public InputList<Union<string, AllowedMethods>> AllowedMethods
    {
        get => _allowedMethods ??= [];
        set => _allowedMethods = value;
    }

    [Input("allowedOrigins", required: true)] private InputList<string>? _allowedOrigins;
    public InputList<string> AllowedOrigins
    {
        get => _allowedOrigins ??= [];
        set => _allowedOrigins = value;
    }

    [Input("exposedHeaders", required: true)] private InputList<string>? _exposedHeaders;
    public InputList<string> ExposedHeaders
    {
        get => _exposedHeaders ??= [];
        set => _exposedHeaders = value;
    }

    [Input("maxAgeInSeconds", required: true)] public Input<int> MaxAgeInSeconds { get; set; } = null!;
}
