using Microsoft.Azure.Functions.Worker.Builder;

namespace FunctionsWorker.Tests;

/// <summary>What a test's app consists of.</summary>
internal sealed record AppSetup(params Type[] Functions)
{
    public string? HostJson { get; init; }

    public Dictionary<string, string?> Settings { get; init; } = [];

    public string[] Arguments { get; init; } = [];

    public Action<FunctionsApplicationBuilder>? Configure { get; init; }

    public bool ServesHttp { get; init; } = true;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The folder of a test that starts its app more than once.</summary>
    public string? Folder { get; init; }
}
