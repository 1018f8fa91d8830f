using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Local.Host.Worker.Rpc;

namespace Local.Host.Worker;

/// <summary>The conversation with one worker process: requests, their answers, and what it logs.</summary>
/// <param name="closing">Called when the worker is gone, before those who wait for its answers learn of it.</param>
internal sealed class WorkerChannel(Action<RpcLog> log, Action closing)
{
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _unanswered = new();
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the worker has called; fails when it will not.</summary>
    public Task Connected => _connected.Task;

    /// <summary>Ends when nobody answers any longer.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Talks until the worker hangs up.</summary>
    public async Task RunAsync(IAsyncStreamReader<StreamingMessage> reader, IServerStreamWriter<StreamingMessage> writer, CancellationToken hungUp)
    {
        var writing = WriteAsync(writer, hungUp);
        _connected.TrySetResult();
        try
        {
            await foreach (var message in reader.ReadAllAsync(hungUp))
            {
                if (message.RpcLog is { } entry)
                {
                    log(entry);
                }
                else if (_unanswered.TryRemove(message.RequestId, out var answer))
                {
                    answer.TrySetResult(message);
                }
            }
        }
        finally
        {
            Close();
            await writing;
        }
    }

    /// <summary>Sends a request and waits for the answer to its id.</summary>
    /// <exception cref="WorkerGoneException">There will be no answer.</exception>
    public Task<StreamingMessage> AskAsync(StreamingMessage request)
    {
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _unanswered[request.RequestId] = answer;
        if (!_outgoing.Writer.TryWrite(request) || _closed.Task.IsCompleted)
        {
            Close();
        }

        return answer.Task;
    }

    /// <summary>Sends what has no answer.</summary>
    public void Tell(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Fails all requests, since nobody will answer them.</summary>
    public void Close()
    {
        closing();
        _closed.TrySetResult();
        _outgoing.Writer.TryComplete();
        _connected.TrySetException(new WorkerGoneException());
        _ = _connected.Task.Exception; // seen: nobody may be waiting
        foreach (var id in _unanswered.Keys)
        {
            if (_unanswered.TryRemove(id, out var answer))
            {
                answer.TrySetException(new WorkerGoneException());
            }
        }
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> writer, CancellationToken hungUp)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(hungUp))
            {
                await writer.WriteAsync(message, hungUp);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException or IOException)
        {
            Close(); // it hung up in the middle of a message
        }
    }
}
