using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FunctionsWorker.Tests;

/// <summary>A running app of the given function classes, in a folder of its own, on a free port.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20); // far more than anything here takes

    private readonly IHost _host;
    private readonly StringWriter _output;

    private TestApp(IHost host, StringWriter output)
    {
        _host = host;
        _output = output;
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _host.Services;

    public string Output => _output.ToString();

    public static async Task<TestApp> StartAsync(AppSetup setup)
    {
        var output = new StringWriter();
        var host = Build(setup, output);
        try
        {
            await host.StartAsync();
            return new TestApp(host, output);
        }
        catch
        {
            await ((IAsyncDisposable)host).DisposeAsync();
            throw;
        }
    }

    public static IHost Build(AppSetup setup, TextWriter output)
    {
        var folder = setup.Folder ?? Some.Folder();
        if (setup.HostJson is not null)
        {
            File.WriteAllText(Path.Combine(folder, "host.json"), setup.HostJson);
        }

        var settings = new Dictionary<string, string?> { ["EMBEDDED_DATA"] = Path.Combine(folder, "data") };
        foreach (var (name, value) in setup.Settings)
        {
            settings[name] = value;
        }

        var builder = new FunctionsApplicationBuilder(["--port", "0", .. setup.Arguments], new EmbeddedHostOptions
        {
            FunctionTypes = setup.Functions,
            BaseDirectory = folder,
            Settings = settings,
            Output = output,
            TimeProvider = setup.Clock,
        });
        if (setup.ServesHttp)
        {
            builder.ConfigureFunctionsWebApplication();
        }

        builder.Logging.ClearProviders();
        setup.Configure?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        var triggers = _host.Services.GetServices<IHostedService>().OfType<TriggerService>().Single();
        await _host.StopAsync();
        if (triggers.ExecuteTask is { IsFaulted: true } failed)
        {
            await failed; // a pump that failed fails the test
        }

        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
