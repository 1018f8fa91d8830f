using System.Collections.Concurrent;

namespace FunctionsWorker.Tests;

/// <summary>Keeps what the functions of a test saw; a singleton of the app.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<object> _seen = new();

    public IReadOnlyList<object> Seen => [.. _seen];

    /// <summary>What a function does besides recording.</summary>
    public Func<CancellationToken, Task> Behaviour { get; set; } = _ => Task.CompletedTask;

    public void Add(object value) => _seen.Enqueue(value);

    public IReadOnlyList<T> Of<T>() => [.. Seen.OfType<T>()];
}
