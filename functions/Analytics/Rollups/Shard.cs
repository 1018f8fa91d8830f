namespace Analytics.Rollups;

/// <summary>One partition of one event hub: the unit that has a single reader, and therefore a single writer of rollup rows.</summary>
/// <param name="Hub">The hub's name, lower case.</param>
/// <param name="Partition">The partition's id within the hub, "0", "1", …</param>
public readonly record struct Shard(string Hub, string Partition)
{
    /// <summary>As it stands in row keys and blob names: <c>events-3</c>. A partition id holds no hyphen, so the last one parts the two.</summary>
    public override string ToString() => $"{Hub}-{Partition}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">There is no hyphen with text on both sides.</exception>
    public static Shard Parse(string text)
    {
        var hyphen = text.LastIndexOf('-');
        return hyphen > 0 && hyphen < text.Length - 1
            ? new Shard(text[..hyphen], text[(hyphen + 1)..])
            : throw new FormatException($"'{text}' is not a shard such as 'events-3'.");
    }
}
