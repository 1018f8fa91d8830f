using System.Text;
using Analytics.Events;

namespace Analytics.Tests.Events;

public sealed class EventBodyTests
{
    [Theory]
    [InlineData("""{"a":1}""", new[] { """{"a":1}""" })]
    [InlineData(" \r\n{\"a\":1}\n ", new[] { """{"a":1}""" })]
    [InlineData("{\n  \"a\": 1\n}", new[] { "{\n  \"a\": 1\n}" })]
    [InlineData("""[{"a":1}, {"b":[2]} ,3]""", new[] { """{"a":1}""", """{"b":[2]}""", "3" })]
    [InlineData("{\"a\":1}\n{\"b\":2}", new[] { """{"a":1}""", """{"b":2}""" })]
    [InlineData("{\"a\":1}\r\n\r\n{\"b\":2}\r\n", new[] { """{"a":1}""", """{"b":2}""" })]
    [InlineData("{\"a\":1}\n{\"b\":", new[] { """{"a":1}""", """{"b":""" })]
    [InlineData("{\"a\":\n{\"b\":2}", new[] { """{"a":""", """{"b":2}""" })]
    [InlineData("{\n  \"a\": 1,\n  \"b\":", new[] { "{\n  \"a\": 1,\n  \"b\":" })]
    [InlineData("nonsense", new[] { "nonsense" })]
    public void TrySplit_OfABody_GivesItsItemsUntouched(string body, string[] expected)
    {
        Assert.True(EventBody.TrySplit(Some.Json(body), 10, out var items, out _));

        Assert.Equal(expected, items.Select(item => Encoding.UTF8.GetString(item.Span)));
    }

    [Fact]
    public void TrySplit_OfAByteOrderMark_SkipsIt()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{}"u8];

        Assert.True(EventBody.TrySplit(body, 10, out var items, out _));

        Assert.Equal("{}"u8.ToArray(), items.Single().ToArray());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n", "empty")]
    [InlineData("[]", "1 to 10")]
    [InlineData("[{}", "array")]
    [InlineData("[{}] {}", "array")]
    [InlineData("""[{"a":1},{"b":]""", "array")]
    public void TrySplit_OfABodyThatCannotBeTakenApart_SaysWhy(string body, string reason)
    {
        Assert.False(EventBody.TrySplit(Some.Json(body), 10, out _, out var rejection));

        Assert.Equal("body", rejection.Field);
        Assert.Contains(reason, rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void TrySplit_OfTooManyItems_SaysHowManyThereAreAndMayBe()
    {
        Assert.True(EventBody.TrySplit(Some.Json($"[{string.Join(',', Enumerable.Repeat("{}", 10))}]"), 10, out _, out _));
        Assert.False(EventBody.TrySplit(Some.Json($"[{string.Join(',', Enumerable.Repeat("{}", 11))}]"), 10, out _, out var rejection));
        Assert.Contains("11", rejection.Rule, StringComparison.Ordinal);
        Assert.Contains("10", rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void TrySplit_OfAnItemNestedTooDeep_KeepsItsSiblings()
    {
        var deep = new string('[', 100) + new string(']', 100);

        Assert.True(EventBody.TrySplit(Some.Json($"[{{}},{deep},{{}}]"), 10, out var items, out _));

        Assert.Equal(3, items.Count);
    }
}
