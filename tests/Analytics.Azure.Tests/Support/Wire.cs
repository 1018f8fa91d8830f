using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Analytics.Azure.Tests.Support;

/// <summary>Notes the requests that pass and the writes that were refused, and runs something before or after some of them.</summary>
internal sealed partial class Wire : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<TableRequest> _requests = [];
    private Hook? _before;
    private Hook? _after;
    private int _conflicts;

    public IReadOnlyList<TableRequest> Requests => [.. _requests];

    public IReadOnlyList<TableRequest> Queries => [.. _requests.Where(request => request.IsQuery)];

    public IReadOnlyList<TableRequest> Transactions => [.. _requests.Where(request => request.IsTransaction)];

    /// <summary>Transactions that were refused because another writer was first.</summary>
    public int Conflicts => _conflicts;

    public void Clear() => _requests.Clear();

    /// <summary>Runs <paramref name="act"/> before the first request that matches is sent, or before the first few.</summary>
    public void Before(Func<TableRequest, bool> matches, Func<Task> act, int times = 1) => _before = new Hook(matches, act, times);

    /// <summary>Runs <paramref name="act"/> once, when the response to the first request that matches is there.</summary>
    public void After(Func<TableRequest, bool> matches, Func<Task> act) => _after = new Hook(matches, act, times: 1);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = TableRequest.Read(message.Request);
        _requests.Enqueue(request);
        await RunAsync(_before, request);
        await ProcessNextAsync(message, pipeline);
        if (request.IsTransaction && await SaysConflictAsync(message.Response))
        {
            Interlocked.Increment(ref _conflicts);
        }

        await RunAsync(_after, request);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Everything here is asynchronous.");

    private static Task RunAsync(Hook? hook, TableRequest request) => hook is not null && hook.Takes(request) ? hook.Act() : Task.CompletedTask;

    // A transaction is answered with 202; whether it went through stands in the answer's body.
    private static async Task<bool> SaysConflictAsync(Response response)
    {
        var body = new MemoryStream();
        await (response.ContentStream ?? Stream.Null).CopyToAsync(body);
        body.Position = 0;
        response.ContentStream = body;
        return Refused().IsMatch(Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
    }

    [GeneratedRegex("HTTP/1.1 4(04|09|12) ")]
    private static partial Regex Refused();

    private sealed class Hook(Func<TableRequest, bool> matches, Func<Task> act, int times)
    {
        private int _left = times;

        public Func<Task> Act => act;

        public bool Takes(TableRequest request) => Volatile.Read(ref _left) > 0 && matches(request) && Interlocked.Decrement(ref _left) >= 0;
    }
}
