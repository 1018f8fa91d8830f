namespace Microsoft.Azure.Functions.Worker;

/// <summary>Whether a binding is read or written.</summary>
public enum BindingDirection
{
    In,
    Out,
}
