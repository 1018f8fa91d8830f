namespace Local.Host.Http;

/// <summary>Which key opens a function; a trigger that names no level wants a function key.</summary>
internal enum AuthorizationLevel
{
    Anonymous,
    User,
    Function,
    System,
    Admin,
}
