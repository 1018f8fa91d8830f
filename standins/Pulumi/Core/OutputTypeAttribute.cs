namespace Pulumi;

/// <summary>Marks a class of values that come back from the engine.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
