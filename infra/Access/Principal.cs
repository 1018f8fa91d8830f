using Pulumi.AzureNative.Authorization;

namespace Analytics.Infra.Access;

/// <summary>Someone outside of the stack who is given a role.</summary>
/// <param name="ObjectId">Of the directory; of an application it is the one of its service principal.</param>
/// <param name="Type">Azure looks the id up by it; a wrong one is refused.</param>
public sealed record Principal(string ObjectId, PrincipalType Type)
{
    private static readonly Dictionary<string, PrincipalType> Types = new(StringComparer.Ordinal)
    {
        ["app"] = PrincipalType.ServicePrincipal,
        ["group"] = PrincipalType.Group,
        ["user"] = PrincipalType.User,
    };

    /// <summary>
    /// Reads an object id, alone or after its type: <c>app:</c>, which is meant without one, <c>group:</c> or <c>user:</c>; null for anything else.
    /// </summary>
    public static Principal? TryParse(string text)
    {
        var (type, id) = text.Split(':') is [var before, var after] ? (before, after) : ("app", text);
        return Types.TryGetValue(type, out var known) && Guid.TryParseExact(id, "D", out _) ? new Principal(id, known) : null;
    }
}
