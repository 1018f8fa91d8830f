namespace Pulumi;

/// <summary>A resolved value that must not be shown.</summary>
internal sealed record SecretValue(object Value);
