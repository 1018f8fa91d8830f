using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Calls a function: makes its class with its services, binds its arguments, awaits what it returns.</summary>
internal sealed class FunctionMethod
{
    private readonly MethodInvoker _invoker;
    private readonly ObjectFactory? _instance;
    private readonly ArgumentBinder _binder;
    private readonly Func<object?, ValueTask<object?>> _await;

    public FunctionMethod(EmbeddedFunction function)
    {
        _invoker = MethodInvoker.Create(function.Method);
        _instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateFactory(function.Method.DeclaringType!, []);
        _binder = new ArgumentBinder(function);
        _await = Awaiting(function.Method.ReturnType);
    }

    /// <summary>The end of the pipeline.</summary>
    public static async Task InvokeAsync(FunctionContext context)
    {
        var invocation = (InvocationContext)context;
        invocation.Result = await invocation.Function.Code.CallAsync(invocation);
    }

    private async ValueTask<object?> CallAsync(InvocationContext context)
    {
        var instance = _instance?.Invoke(context.InstanceServices, null);
        return await _await(_invoker.Invoke(instance, _binder.Bind(context.Input, context).AsSpan()));
    }

    private static Func<object?, ValueTask<object?>> Awaiting(Type returnType)
    {
        if (returnType == typeof(Task))
        {
            return async task =>
            {
                await (Task)task!;
                return null;
            };
        }

        if (returnType == typeof(ValueTask))
        {
            return async task =>
            {
                await (ValueTask)task!;
                return null;
            };
        }

        if (returnType.IsGenericType && Wrapper(returnType.GetGenericTypeDefinition()) is { } wrapper)
        {
            return typeof(FunctionMethod).GetMethod(wrapper, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(returnType.GetGenericArguments())
                .CreateDelegate<Func<object?, ValueTask<object?>>>();
        }

        return ValueTask.FromResult;
    }

    private static string? Wrapper(Type definition) =>
        definition == typeof(Task<>) ? nameof(AwaitTask) : definition == typeof(ValueTask<>) ? nameof(AwaitValueTask) : null;

    private static async ValueTask<object?> AwaitTask<T>(object? task) => await (Task<T>)task!;

    private static async ValueTask<object?> AwaitValueTask<T>(object? task) => await (ValueTask<T>)task!;
}
