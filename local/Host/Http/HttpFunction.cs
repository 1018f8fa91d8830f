using Local.Host.Worker;

namespace Local.Host.Http;

/// <summary>A function that answers HTTP requests.</summary>
/// <param name="Template">The route template with its prefix.</param>
/// <param name="Methods">In upper case; empty for all.</param>
/// <param name="Level">Whose key opens it: <c>Anonymous</c>, <c>Function</c> (also when the trigger names none), <c>Admin</c>.</param>
internal sealed record HttpFunction(Function Function, string Template, IReadOnlyList<string> Methods, string Level)
{
    public const string TriggerType = "httpTrigger";

    private static readonly string[] ReservedRoutes = ["admin", "runtime"]; // the host keeps these for itself

    public string MethodList => Methods.Count == 0 ? "*" : string.Join(',', Methods);

    /// <exception cref="StartFailure">Its route is reserved.</exception>
    public static HttpFunction Of(Function function, string routePrefix)
    {
        var route = function.Text("route") is { Length: > 0 } text ? text.Trim('/') : function.Name;
        if (ReservedRoutes.Any(reserved => route.StartsWith(reserved, StringComparison.OrdinalIgnoreCase)))
        {
            throw new StartFailure($"{function.Where}: the route '{route}' begins with one of the host's own: {string.Join(", ", ReservedRoutes)}.");
        }

        return new HttpFunction(
            function,
            routePrefix.Length == 0 ? route : $"{routePrefix}/{route}",
            [.. function.Texts("methods").Select(method => method.ToUpperInvariant())],
            function.Text("authLevel") ?? HostKeys.FunctionLevel);
    }
}
