using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.EventHubs;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Queues;
using Microsoft.Azure.Functions.Worker.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Puts an app and its triggers into one process: the web application is the host, and the pumps are its services.</summary>
internal static class EmbeddedHost
{
    private const string LogLevels = "logging:logLevel";
    private const string EnvironmentVariable = "AZURE_FUNCTIONS_ENVIRONMENT";

    public static WebApplicationBuilder CreateBuilder(string[] args, EmbeddedHostOptions options)
    {
        LocalSettings? local = null;
        if (options.Settings is null)
        {
            local = LocalSettings.Read(options.BaseDirectory, options.Output.WriteLine);
            local.DefineEnvironmentVariables();
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = options.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable(EnvironmentVariable) ?? Environments.Development,
        });
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        if (options.Settings is { } settings)
        {
            builder.Configuration.AddInMemoryCollection(settings);
        }

        var host = HostJson.Read(options.BaseDirectory, builder.Configuration);
        AddLogging(builder.Logging, host);
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateScopes = builder.Environment.IsDevelopment();
            provider.ValidateOnBuild = builder.Environment.IsDevelopment();
        });

        var command = CommandLine.Parse(args);
        var listener = new HttpListener(command.Port ?? local?.HttpPort ?? HttpListener.DefaultPort, command.EnableAuth);
        HttpFunctions.ConfigureServer(builder, listener.Port);
        builder.Services
            .AddSingleton(options)
            .AddSingleton(listener)
            .AddSingleton<DataFolder>()
            .AddSingleton<Shutdown>()
            .AddHostedService<StorageEmulator>() // the first to start, so that the app's own services find storage, and the last to be disposed
            .Configure<HostOptions>(shutdown => shutdown.ShutdownTimeout = Shutdown.DrainTimeout + Shutdown.AbortTimeout);
        return builder;
    }

    public static IHost Build(WebApplicationBuilder builder, EmbeddedHostOptions options, InvocationPipelineBuilder pipeline, bool servesHttp)
    {
        var settings = new AppSettings(builder.Configuration);
        var functions = FunctionCatalog.Of(options.FunctionTypes, settings);
        functions.RejectUnknownTriggers(
            typeof(HttpTriggerAttribute), typeof(EventHubTriggerAttribute), typeof(QueueTriggerAttribute), typeof(TimerTriggerAttribute));

        var host = HostJson.Read(options.BaseDirectory, builder.Configuration);
        var timeout = host.FunctionTimeout;
        var execute = pipeline.Build(FunctionMethod.InvokeAsync);
        builder.Services
            .AddSingleton(services => new FunctionInvoker(
                services.GetRequiredService<IServiceScopeFactory>(),
                execute,
                services.GetRequiredService<Shutdown>(),
                timeout,
                options.TimeProvider))
            .AddSingleton(services => new RetryingInvoker(
                services.GetRequiredService<FunctionInvoker>(),
                services.GetRequiredService<Shutdown>(),
                options.TimeProvider,
                services.GetRequiredService<ILogger<RetryingInvoker>>()));

        var pumps = new List<TriggerPump>();
        pumps.AddRange(EventHubPumps.For(functions, settings, host));
        pumps.AddRange(QueuePumps.For(functions, settings, host, builder.Environment));
        pumps.AddRange(TimerPumps.For(functions, settings));
        var http = HttpFunctions.Of(functions, host, servesHttp);

        // Last, and therefore the first to stop: the app's own services outlive the functions that use them.
        builder.Services.AddHostedService(services => new TriggerService(pumps, services));
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<StartupReport>(services, http, pumps));

        var app = builder.Build();
        http.Map(app);
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging, HostJson host)
    {
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        foreach (var category in host.Names(LogLevels))
        {
            var level = host.Choice($"{LogLevels}:{category}", LogLevel.Information);
            if (category.Equals("default", StringComparison.OrdinalIgnoreCase))
            {
                logging.SetMinimumLevel(level);
            }
            else
            {
                logging.AddFilter(category, level);
            }
        }
    }
}
