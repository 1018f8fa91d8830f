using Traffic.Logs;

namespace Traffic.Tests.Logs;

public class ClientFieldsTests
{
    [Theory]
    [InlineData("192.0.2.1 - -", "192.0.2.1")]
    [InlineData("2001:db8::1 - -", "2001:db8::1")]
    [InlineData("::ffff:192.0.2.1 - -", "::ffff:192.0.2.1")]
    [InlineData("dial-up-7.example.net - -", "dial-up-7.example.net")]
    [InlineData("ip_7.example.net - -", "ip_7.example.net")]
    [InlineData("localhost - -", "localhost")]
    [InlineData("192.0.2.xxx - -", "192.0.2.xxx")] // made anonymous
    [InlineData("192.0.2.1 ident frank", "192.0.2.1")]
    [InlineData("192.0.2.1 - frank smith", "192.0.2.1")]
    [InlineData("192.0.2.1 - frank@example.com", "192.0.2.1")]
    [InlineData("192.0.2.1 - ", "192.0.2.1")] // a user without a name
    [InlineData("192.0.2.1 www.example.com -", "192.0.2.1")] // lighttpd's default
    public void TryParse_AddressIdentityAndUser_GivesTheAddress(string client, string address)
    {
        var parsed = AccessLogLine.TryParse(Some.LogText(client: client), out var line, out var reason);

        Assert.True(parsed, reason);
        Assert.Equal(address, line!.Address);
    }

    [Theory]
    [InlineData("www.example.com:80 192.0.2.1 - -", "begin")] // Apache's vhost_combined
    [InlineData("www.example.com 192.0.2.1 - -", "another address")]
    [InlineData("www.example.com client.example.net - -", "more than")]
    [InlineData("www.example.com client.example.net - frank", "more than")]
    [InlineData("203.0.113.9 192.0.2.1 - -", "another address")]
    [InlineData("web_1  | 192.0.2.1 - -", "another address")] // docker compose logs
    [InlineData("web-1  | 2001:db8::1 - -", "another address")]
    [InlineData("web-1 | client.example.net - -", "more than")]
    [InlineData("May 17 10:05:03 web nginx: 192.0.2.1 - -", "another address")] // syslog
    [InlineData("May 17 10:05:03 web nginx: client.example.net - frank", "more than")]
    [InlineData("<190>May 17 10:05:03 web nginx: 192.0.2.1 - -", "begin")]
    [InlineData("2015-05-17T10:05:03+00:00 web nginx: 192.0.2.1 - -", "begin")]
    [InlineData("2015-05-17T10:05:03Z stdout F 192.0.2.1 - -", "begin")] // Kubernetes
    [InlineData("125 192.0.2.1 - -", "begin")] // a duration
    [InlineData("0.125 192.0.2.1 - -", "begin")]
    [InlineData("0.125 192.0.2.1 -", "begin")]
    [InlineData("12ms 192.0.2.1 - -", "another address")]
    [InlineData("4bf92f3577b34da6 192.0.2.1 - -", "another address")] // a request's id
    [InlineData("unknown, 192.0.2.1 - -", "begin")] // what proxies name
    [InlineData("unknown - -", "unknown")]
    [InlineData("192.0.2.1, 198.51.100.2 - -", "begin")]
    [InlineData("192.0.2.1, 198.51.100.2, 203.0.113.9 - -", "begin")]
    [InlineData("10.0.0.1 - 192.0.2.1 - -", "another address")]
    [InlineData("10.0.0.1 - 192.0.2.1, 198.51.100.2 - -", "another address")]
    [InlineData("10.0.0.1 - 2001:db8::1", "another address")]
    [InlineData("192.0.2.1:51234 - -", "begin")] // a port is another one for each connection
    [InlineData("[2001:db8::1]:51234 - -", "begin")]
    [InlineData("300.0.2.1 - -", "begin")]
    [InlineData("192.0.2 - -", "begin")]
    [InlineData("- - -", "begin")]
    [InlineData("unix: - -", "begin")]
    [InlineData("\"192.0.2.1\" - -", "begin")]
    [InlineData(" 192.0.2.1 - -", "begin")]
    [InlineData("192.0.2.1", "identity")]
    [InlineData("192.0.2.1 -", "identity")]
    public void TryParse_AnythingElseBeforeTheTime_IsRefused(string client, string named)
    {
        var parsed = AccessLogLine.TryParse(Some.LogText(client: client), out _, out var reason);

        Assert.False(parsed);
        Assert.Contains(named, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_NulsBeforeTheAddress_AreRefused()
    {
        Assert.False(AccessLogLine.TryParse(Some.LogText(client: "\0\0\0192.0.2.1 - -"), out _, out _));
    }
}
