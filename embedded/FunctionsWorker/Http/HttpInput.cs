using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>A request; its route values are the metadata.</summary>
internal sealed class HttpInput(HttpContext context) : TriggerInput
{
    public override IReadOnlyDictionary<string, object?> BindingData => context.Request.RouteValues;

    public override object? ValueFor(Type type) => context.Request;

    public override object? Ambient(Type type) =>
        type == typeof(HttpRequest) ? context.Request : type == typeof(HttpContext) ? context : null;
}
