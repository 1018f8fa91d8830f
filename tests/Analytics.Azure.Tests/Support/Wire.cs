using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Analytics.Azure.Tests.Support;

/// <summary>Notes the requests that pass, and runs something once before or after one of them.</summary>
internal sealed class Wire : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<TableRequest> _requests = [];
    private Hook? _before;
    private Hook? _after;

    public IReadOnlyList<TableRequest> Requests => [.. _requests];

    public IReadOnlyList<TableRequest> Queries => [.. _requests.Where(request => request.IsQuery)];

    public IReadOnlyList<TableRequest> Transactions => [.. _requests.Where(request => request.IsTransaction)];

    public void Clear() => _requests.Clear();

    /// <summary>Runs <paramref name="act"/> once, before the first request that matches is sent.</summary>
    public void Before(Func<TableRequest, bool> matches, Func<Task> act) => _before = new Hook(matches, act);

    /// <summary>Runs <paramref name="act"/> once, when the response to the first request that matches is there.</summary>
    public void After(Func<TableRequest, bool> matches, Func<Task> act) => _after = new Hook(matches, act);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = TableRequest.Read(message.Request);
        _requests.Enqueue(request);
        await RunAsync(ref _before, request);
        await ProcessNextAsync(message, pipeline);
        await RunAsync(ref _after, request);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Everything here is asynchronous.");

    private static Task RunAsync(ref Hook? slot, TableRequest request) =>
        slot is { } hook && hook.Matches(request) && Interlocked.CompareExchange(ref slot, null, hook) == hook ? hook.Act() : Task.CompletedTask;

    private sealed record Hook(Func<TableRequest, bool> Matches, Func<Task> Act);
}
