namespace Pulumi;

/// <summary>Marks the constructor of an output type; its parameters are the names of the values.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
