using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Pulumi;

/// <summary>Turns the plain values that come back from a provider into the types of outputs.</summary>
internal static class Deserializer
{
    private static readonly MethodInfo ToList = typeof(Deserializer).GetMethod(nameof(ConvertList), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly MethodInfo ToMap = typeof(Deserializer).GetMethod(nameof(ConvertMap), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <exception cref="InvalidOperationException">The value does not fit; the message begins with <paramref name="path"/>.</exception>
    public static object? Convert(string path, object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        switch (value)
        {
            case null:
                return type.IsValueType ? Activator.CreateInstance(type) : null;
            case SecretValue secret:
                return Convert(path, secret.Value, type);
            case var _ when type.IsInstanceOfType(value):
                return value;
            case double number when type == typeof(int):
                return checked((int)number);
            case IConvertible when type == typeof(int) || type == typeof(double):
                return System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
            case IEnumerable list when IsGeneric(type, typeof(ImmutableArray<>)):
                return ToList.MakeGenericMethod(type.GenericTypeArguments).Invoke(null, [path, list]);
            case IDictionary map when IsGeneric(type, typeof(ImmutableDictionary<,>)):
                return ToMap.MakeGenericMethod(type.GenericTypeArguments[1]).Invoke(null, [path, map]);
            case IDictionary<string, object> map when type.GetCustomAttribute<OutputTypeAttribute>() is not null:
                return Construct(path, map, type);
        }

        throw new InvalidOperationException($"{path}: a {value.GetType().Name} came back where a {type.Name} belongs.");
    }

    private static object Construct(string path, IDictionary<string, object> map, Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Single(candidate => candidate.GetCustomAttribute<OutputConstructorAttribute>() is not null);
        var arguments = constructor.GetParameters()
            .Select(parameter => Convert(
                $"{path}.{parameter.Name}", map.TryGetValue(parameter.Name!, out var value) ? value : null, parameter.ParameterType));
        return constructor.Invoke([.. arguments]);
    }

    private static ImmutableArray<T> ConvertList<T>(string path, IEnumerable list) =>
        [.. list.Cast<object>().Select(item => (T)Convert(path, item, typeof(T))!)];

    private static ImmutableDictionary<string, T> ConvertMap<T>(string path, IDictionary map) =>
        map.Cast<DictionaryEntry>().ToImmutableDictionary(
            entry => (string)entry.Key, entry => (T)Convert($"{path}.{entry.Key}", entry.Value, typeof(T))!);

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
