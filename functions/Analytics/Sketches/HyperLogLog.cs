using System.Buffers;
using System.Buffers.Binary;

namespace Analytics.Sketches;

/// <summary>How many distinct ids were added: exact up to <see cref="ExactCapacity"/>, estimated beyond, in bounded memory.</summary>
/// <remarks>
/// <para>Up to 512 distinct hashes are kept as they are; the next one turns them into m = 2^12 registers with a standard error of
/// 1.04/√m = 1.63 %. The state depends on nothing but the set of distinct hashes added: sketches of two hours or shards merge without loss,
/// in any order and any grouping, into the very bytes that one sketch of everything would have.</para>
/// <para><see cref="Add"/> is O(1); <see cref="Merge"/> and <see cref="Encode"/> are O(m); <see cref="Estimate"/> is O(1) while exact, then O(m).
/// Not thread-safe.</para>
/// <para>Flajolet, Fusy, Gandouet and Meunier, "HyperLogLog: the analysis of a near-optimal cardinality estimation algorithm", AofA 2007; the
/// 64-bit hash and the small form beside the registers are from Heule, Nunkesser and Hall, "HyperLogLog in Practice", EDBT 2013, sections 5.1
/// and 5.3; the estimator is from Ertl, "New cardinality estimation algorithms for HyperLogLog sketches", arXiv:1702.01284, 2017, section 3.3.</para>
/// </remarks>
public sealed class HyperLogLog
{
    /// <summary>p: the first p bits of a hash choose its register.</summary>
    public const int Precision = Registers.Precision;

    /// <summary>How many distinct hashes are counted exactly: 512 of 8 bytes take the 4 KiB that the registers take.</summary>
    public const int ExactCapacity = Registers.Count / sizeof(ulong);

    private const byte Version = 1;
    private const byte ExactForm = 0;
    private const byte DenseForm = 1;
    private const int HeaderBytes = 2; // version, form

    private DistinctHashes _hashes;
    private Registers? _registers; // null while exact

    /// <summary>Whether <see cref="Estimate"/> is the exact count.</summary>
    public bool IsExact => _registers is null;

    /// <summary>How many bytes <see cref="Encode"/> writes: 2 when empty, 3,074 when dense, at most 4,098.</summary>
    public int EncodedLength => HeaderBytes + (IsExact ? _hashes.Count * sizeof(ulong) : Registers.PackedBytes);

    /// <summary>Adds the hash of an id.</summary>
    /// <param name="hash">64 uniformly spread bits, of the same function and seed in all sketches that shall ever be merged.</param>
    /// <returns>Whether the sketch changed; a hash that was added before never changes it.</returns>
    public bool Add(ulong hash)
    {
        if (_registers is not null)
        {
            return _registers.Add(hash);
        }

        if (_hashes.Count < ExactCapacity)
        {
            return _hashes.Add(hash);
        }

        if (_hashes.Contains(hash))
        {
            return false;
        }

        UseRegisters(new Registers());
        _registers!.Add(hash); // UseRegisters has just set them
        return true;
    }

    /// <summary>Adds everything that was added to <paramref name="other"/>, which stays as it is.</summary>
    public void Merge(HyperLogLog other)
    {
        if (other._registers is null)
        {
            foreach (var hash in other._hashes.CopyTo(stackalloc ulong[ExactCapacity]))
            {
                Add(hash);
            }
        }
        else if (_registers is null)
        {
            UseRegisters(other._registers.Clone());
        }
        else
        {
            _registers.Merge(other._registers);
        }
    }

    /// <summary>The number of distinct hashes added, rounded to a whole one.</summary>
    public long Estimate() =>
        _registers is null
            ? _hashes.Count
            : Math.Max(ExactCapacity + 1, (long)Math.Round(_registers.Estimate())); // it is dense because it has seen that many

    public HyperLogLog Clone() => new() { _hashes = _hashes.Clone(), _registers = _registers?.Clone() };

    /// <summary>Writes the bytes of docs/formats/sketches-v1.md: equal sets of hashes give equal bytes.</summary>
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
    public static HyperLogLog Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length < HeaderBytes)
        {
            throw new SketchFormatException(encoded.Length, $"a sketch has at least {HeaderBytes} bytes, this one ends after {encoded.Length}.");
        }

        if (encoded[0] != Version)
        {
            throw new SketchFormatException(0, $"HyperLogLog version {encoded[0]} is unknown, this reader knows version {Version}.");
        }

        return encoded[1] switch
        {
            ExactForm => new HyperLogLog { _hashes = DecodeHashes(encoded[HeaderBytes..]) },
            DenseForm => new HyperLogLog { _registers = DecodeRegisters(encoded[HeaderBytes..]) },
            _ => throw new SketchFormatException(1, $"HyperLogLog form {encoded[1]} is unknown, version {Version} has {ExactForm} and {DenseForm}."),
        };
    }

    private static DistinctHashes DecodeHashes(ReadOnlySpan<byte> body)
    {
        if (body.Length % sizeof(ulong) != 0 || body.Length > ExactCapacity * sizeof(ulong))
        {
            throw new SketchFormatException(
                HeaderBytes, $"{body.Length} bytes of hashes; expected a multiple of {sizeof(ulong)}, at most {ExactCapacity * sizeof(ulong)}.");
        }

        var hashes = new DistinctHashes();
        ulong previous = 0;
        for (var at = 0; at < body.Length; at += sizeof(ulong))
        {
            var hash = BinaryPrimitives.ReadUInt64LittleEndian(body[at..]);
            if (hash <= previous && at != 0)
            {
                throw new SketchFormatException(HeaderBytes + at, $"hash {hash:x16} follows {previous:x16}; hashes ascend and are distinct.");
            }

            hashes.Add(previous = hash);
        }

        return hashes;
    }

    private static Registers DecodeRegisters(ReadOnlySpan<byte> body)
    {
        if (body.Length != Registers.PackedBytes)
        {
            throw new SketchFormatException(HeaderBytes, $"{body.Length} bytes of registers; expected {Registers.PackedBytes}.");
        }

        var (registers, firstBadRegister) = Registers.Unpack(body);
        if (firstBadRegister >= 0)
        {
            throw new SketchFormatException(
                HeaderBytes + Registers.ByteOffset(firstBadRegister), $"register {firstBadRegister} exceeds rank {Registers.MaxRank}.");
        }

        if (registers.IsEmpty)
        {
            throw new SketchFormatException(HeaderBytes, $"all registers are 0, but the dense form begins after {ExactCapacity} hashes.");
        }

        return registers;
    }

    private void EncodeTo(Span<byte> destination)
    {
        destination[0] = Version;
        destination[1] = IsExact ? ExactForm : DenseForm;
        var body = destination[HeaderBytes..];
        if (_registers is not null)
        {
            _registers.PackTo(body);
            return;
        }

        foreach (var hash in _hashes.CopySortedTo(stackalloc ulong[ExactCapacity]))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(body, hash);
            body = body[sizeof(ulong)..];
        }
    }

    /// <summary>Leaves the exact form for <paramref name="registers"/>, which take in the hashes kept so far.</summary>
    private void UseRegisters(Registers registers)
    {
        foreach (var hash in _hashes.CopyTo(stackalloc ulong[ExactCapacity]))
        {
            registers.Add(hash);
        }

        _hashes = default;
        _registers = registers;
    }
}
