using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Writes what a function returned as the response.</summary>
internal static class HttpResult
{
    public static Task WriteAsync(object? result, HttpContext context) => result switch
    {
        null => Task.CompletedTask, // the function wrote the response itself, or it has no body
        IActionResult action => action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor())),
        IResult http => http.ExecuteAsync(context),
        string text => WriteAsync(context, "text/plain; charset=utf-8", text),
        _ when Marked(result) is { } property => WriteAsync(property.GetValue(result), context),
        _ => WriteAsync(context, "application/json; charset=utf-8", BindingValue.ToJson(result)),
    };

    private static PropertyInfo? Marked(object result) =>
        Array.Find(result.GetType().GetProperties(), property => property.IsDefined(typeof(HttpResultAttribute)));

    private static Task WriteAsync(HttpContext context, string contentType, string text)
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
