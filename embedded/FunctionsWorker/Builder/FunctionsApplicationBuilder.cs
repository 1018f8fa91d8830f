using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds a function app that is its own host: nothing else needs to run beside it.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _builder;
    private readonly EmbeddedHostOptions _options;
    private readonly InvocationPipelineBuilder _pipeline = new();
    private bool _servesHttp;
    private bool _isBuilt;

    internal FunctionsApplicationBuilder(string[] args)
        : this(args, EmbeddedHostOptions.ForEntryAssembly())
    {
    }

    internal FunctionsApplicationBuilder(string[] args, EmbeddedHostOptions options)
    {
        _options = options;
        _builder = EmbeddedHost.CreateBuilder(args, options);
    }

    public IHostEnvironment Environment => _builder.Environment;

    public ConfigurationManager Configuration => _builder.Configuration;

    public ILoggingBuilder Logging => _builder.Logging;

    public IMetricsBuilder Metrics => _builder.Metrics;

    public IServiceCollection Services => _builder.Services;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_builder).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_builder).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        _pipeline.Add(middleware);
        return this;
    }

    /// <summary>Finds the functions and puts the app together.</summary>
    /// <exception cref="InvalidOperationException">A function asks for what this host does not offer, or a setting is wrong.</exception>
    public IHost Build()
    {
        ThrowIfBuilt();
        _isBuilt = true;
        return EmbeddedHost.Build(_builder, _options, _pipeline, _servesHttp);
    }

    internal void ServeHttp()
    {
        ThrowIfBuilt();
        if (!_servesHttp)
        {
            _servesHttp = true;
            HttpFunctions.AddServices(_builder);
        }
    }

    private void ThrowIfBuilt()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException("The application has already been built.");
        }
    }
}
