using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>The paths that the app's functions answer, as their triggers declare them.</summary>
internal static class KnownPaths
{
    private static readonly IReadOnlyList<(TemplateMatcher Path, string[] Methods)> All = [.. Declared()];

    /// <summary>The methods that a path takes; none when no function answers it.</summary>
    public static IReadOnlyCollection<string> MethodsOf(PathString path) =>
        [.. All.Where(known => known.Path.TryMatch(path, [])).SelectMany(known => known.Methods).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<(TemplateMatcher Path, string[] Methods)> Declared()
    {
        var functions = typeof(KnownPaths).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)));
        foreach (var parameter in functions.SelectMany(function => function.GetParameters()))
        {
            if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { Route: { } route, Methods: { } methods })
            {
                yield return (new TemplateMatcher(TemplateParser.Parse(route), []), Array.ConvertAll(methods, method => method.ToUpperInvariant()));
            }
        }
    }
}
