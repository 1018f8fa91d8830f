using Traffic.Logs;

namespace Traffic.Tests.Logs;

public class AccessLogLineTests
{
    [Fact]
    public void TryParse_CombinedLine_GivesEveryField()
    {
        const string Text =
            """83.149.9.216 - frank smith [17/May/2015:10:05:03 -0730] "GET /a?b=c HTTP/1.1" 304 - "http://from.example/" "Agent/1.0 (x; y)" """;

        var parsed = AccessLogLine.TryParse(Text, out var line, out var reason);

        Assert.True(parsed, reason);
        Assert.Equal("83.149.9.216", line!.Address);
        Assert.Equal(new DateTimeOffset(2015, 5, 17, 10, 5, 3, new TimeSpan(-7, -30, 0)), line.Time);
        Assert.Equal(new TimeSpan(-7, -30, 0), line.Time.Offset);
        Assert.Equal("GET", line.Method);
        Assert.Equal("/a?b=c", line.Target);
        Assert.Equal(304, line.Status);
        Assert.Equal("http://from.example/", line.Referrer);
        Assert.Equal("Agent/1.0 (x; y)", line.UserAgent);
    }

    [Fact]
    public void TryParse_AbsentReferrerAndUserAgent_AreNull()
    {
        var line = Some.LogLine(referrer: "-", userAgent: "");

        Assert.Null(line.Referrer);
        Assert.Null(line.UserAgent);
    }

    [Theory]
    [InlineData("""say \"hi\" twice""", "say \"hi\" twice")]
    [InlineData("""ends with a backslash\\""", "ends with a backslash\\")]
    [InlineData("""caf\xc3\xa9 and \x22""", "café and \"")]
    [InlineData("""a\tb""", "a\tb")]
    [InlineData("raw é and 😀 with \\\"", "raw é and 😀 with \"")]
    [InlineData("""http://\xe4\xe5.\xf0\xf4/""", """http://\xe4\xe5.\xf0\xf4/""")] // a code page, not UTF-8: as the server wrote it
    [InlineData("""unknown \q and short \x4""", """unknown \q and short \x4""")]
    public void TryParse_EscapedField_IsUnescaped(string escaped, string expected)
    {
        var line = Some.LogLine(userAgent: escaped);

        Assert.Equal(expected, line.UserAgent);
    }

    [Theory]
    [InlineData("GET /with space HTTP/1.1", "GET", "/with space")]
    [InlineData("GET /old", "GET", "/old")]
    [InlineData("GET  /two-blanks HTTP/1.0", "GET", "/two-blanks")]
    [InlineData("OPTIONS * HTTP/1.1", "OPTIONS", "*")]
    [InlineData("-", "", "")]
    [InlineData("", "", "")]
    public void TryParse_OddRequest_StillGivesALine(string request, string method, string target)
    {
        var line = Some.LogLine(request);

        Assert.Equal(method, line.Method);
        Assert.Equal(target, line.Target);
    }

    [Fact]
    public void TryParse_FieldsAfterTheUserAgent_AreIgnored()
    {
        var parsed = AccessLogLine.TryParse(Some.LogText() + " \"10.0.0.1\" 0.003", out var line, out _);

        Assert.True(parsed);
        Assert.Equal("Agent/1.0", line!.UserAgent);
    }

    [Theory]
    [InlineData("", "address")]
    [InlineData("nothing like it", "address")]
    [InlineData("1.2.3.4 - - [17/May/2015 10:05:03] \"GET / HTTP/1.1\" 200 1 \"-\" \"-\"", "time")]
    [InlineData("1.2.3.4 - - [31/Feb/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"-\"", "time")]
    [InlineData("1.2.3.4 - - [17/May/2015:10:05:03 +0000] GET / 200 1 \"-\" \"-\"", "request")]
    [InlineData("1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 2000 1 \"-\" \"-\"", "status")]
    [InlineData("1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 1", "referrer")]
    [InlineData("1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"cut off", "user agent")]
    [InlineData("1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"cut off\\\"", "user agent")]
    public void TryParse_BrokenLine_NamesWhatIsWrong(string text, string named)
    {
        var parsed = AccessLogLine.TryParse(text, out var line, out var reason);

        Assert.False(parsed);
        Assert.Null(line);
        Assert.Contains(named, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_LongestLine_IsRead()
    {
        var text = Some.LogText().PadRight(AccessLogLine.MaxLength);

        Assert.True(AccessLogLine.TryParse(text, out _, out _));
    }

    [Fact]
    public void TryParse_LineLongerThanThat_IsRefused()
    {
        var text = Some.LogText().PadRight(AccessLogLine.MaxLength + 1);

        Assert.False(AccessLogLine.TryParse(text, out _, out var reason));
        Assert.Contains("65536", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_NulsWithin_AreRefused()
    {
        var text = Some.LogText(userAgent: "Agent/\0\0\0");

        Assert.False(AccessLogLine.TryParse(text, out _, out var reason));
        Assert.Contains("NUL", reason, StringComparison.Ordinal);
    }
}
