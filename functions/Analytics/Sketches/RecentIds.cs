using System.Buffers;
using System.Buffers.Binary;

namespace Analytics.Sketches;

/// <summary>The last <see cref="Capacity"/> distinct event ids of a rollup row, so that what a client sends twice counts once.</summary>
/// <remarks>
/// <para>First in, first out: an id that is seen again is not renewed. As long as a row has not taken in more than 4,096 distinct ids, every
/// duplicate is recognised; afterwards those are that come within 4,096 distinct ids of their first.</para>
/// <para>A ring of ids with an open-addressing index of two bytes a slot: 12 bytes per id, doubled as ids arrive, nothing while empty.
/// <see cref="Add"/> is O(1) amortised; <see cref="Merge"/> and <see cref="Encode"/> are O(<see cref="Count"/>). Not thread-safe.</para>
/// </remarks>
public sealed class RecentIds
{
    /// <summary>32 KiB of ids: half of what one binary property of Table Storage holds.</summary>
    public const int Capacity = 4_096;

    private const byte Version = 1;
    private const int HeaderBytes = 1;
    private const int FirstCapacity = 4;
    private const int SlotsPerId = 2; // at most half full, so that a search looks at two slots on average

    private ulong[] _ids = []; // oldest first from _oldest on, wrapping round once Capacity is reached
    private ushort[] _index = []; // position in _ids plus 1; 0 is an empty slot
    private int _oldest;

    /// <summary>How many ids are remembered.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes <see cref="Encode"/> writes: 1 and 8 per id.</summary>
    public int EncodedLength => HeaderBytes + Count * sizeof(ulong);

    /// <summary>Remembers an id, and forgets the oldest one if <see cref="Capacity"/> are remembered already.</summary>
    /// <param name="hash">64 uniformly spread bits of the event id; two ids with equal hashes are one.</param>
    /// <returns>False if the id is remembered already: the event is a duplicate.</returns>
    public bool Add(ulong hash)
    {
        if (Count != 0 && _index[Find(hash)] != 0)
        {
            return false;
        }

        var position = Count == Capacity ? ForgetOldest() : Append();
        _ids[position] = hash;
        _index[Find(hash)] = (ushort)(position + 1);
        return true;
    }

    /// <summary>Remembers the ids of both, or the newest <see cref="Capacity"/> of them; <paramref name="other"/> stays as it is.</summary>
    /// <remarks>The newest id of the one is taken to be as new as the newest of the other, the second newest as the second newest, and so on; of
    /// two equally new ones the smaller is the newer. So the result is the same whichever is merged into which, and nothing is forgotten while
    /// both fit. Beyond that, the order of several merges decides which of the oldest ids go.</remarks>
    public void Merge(RecentIds other)
    {
        var newestFirst = new RecentIds();
        Span<ulong> sameAge = stackalloc ulong[2];
        for (var age = 0; age < Math.Max(Count, other.Count); age++)
        {
            var held = 0;
            if (age < Count)
            {
                sameAge[held++] = FromNewest(age);
            }

            if (age < other.Count)
            {
                sameAge[held++] = other.FromNewest(age);
            }

            sameAge[..held].Sort();
            foreach (var id in sameAge[..held])
            {
                if (newestFirst.Count < Capacity)
                {
                    newestFirst.Add(id);
                }
            }
        }

        (_ids, _index, _oldest, Count) = ([], [], 0, 0);
        for (var age = 0; age < newestFirst.Count; age++)
        {
            Add(newestFirst.FromNewest(age));
        }
    }

    /// <summary>Writes the bytes of docs/formats/sketches-v1.md, the oldest id first.</summary>
    public void Encode(IBufferWriter<byte> destination)
    {
        EncodeTo(destination.GetSpan(EncodedLength));
        destination.Advance(EncodedLength);
    }

    /// <summary>What <see cref="Encode"/> writes, as a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[EncodedLength];
        EncodeTo(bytes);
        return bytes;
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="SketchFormatException">The bytes are damaged or of an unknown version.</exception>
    public static RecentIds Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.IsEmpty)
        {
            throw new SketchFormatException(0, "no bytes; recent ids have at least a version byte.");
        }

        if (encoded[0] != Version)
        {
            throw new SketchFormatException(0, $"version {encoded[0]} of recent ids is unknown, this reader knows version {Version}.");
        }

        var body = encoded[HeaderBytes..];
        if (body.Length % sizeof(ulong) != 0 || body.Length > Capacity * sizeof(ulong))
        {
            throw new SketchFormatException(
                HeaderBytes, $"{body.Length} bytes of ids; expected a multiple of {sizeof(ulong)}, at most {Capacity * sizeof(ulong)}.");
        }

        var ids = new RecentIds();
        for (var at = 0; at < body.Length; at += sizeof(ulong))
        {
            if (!ids.Add(BinaryPrimitives.ReadUInt64LittleEndian(body[at..])))
            {
                throw new SketchFormatException(HeaderBytes + at, "this id is in the list already.");
            }
        }

        return ids;
    }

    private void EncodeTo(Span<byte> destination)
    {
        destination[0] = Version;
        var body = destination[HeaderBytes..];
        for (var age = Count - 1; age >= 0; age--)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(body, FromNewest(age));
            body = body[sizeof(ulong)..];
        }
    }

    /// <summary>The id that came <paramref name="age"/> ids before the newest.</summary>
    private ulong FromNewest(int age) => _ids[(_oldest + Count - 1 - age) % Capacity];

    /// <summary>The slot of the index that leads to <paramref name="hash"/>, or the empty one where it belongs.</summary>
    private int Find(ulong hash)
    {
        var slot = SlotOrder.Home(hash, _index.Length);
        while (_index[slot] != 0 && _ids[_index[slot] - 1] != hash)
        {
            slot = (slot + 1) & (_index.Length - 1);
        }

        return slot;
    }

    /// <summary>Makes room behind the newest id, while fewer than <see cref="Capacity"/> are remembered.</summary>
    private int Append()
    {
        if (Count == _ids.Length)
        {
            Array.Resize(ref _ids, Math.Max(FirstCapacity, _ids.Length * 2));
            _index = new ushort[_ids.Length * SlotsPerId];
            for (var position = 0; position < Count; position++)
            {
                _index[Find(_ids[position])] = (ushort)(position + 1);
            }
        }

        return Count++;
    }

    /// <summary>Makes room in the place of the oldest id.</summary>
    private int ForgetOldest()
    {
        var position = _oldest;
        _oldest = (_oldest + 1) % Capacity;

        // Whoever was pushed past the freed slot moves back into it; a gap would end later searches too early.
        var mask = _index.Length - 1;
        var free = Find(_ids[position]);
        for (var slot = (free + 1) & mask; _index[slot] != 0; slot = (slot + 1) & mask)
        {
            var home = SlotOrder.Home(_ids[_index[slot] - 1], _index.Length);
            if (((slot - home) & mask) >= ((slot - free) & mask))
            {
                _index[free] = _index[slot];
                free = slot;
            }
        }

        _index[free] = 0;
        return position;
    }
}
