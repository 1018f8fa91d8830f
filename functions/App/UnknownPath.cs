using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>Answers what no other function does: 404, or 405 with the methods that the path takes.</summary>
/// <remarks>The host asks functions in the order of their names, so this name must stay the last.</remarks>
public sealed class UnknownPath
{
    [Function(nameof(UnknownPath))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request)
    {
        var methods = string.Join(", ", KnownPaths.MethodsOf(request.Path));
        if (methods.Length == 0)
        {
            return Problem.NotFound($"There is nothing at '{request.Path}'.");
        }

        request.HttpContext.Response.Headers.Allow = methods;
        return Problem.MethodNotAllowed($"'{request.Path}' takes {methods}, not {request.Method}.");
    }
}
