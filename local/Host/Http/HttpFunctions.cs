using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Local.Host.Http;

/// <summary>The HTTP functions of an app, as endpoints of a web server on this machine.</summary>
internal sealed class HttpFunctions : IAsyncDisposable
{
    private const long MaxRequestBodyBytes = 100 << 20; // as in Azure

    private readonly WebApplication _app;

    private HttpFunctions(WebApplication app) => _app = app;

    /// <summary>As <c>http://localhost:7071</c>.</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() // after the start
        .Replace(IPAddress.Loopback.ToString(), "localhost", StringComparison.Ordinal);

    /// <summary>Begins to serve.</summary>
    /// <remarks>As in Azure, the first match in the order of names wins, not the most specific route: a catch-all must come last by name.</remarks>
    /// <exception cref="StartFailure">The port is taken.</exception>
    public static async Task<HttpFunctions> StartAsync(
        IReadOnlyList<HttpFunction> functions, HttpInvocation invocation, int port, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodyBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton(logs).AddRouting().AddHttpForwarder();
        var app = builder.Build();
        for (var order = 0; order < functions.Count; order++)
        {
            var (function, position) = (functions[order], order);
            app.MapMethods(function.Template, function.Methods, context => invocation.RunAsync(function, context))
                .Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = position);
        }

        try
        {
            await app.StartAsync(cancellationToken);
            return new HttpFunctions(app);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            throw Busy(port);
        }
    }

    public static StartFailure Busy(int port) =>
        new($"Port {port} is in use. Stop what listens there, or choose another with --port (0 is a free one).");

    /// <summary>Takes no new request, and waits for those that run.</summary>
    public Task StopAsync(CancellationToken abort) => _app.StopAsync(abort);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
