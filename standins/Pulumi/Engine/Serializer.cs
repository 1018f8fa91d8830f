using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Pulumi;

/// <summary>Resolves arguments into plain values: string, bool, double, immutable array and immutable dictionary.</summary>
/// <remarks>Null is left out. A value that is not known becomes <see cref="UnknownValue"/>, a secret one <see cref="SecretValue"/>.</remarks>
internal static class Serializer
{
    public static async Task<ImmutableSortedDictionary<string, object>> SerializeAsync(InputArgs args)
    {
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in args.GetInputs())
        {
            if (await SerializeAsync(value) is { } plain)
            {
                inputs.Add(name, plain);
            }
        }

        return inputs.ToImmutable();
    }

    /// <summary>The value, or null where there is nothing to send.</summary>
    public static async Task<object?> SerializeAsync(object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case string or bool or double:
                return value;
            case int or long or float:
                return Convert.ToDouble(value, CultureInfo.InvariantCulture);
            case IUnion union:
                return await SerializeAsync(union.Value);
            case IInput input:
                return await SerializeAsync(input.ToOutput());
            case IOutput output:
                return await SerializeOutputAsync(output);
            case InputArgs args:
                return (await SerializeAsync(args)).ToImmutableDictionary();
            case IDictionary map:
                return await SerializeMapAsync(map);
            case IEnumerable list:
                return await SerializeListAsync(list);
        }

        return value.GetType().GetCustomAttribute<EnumTypeAttribute>() is not null
            ? value.ToString()
            : throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.");
    }

    /// <summary>The value as mocks see it: secrets in the clear, and null for what is unknown.</summary>
    public static object? Reveal(object value) =>
        value switch
        {
            UnknownValue => null,
            SecretValue secret => Reveal(secret.Value),
            ImmutableArray<object> list => list.Select(Reveal).Where(item => item is not null).ToImmutableArray(),
            ImmutableDictionary<string, object> map => Reveal(map),
            _ => value,
        };

    public static ImmutableDictionary<string, object> Reveal(IEnumerable<KeyValuePair<string, object>> map) =>
        map.Select(entry => KeyValuePair.Create(entry.Key, Reveal(entry.Value)))
            .Where(entry => entry.Value is not null)
            .ToImmutableDictionary(entry => entry.Key, entry => entry.Value!); // nulls are filtered out above

    private static async Task<object?> SerializeOutputAsync(IOutput output)
    {
        var data = await output.GetDataAsync();
        if (!data.IsKnown)
        {
            return UnknownValue.Instance;
        }

        var plain = await SerializeAsync(data.Value);
        return data.IsSecret && plain is not null ? new SecretValue(plain) : plain;
    }

    private static async Task<object> SerializeMapAsync(IDictionary map)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (DictionaryEntry entry in map)
        {
            if (await SerializeAsync(entry.Value) is { } plain)
            {
                result.Add((string)entry.Key, plain);
            }
        }

        return result.ToImmutable();
    }

    private static async Task<object> SerializeListAsync(IEnumerable list)
    {
        var result = ImmutableArray.CreateBuilder<object>();
        foreach (var item in list)
        {
            if (await SerializeAsync(item) is { } plain)
            {
                result.Add(plain);
            }
        }

        return result.ToImmutable();
    }
}
