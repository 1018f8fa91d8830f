namespace Local.Host.Worker;

/// <summary>The worker process ended before it answered.</summary>
internal sealed class WorkerGoneException() : Exception("The worker process ended before it answered.");
