using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map from names to inputs that is an input itself; made for collection initializers, never read synchronously.</summary>
public sealed class InputMap<V> : Input<ImmutableDictionary<string, V>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, V>>>
{
    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, V>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, V>> values)
        : base(values)
    {
    }

    public Input<V> this[string key]
    {
        set => Add(key, value);
    }

    public void Add(string key, Input<V> value) =>
        OutputValue = Output.Tuple((Input<ImmutableDictionary<string, V>>)OutputValue, value).Apply(x => x.Item1.Add(key, x.Item2));

    public void Add(InputMap<V> values) => AddRange(values);

    public void AddRange(InputMap<V> values) =>
        OutputValue = Output.Tuple(OutputValue, values.OutputValue).Apply(x => x.Item1.AddRange(x.Item2));

    /// <summary>Both maps as a new one; where a key is in both, the second map wins.</summary>
    public static InputMap<V> Merge(InputMap<V> first, InputMap<V> second) =>
        Output.Tuple(first.OutputValue, second.OutputValue).Apply(x => x.Item1.SetItems(x.Item2));

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, V>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await OutputValue.DataTask;
        foreach (var value in data.IsKnown ? data.Value : ImmutableDictionary<string, V>.Empty)
        {
            yield return value;
        }
    }

    public static implicit operator InputMap<V>(Dictionary<string, V> values) => new(Output.Create(values.ToImmutableDictionary()));

    public static implicit operator InputMap<V>(ImmutableDictionary<string, V> values) => new(Output.Create(values));

    public static implicit operator InputMap<V>(Output<Dictionary<string, V>> values) => new(values.Apply(v => v.ToImmutableDictionary()));

    public static implicit operator InputMap<V>(Output<IDictionary<string, V>> values) => new(values.Apply(v => v.ToImmutableDictionary()));

    public static implicit operator InputMap<V>(Output<ImmutableDictionary<string, V>> values) => new(values);
}
