namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> whose T the serializer does not know.</summary>
internal interface IInput
{
    IOutput ToOutput();
}
