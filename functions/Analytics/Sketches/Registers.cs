using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics.Sketches;

/// <summary>The m = 2^p registers of a dense <see cref="HyperLogLog"/>, a byte each in memory and six bits each when encoded.</summary>
internal sealed class Registers
{
    public const int Precision = 12;

    /// <summary>m, the number of registers.</summary>
    public const int Count = 1 << Precision;

    public const int PackedBytes = Count * BitsPerRegister / 8;

    private const int BitsPerRegister = 6;

    /// <summary>q, the number of hash bits left for the rank; ranks go from 1 to q + 1.</summary>
    private const int RankBits = 64 - Precision;

    /// <summary>q + 1, the rank of a hash whose last q bits are all 0.</summary>
    public const int MaxRank = RankBits + 1;

    private readonly byte[] _ranks = new byte[Count];

    public bool IsEmpty => !_ranks.AsSpan().ContainsAnyExcept((byte)0);

    /// <summary>The byte of the packed form in which a register begins.</summary>
    public static int ByteOffset(int register) => register * BitsPerRegister / 8;

    /// <summary>The first p bits of the hash choose the register, the position of the first 1 in the others is the rank. O(1).</summary>
    public bool Add(ulong hash)
    {
        ref var register = ref _ranks[hash >> RankBits];
        var guarded = (hash << Precision) | (1UL << (Precision - 1)); // all-zero remainders stop at rank q + 1
        var rank = (byte)(BitOperations.LeadingZeroCount(guarded) + 1);
        if (rank <= register)
        {
            return false;
        }

        register = rank;
        return true;
    }

    /// <summary>Keeps the higher rank of each register. O(m), vectorised.</summary>
    public void Merge(Registers other)
    {
        var ours = MemoryMarshal.Cast<byte, Vector<byte>>(_ranks.AsSpan());
        var theirs = MemoryMarshal.Cast<byte, Vector<byte>>(other._ranks.AsSpan());
        for (var i = 0; i < ours.Length && i < theirs.Length; i++)
        {
            ours[i] = Vector.Max(ours[i], theirs[i]);
        }
    }

    public Registers Clone()
    {
        var clone = new Registers();
        _ranks.CopyTo(clone._ranks, 0);
        return clone;
    }

    /// <summary>Ertl's improved raw estimator: no bias correction and no switch to linear counting. O(m).</summary>
    /// <remarks>Ertl, "New cardinality estimation algorithms for HyperLogLog sketches", arXiv:1702.01284, 2017, section 3.3.</remarks>
    public double Estimate()
    {
        const double m = Count;
        const double alphaInfinity = 0.7213475204444817; // 1 / (2 ln 2)

        Span<int> multiplicity = stackalloc int[MaxRank + 1];
        CountRanks(multiplicity);

        var z = m * Tau(1 - multiplicity[MaxRank] / m);
        for (var k = RankBits; k >= 1; k--)
        {
            z = 0.5 * (z + multiplicity[k]);
        }

        z += m * Sigma(multiplicity[0] / m);
        return alphaInfinity * m * m / z;
    }

    /// <summary>Register i takes the bits 6i to 6i + 5, counted from the lowest bit of the first byte.</summary>
    public void PackTo(Span<byte> destination)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        for (var i = 0; i < Count / 8; i++)
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(_ranks.AsSpan(i * 8));
            var pairs = (eight & 0x003F_003F_003F_003F) | ((eight & 0x3F00_3F00_3F00_3F00) >> 2);
            var fours = (pairs & 0x0000_0FFF_0000_0FFF) | ((pairs & 0x0FFF_0000_0FFF_0000) >> 4);
            var packed = (fours & 0x0000_0000_00FF_FFFF) | ((fours & 0x00FF_FFFF_0000_0000) >> 8);
            BinaryPrimitives.WriteUInt64LittleEndian(word, packed);
            word[..BitsPerRegister].CopyTo(destination[(i * BitsPerRegister)..]);
        }
    }

    /// <summary>Reads what <see cref="PackTo"/> wrote.</summary>
    /// <returns>The registers, and the index of the first one beyond the highest rank, or -1 if there is none.</returns>
    public static (Registers Registers, int FirstBadRegister) Unpack(ReadOnlySpan<byte> source)
    {
        var registers = new Registers();
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        word.Clear();
        for (var i = 0; i < Count / 8; i++)
        {
            source.Slice(i * BitsPerRegister, BitsPerRegister).CopyTo(word);
            var packed = BinaryPrimitives.ReadUInt64LittleEndian(word);
            var fours = (packed & 0x0000_0000_00FF_FFFF) | ((packed & 0x0000_FFFF_FF00_0000) << 8);
            var pairs = (fours & 0x0000_0FFF_0000_0FFF) | ((fours & 0x00FF_F000_00FF_F000) << 4);
            var eight = (pairs & 0x003F_003F_003F_003F) | ((pairs & 0x0FC0_0FC0_0FC0_0FC0) << 2);
            BinaryPrimitives.WriteUInt64LittleEndian(registers._ranks.AsSpan(i * 8), eight);
        }

        return (registers, registers._ranks.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)MaxRank));
    }

    private void CountRanks(Span<int> multiplicity)
    {
        // Four tables side by side: neighbouring registers often hold equal ranks, and one table would wait for its own last store.
        Span<int> tables = stackalloc int[4 * 64];
        tables.Clear();
        for (var i = 0; i < _ranks.Length; i += 4)
        {
            tables[_ranks[i]]++;
            tables[64 + _ranks[i + 1]]++;
            tables[128 + _ranks[i + 2]]++;
            tables[192 + _ranks[i + 3]]++;
        }

        for (var k = 0; k < multiplicity.Length; k++)
        {
            multiplicity[k] = tables[k] + tables[64 + k] + tables[128 + k] + tables[192 + k];
        }
    }

    /// <summary>σ(x) = x + Σ x^(2^k) 2^(k-1), the share of registers that are still 0; for x = 1 it is infinite.</summary>
    private static double Sigma(double x)
    {
        if (x == 1)
        {
            return double.PositiveInfinity;
        }

        double y = 1, z = x, previous;
        do
        {
            x *= x;
            previous = z;
            z += x * y;
            y += y;
        }
        while (z != previous);

        return z;
    }

    /// <summary>τ(x) = (1 - x - Σ (1 - x^(2^-k))² 2^-k) / 3, the share of registers that are full.</summary>
    private static double Tau(double x)
    {
        if (x is 0 or 1)
        {
            return 0;
        }

        double y = 1, z = 1 - x, previous;
        do
        {
            x = Math.Sqrt(x);
            previous = z;
            y *= 0.5;
            z -= (1 - x) * (1 - x) * y;
        }
        while (z != previous);

        return z / 3;
    }
}
