using System.Reflection;
using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Finds the arguments of an invocation: by what a parameter is, by its type, or by its name in the trigger's metadata.</summary>
internal sealed class ArgumentBinder(EmbeddedFunction function)
{
    public object?[] Bind(TriggerInput input, FunctionContext context)
    {
        var parameters = function.MethodParameters;
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Bind(parameters[i], input, context);
        }

        return arguments;
    }

    private object? Bind(ParameterInfo parameter, TriggerInput input, FunctionContext context)
    {
        var type = parameter.ParameterType;
        try
        {
            if (parameter == function.TriggerParameter)
            {
                return input.ValueFor(type);
            }

            if (type == typeof(FunctionContext))
            {
                return context;
            }

            if (type == typeof(CancellationToken))
            {
                return context.CancellationToken;
            }

            if (input.Ambient(type) is { } ambient)
            {
                return ambient;
            }

            if (input.BindingData.TryGetValue(parameter.Name!, out var value) && value is not null)
            {
                return BindingValue.To(type, value);
            }
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or JsonException or NotSupportedException)
        {
            throw new InvalidOperationException(
                $"Function '{function.Name}', parameter '{parameter.Name}': the value does not convert to {type}: {exception.Message}", exception);
        }

        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        return type.IsValueType && Nullable.GetUnderlyingType(type) is null
            ? throw new InvalidOperationException($"Function '{function.Name}', parameter '{parameter.Name}': the trigger has no value of this name.")
            : null;
    }
}
