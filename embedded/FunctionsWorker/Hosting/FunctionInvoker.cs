using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Runs one invocation through the app's middleware, within the time that a function has.</summary>
internal sealed class FunctionInvoker(
    IServiceScopeFactory scopes, FunctionExecutionDelegate pipeline, Shutdown shutdown, TimeSpan? timeout, TimeProvider time)
{
    /// <summary>Invokes the function in a service scope of its own.</summary>
    /// <exception cref="TimeoutException">The function ended because its time was over.</exception>
    public async Task<object?> InvokeAsync(EmbeddedFunction function, TriggerInput input, RetryContext? retry, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await InvokeAsync(function, input, retry, scope.ServiceProvider, configure: null, cancellationToken);
    }

    /// <summary>Invokes the function in a given scope.</summary>
    /// <param name="configure">Completes the context before the middleware sees it.</param>
    public async Task<object?> InvokeAsync(
        EmbeddedFunction function,
        TriggerInput input,
        RetryContext? retry,
        IServiceProvider services,
        Action<FunctionContext>? configure,
        CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(timeout ?? Timeout.InfiniteTimeSpan, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, shutdown.Abort, cancellationToken);
        var context = new InvocationContext(function, input, retry, services, ending.Token);
        configure?.Invoke(context);
        try
        {
            await pipeline(context);
            return context.Result;
        }
        catch (OperationCanceledException exception) when (timer.IsCancellationRequested && !shutdown.Abort.IsCancellationRequested)
        {
            throw new TimeoutException($"Function '{function.Name}' did not end within {timeout}, its functionTimeout in host.json.", exception);
        }
    }
}
