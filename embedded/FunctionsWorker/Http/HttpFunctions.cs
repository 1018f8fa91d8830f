using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>The HTTP functions of an app, as endpoints of its web server.</summary>
internal sealed class HttpFunctions
{
    private const long MaxRequestBodyBytes = 100 << 20; // as in Azure

    private HttpFunctions(IReadOnlyList<HttpFunction> functions) => Functions = functions;

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<HttpFunction> Functions { get; }

    public static HttpFunctions Of(FunctionCatalog catalog, HostJson host, bool servesHttp)
    {
        var functions = catalog.With<HttpTriggerAttribute>()
            .Select(found => HttpFunction.Of(found.Function, found.Trigger, host.RoutePrefix))
            .ToList();
        return functions.Count == 0 || servesHttp
            ? new HttpFunctions(functions)
            : throw new InvalidOperationException(
                $"Function '{functions[0].Function.Name}' needs ASP.NET Core: call ConfigureFunctionsWebApplication() on the builder.");
    }

    public static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddMvcCore();
        builder.Services.AddRouting();
        builder.Services.AddSingleton<HostKeys>().AddSingleton<HttpInvocation>();
    }

    public static void ConfigureServer(WebApplicationBuilder builder, int port) =>
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodyBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });

    /// <summary>Maps each function to its route.</summary>
    /// <remarks>As in Azure, the first match in the order of names wins, not the most specific route: a catch-all must come last by name.</remarks>
    public void Map(WebApplication app)
    {
        for (var order = 0; order < Functions.Count; order++)
        {
            var function = Functions[order];
            var endpoint = app.MapMethods(function.Template, function.Methods, context => Invoke(function, context));
            var position = order;
            endpoint.Add(builder => ((RouteEndpointBuilder)builder).Order = position);
        }
    }

    private static Task Invoke(HttpFunction function, HttpContext context) =>
        context.RequestServices.GetRequiredService<HttpInvocation>().InvokeAsync(function, context);
}
