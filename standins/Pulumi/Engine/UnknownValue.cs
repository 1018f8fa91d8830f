namespace Pulumi;

/// <summary>Stands in a resolved input where the value is not known yet.</summary>
internal sealed class UnknownValue
{
    public static readonly UnknownValue Instance = new();

    private UnknownValue()
    {
    }
}
