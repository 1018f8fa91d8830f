namespace Pulumi.AzureNative.PrivateDns;

[EnumType]
public readonly record struct ResolutionPolicy
{
    private readonly string _value;

    private ResolutionPolicy(string value) => _value = value;

    public static ResolutionPolicy Default { get; } = new("Default");
    public static ResolutionPolicy NxDomainRedirect { get; } = new("NxDomainRedirect");

    public static explicit operator string(ResolutionPolicy value) => value._value;

    public override string ToString() => _value;
}
