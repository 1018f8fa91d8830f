namespace Pulumi;

/// <summary>Marks a struct whose instances are the known values of a string property.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
