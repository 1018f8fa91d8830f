namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a caller of an HTTP function must show.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>A token of a signed-in user.</summary>
    User = 1,

    /// <summary>A key of the function or of all functions.</summary>
    Function = 2,

    /// <summary>A key that the platform made for one of its parts.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
