using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>A function that answers HTTP requests.</summary>
internal sealed class HttpFunction
{
    // The host keeps these for itself.
    private static readonly string[] ReservedRoutes = ["admin", "runtime"];

    private HttpFunction(EmbeddedFunction function, string template, IReadOnlyList<string> methods, AuthorizationLevel level)
    {
        Function = function;
        Template = template;
        Methods = methods;
        Level = level;
    }

    public EmbeddedFunction Function { get; }

    /// <summary>The route template with its prefix.</summary>
    public string Template { get; }

    /// <summary>In upper case; empty for all.</summary>
    public IReadOnlyList<string> Methods { get; }

    public AuthorizationLevel Level { get; }

    public string MethodList => Methods.Count == 0 ? "*" : string.Join(',', Methods);

    public static HttpFunction Of(EmbeddedFunction function, HttpTriggerAttribute trigger, string routePrefix)
    {
        function.RejectRetry();
        if (function.TriggerParameter.ParameterType != typeof(HttpRequest))
        {
            throw function.UnsupportedTriggerParameter(nameof(HttpRequest));
        }

        var route = string.IsNullOrEmpty(trigger.Route) ? function.Name : trigger.Route.Trim('/');
        if (ReservedRoutes.Any(reserved => route.StartsWith(reserved, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(
                $"Function '{function.Name}': the route '{route}' begins with one of the host's own: {string.Join(", ", ReservedRoutes)}.");
        }

        var template = routePrefix.Length == 0 ? route : $"{routePrefix}/{route}";
        var methods = (trigger.Methods ?? []).Select(method => method.ToUpperInvariant()).ToList();
        return new HttpFunction(function, template, methods, LevelOf(function, trigger));
    }

    // A trigger without a level argument names none to the host, which then asks for a function key, whatever the attribute object says.
    private static AuthorizationLevel LevelOf(EmbeddedFunction function, HttpTriggerAttribute trigger) =>
        function.TriggerParameter.GetCustomAttributesData()
            .Single(data => data.AttributeType == typeof(HttpTriggerAttribute))
            .ConstructorArguments.Any(argument => argument.ArgumentType == typeof(AuthorizationLevel))
            ? trigger.AuthLevel
            : AuthorizationLevel.Function;
}
