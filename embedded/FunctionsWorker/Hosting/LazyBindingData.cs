using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Trigger metadata that is computed when somebody asks: most functions never do. Names match in any case.</summary>
internal sealed class LazyBindingData : IReadOnlyDictionary<string, object?>
{
    private readonly Dictionary<string, Lazy<object?>> _values = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Keys => _values.Keys;

    public IEnumerable<object?> Values => _values.Values.Select(value => value.Value);

    public int Count => _values.Count;

    public object? this[string key] => _values[key].Value;

    public void Add(string key, Func<object?> value) => _values.Add(key, new Lazy<object?>(value));

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var found = _values.TryGetValue(key, out var lazy);
        value = lazy?.Value;
        return found;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        _values.Select(value => KeyValuePair.Create(value.Key, value.Value.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
