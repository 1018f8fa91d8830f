namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> whose T the serializer does not know.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}
