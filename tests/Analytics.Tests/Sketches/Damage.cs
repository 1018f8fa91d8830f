namespace Analytics.Tests.Sketches;

/// <summary>Random damage to encoded bytes: changed, cut off, lengthened, or replaced altogether.</summary>
internal static class Damage
{
    public static byte[] Some(byte[] intact, Random random)
    {
        var bytes = intact.ToArray();
        switch (random.Next(4))
        {
            case 0:
                return bytes[..random.Next(bytes.Length + 1)];
            case 1:
                var more = new byte[random.Next(1, 20)];
                random.NextBytes(more);
                return [.. bytes, .. more];
            case 2:
                for (var changes = random.Next(1, 4); changes > 0 && bytes.Length > 0; changes--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
            default:
                random.NextBytes(bytes.AsSpan(Math.Min(random.Next(3), bytes.Length)));
                return bytes;
        }
    }
}
