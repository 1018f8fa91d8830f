using System.Text;
using Local.EventHubs.Log;

namespace Local.EventHubs.Tests.Log;

public class Crc32CTests
{
    [Theory]
    [InlineData("", 0x00000000u)]
    [InlineData("123456789", 0xE3069283u)] // the check value of the CRC catalogue
    public void Of_KnownText_IsTheKnownChecksum(string text, uint expected) => Assert.Equal(expected, Crc32C.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Of_ZeroBytes_IsTheChecksumOfTheRfc() => Assert.Equal(0x8A9136AAu, Crc32C.Of(new byte[32])); // RFC 3720, B.4
}
