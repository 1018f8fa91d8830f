using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>What surrounds an app: its classes, its folder and its clock.</summary>
internal sealed record EmbeddedHostOptions
{
    /// <summary>The classes to search for functions.</summary>
    public required IReadOnlyList<Type> FunctionTypes { get; init; }

    /// <summary>The folder of host.json and of the local settings.</summary>
    public string BaseDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>Settings that take the place of the local settings file, and win over the environment; null reads the file.</summary>
    public IReadOnlyDictionary<string, string?>? Settings { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the start-up lines go.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    public static EmbeddedHostOptions ForEntryAssembly()
    {
        var assembly = Assembly.GetEntryAssembly()
            ?? throw new InvalidOperationException("The process has no managed entry assembly to search for functions.");
        return new EmbeddedHostOptions { FunctionTypes = [.. assembly.GetTypes().Where(type => type.IsClass && type.IsVisible)] };
    }
}
