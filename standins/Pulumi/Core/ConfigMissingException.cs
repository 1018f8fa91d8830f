namespace Pulumi;

/// <summary>A required configuration value is not set.</summary>
internal sealed class ConfigMissingException(string key)
    : RunException($"Missing required configuration variable '{key}'\n\tplease set a value using the command `pulumi config set {key} <value>`");
