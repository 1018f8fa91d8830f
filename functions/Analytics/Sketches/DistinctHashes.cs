namespace Analytics.Sketches;

/// <summary>A set of 64-bit hashes, the exact form of a small <see cref="HyperLogLog"/>.</summary>
/// <remarks>Open addressing with linear probing, at most three quarters full. A struct, because most rows hold several sketches of a few hashes
/// each and an object more per sketch would weigh as much as its content. Copies share their slots: do not copy, <see cref="Clone"/>.</remarks>
internal struct DistinctHashes
{
    private const int FirstSlotCount = 8;

    private ulong[]? _slots; // 0 is an empty slot, therefore the hash 0 itself is kept aside
    private bool _hasZero;

    public int Count { get; private set; }

    /// <summary>Adds a hash; false if it was in already. O(1) amortised.</summary>
    public bool Add(ulong hash)
    {
        if (hash == 0)
        {
            Count += _hasZero ? 0 : 1;
            return !_hasZero && (_hasZero = true);
        }

        _slots ??= new ulong[FirstSlotCount];
        var slot = Find(_slots, hash);
        if (_slots[slot] == hash)
        {
            return false;
        }

        if ((Count + 1) * 4 > _slots.Length * 3)
        {
            Grow();
            slot = Find(_slots, hash);
        }

        _slots[slot] = hash;
        Count++;
        return true;
    }

    public readonly bool Contains(ulong hash) =>
        hash == 0 ? _hasZero : _slots is not null && _slots[Find(_slots, hash)] == hash;

    /// <summary>Copies the hashes in ascending order into the first <see cref="Count"/> elements of <paramref name="destination"/>.</summary>
    public readonly Span<ulong> CopySortedTo(Span<ulong> destination)
    {
        var written = CopyTo(destination);
        written.Sort();
        return written;
    }

    /// <summary>Copies the hashes in no particular order into the first <see cref="Count"/> elements of <paramref name="destination"/>.</summary>
    public readonly Span<ulong> CopyTo(Span<ulong> destination)
    {
        var count = 0;
        if (_hasZero)
        {
            destination[count++] = 0;
        }

        foreach (var hash in _slots.AsSpan())
        {
            if (hash != 0)
            {
                destination[count++] = hash;
            }
        }

        return destination[..count];
    }

    public readonly DistinctHashes Clone() => this with { _slots = (ulong[]?)_slots?.Clone() };

    /// <summary>The slot that holds <paramref name="hash"/>, or the empty one where it belongs.</summary>
    private static int Find(ulong[] slots, ulong hash)
    {
        var slot = SlotOrder.Home(hash, slots.Length);
        while (slots[slot] != hash && slots[slot] != 0)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var larger = new ulong[_slots!.Length * 2]; // only a full table grows, so there is one
        foreach (var hash in _slots)
        {
            if (hash != 0)
            {
                larger[Find(larger, hash)] = hash;
            }
        }

        _slots = larger;
    }
}
