using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The functions of the app, in the order of their names.</summary>
internal sealed class FunctionCatalog
{
    private readonly IReadOnlyList<EmbeddedFunction> _functions;

    private FunctionCatalog(IReadOnlyList<EmbeddedFunction> functions) => _functions = functions;

    /// <summary>Finds every public method with a <see cref="FunctionAttribute"/>, except those that a setting disables.</summary>
    /// <exception cref="InvalidOperationException">A function is not what it should be, or a name occurs twice.</exception>
    public static FunctionCatalog Of(IEnumerable<Type> types, AppSettings settings)
    {
        var functions = new SortedDictionary<string, EmbeddedFunction>(StringComparer.OrdinalIgnoreCase);
        foreach (var method in types.SelectMany(Methods))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is not { } attribute || settings.IsDisabled(attribute.Name))
            {
                continue;
            }

            if (!functions.TryAdd(attribute.Name, EmbeddedFunction.Of(method, attribute.Name)))
            {
                throw new InvalidOperationException($"There are two functions named '{attribute.Name}'.");
            }
        }

        return new FunctionCatalog([.. functions.Values]);
    }

    /// <summary>The functions with this kind of trigger.</summary>
    public IEnumerable<(EmbeddedFunction Function, TTrigger Trigger)> With<TTrigger>()
        where TTrigger : TriggerBindingAttribute =>
        _functions.Where(function => function.Trigger is TTrigger).Select(function => (function, (TTrigger)function.Trigger));

    /// <summary>Throws if a function has another trigger than those that this host runs.</summary>
    public void RejectUnknownTriggers(params Type[] known)
    {
        if (_functions.FirstOrDefault(function => !known.Contains(function.Trigger.GetType())) is { } unknown)
        {
            throw new InvalidOperationException(
                $"Function '{unknown.Name}', parameter '{unknown.TriggerParameter.Name}': the embedded host has no {unknown.TriggerKind}.");
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);
}
