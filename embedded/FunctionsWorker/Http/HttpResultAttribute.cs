namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the property that holds the HTTP response, in a function that returns more than that.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpResultAttribute : Attribute
{
}
