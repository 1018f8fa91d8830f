using System.Security.Cryptography;

namespace Analytics.Sketches;

/// <summary>Where a hash begins its search in an open-addressing table.</summary>
/// <remarks>The order differs from process to process, so that nobody can send ids that all begin at one slot.
/// It leaves no trace in encoded bytes.</remarks>
internal static class SlotOrder
{
    private static readonly ulong Multiplier = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    /// <summary>The first slot to look at in a table of <paramref name="length"/> slots, a power of two.</summary>
    internal static int Home(ulong hash, int length) => (int)Math.BigMul(hash, Multiplier, out _) & (length - 1);
}
