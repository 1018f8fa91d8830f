using System.Diagnostics;
using System.Net.Sockets;
using Google.Protobuf.WellKnownTypes;
using Local.Host.Worker.Rpc;

namespace Local.Host.Worker;

/// <summary>One process of the app's worker, from its start to its end.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2); // seconds, but on a loaded machine
    private static readonly TimeSpan ListenPollInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan TerminateTimeout = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly WorkerChannel _channel;

    private WorkerProcess(Process process, WorkerChannel channel)
    {
        _process = process;
        _channel = channel;
        Id = process.Id;
        Ended = EndAsync();
    }

    public int Id { get; }

    /// <summary>Ends with the process, when all that it has not answered has failed.</summary>
    public Task Ended { get; }

    public int ExitCode => _process.ExitCode;

    /// <summary>Where the worker takes HTTP requests; null when the app does not use ASP.NET Core.</summary>
    public Uri? HttpUri { get; private set; }

    public IReadOnlyList<Function> Functions { get; private set; } = [];

    /// <summary>Starts the process without waiting for anything.</summary>
    /// <param name="closing">Called when it takes no more invocations, before those that run fail.</param>
    public static WorkerProcess Start(WorkerLaunch launch, WorkerServer server, Action closing)
    {
        var id = Guid.NewGuid().ToString();
        var channel = server.Expect(id, closing);
        return new WorkerProcess(launch.Start(server.Address, id), channel);
    }

    /// <summary>Waits for it to call, and has it load its functions.</summary>
    /// <exception cref="WorkerGoneException">It ended before.</exception>
    /// <exception cref="StartFailure">It cannot do what is asked of it.</exception>
    public async Task LoadAsync(WorkerLaunch launch, CancellationToken cancellationToken)
    {
        var timeout = launch.WaitForDebugger ? Timeout.InfiniteTimeSpan : StartTimeout;
        try
        {
            await _channel.Connected.WaitAsync(timeout, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new StartFailure($"The worker process {Id} did not call the host within {timeout}.");
        }

        var request = new WorkerInitRequest { HostVersion = "4.0.0", WorkerDirectory = launch.Folder, FunctionAppDirectory = launch.Folder };
        var start = await AskAsync(new StreamingMessage { WorkerInitRequest = request });
        Check(start.WorkerInitResponse.Result, "The worker did not start");
        HttpUri = start.WorkerInitResponse.Capabilities.TryGetValue("HttpUri", out var uri) ? new Uri(uri) : null;

        var question = new FunctionsMetadataRequest { FunctionAppDirectory = launch.Folder };
        var answer = (await AskAsync(new StreamingMessage { FunctionsMetadataRequest = question })).FunctionMetadataResponse;
        Check(answer.Result, "The worker did not name its functions");
        foreach (var metadata in answer.FunctionMetadataResults)
        {
            var load = new FunctionLoadRequest { FunctionId = metadata.FunctionId, Metadata = metadata };
            var loaded = await AskAsync(new StreamingMessage { FunctionLoadRequest = load });
            Check(loaded.FunctionLoadResponse.Result, $"Function '{metadata.Name}' did not load");
        }

        await ListensAsync(cancellationToken);
        Functions = [.. answer.FunctionMetadataResults.Select(Function.Of).OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Runs a function; a cancellation is passed on to it, and its end is waited for all the same.</summary>
    /// <exception cref="WorkerGoneException">The process ended before the function did.</exception>
    public async Task<StatusResult> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        var answer = _channel.AskAsync(new StreamingMessage { RequestId = request.InvocationId, InvocationRequest = request });
        await using var cancellation = cancellationToken.Register(() =>
            _channel.Tell(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = request.InvocationId } }));
        return (await answer).InvocationResponse.Result;
    }

    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Has it end in order, and kills it if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        _channel.Tell(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = Duration.FromTimeSpan(TerminateTimeout) } });
        if (await Task.WhenAny(Ended, Task.Delay(TerminateTimeout)) != Ended)
        {
            Kill();
        }

        await Ended;
        _process.Dispose();
    }

    private static void Check(StatusResult result, string failure)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new StartFailure($"{failure}: {result.Exception?.Message ?? result.Result}");
        }
    }

    // It tells its HTTP address before it listens there.
    private async Task ListensAsync(CancellationToken cancellationToken)
    {
        for (var isListening = HttpUri is null; !isListening && !Ended.IsCompleted;)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(HttpUri!.Host, HttpUri.Port, cancellationToken);
                isListening = true;
            }
            catch (SocketException)
            {
                await Task.Delay(ListenPollInterval, cancellationToken);
            }
        }
    }

    private Task<StreamingMessage> AskAsync(StreamingMessage request)
    {
        request.RequestId = Guid.NewGuid().ToString();
        return _channel.AskAsync(request);
    }

    private async Task EndAsync()
    {
        var exit = _process.WaitForExitAsync();
        await Task.WhenAny(exit, _channel.Closed);
        try
        {
            await exit.WaitAsync(TerminateTimeout); // one that hung up is about to end; without a host it is of no use
        }
        catch (TimeoutException)
        {
            Kill();
            await exit;
        }

        _channel.Close();
    }
}
