using Microsoft.Azure.Functions.Worker.Hosting;

namespace FunctionsWorker.Tests.Hosting;

public sealed class BindingValueTests
{
    [Fact]
    public void To_OfEachKindOfMetadata_ConvertsToTheParametersType()
    {
        var time = new DateTime(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc);

        Assert.Equal(7, BindingValue.To(typeof(int), "7"));
        Assert.Equal(7L, BindingValue.To(typeof(long?), "7"));
        Assert.Equal(true, BindingValue.To(typeof(bool), "true"));
        Assert.Equal(1.5, BindingValue.To(typeof(double), "1.5"));
        Assert.Equal(DayOfWeek.Friday, BindingValue.To(typeof(DayOfWeek), "friday"));
        Assert.Equal(new DateOnly(2026, 1, 31), BindingValue.To(typeof(DateOnly), "2026-01-31"));
        Assert.Equal(time, BindingValue.To(typeof(DateTime), "\"2026-01-31T12:00:00Z\""));
        Assert.Equal(new DateTimeOffset(time), BindingValue.To(typeof(DateTimeOffset), "2026-01-31T12:00:00Z"));
        Assert.Equal(new[] { 1L, 2L }, BindingValue.To(typeof(long[]), new List<long> { 1, 2 }));
        Assert.Equal(new[] { "a" }, BindingValue.To(typeof(string[]), """["a"]"""));
        Assert.Equal(3L, BindingValue.To(typeof(long), 3));
    }

    [Theory]
    [InlineData(typeof(int), "seven")]
    [InlineData(typeof(Guid), "no guid")]
    [InlineData(typeof(DayOfWeek), "someday")]
    public void To_OfATextThatDoesNotFit_IsAFormatException(Type type, string text) =>
        Assert.Throws<FormatException>(() => BindingValue.To(type, text));

    [Fact]
    public void FromBody_OfEachType_ReadsTheBody()
    {
        var body = BinaryData.FromString("[1]");

        Assert.Equal("[1]", BindingValue.FromBody(typeof(string), body));
        Assert.Equal("[1]"u8.ToArray(), BindingValue.FromBody(typeof(byte[]), body));
        Assert.Equal("[1]"u8.ToArray(), ((ReadOnlyMemory<byte>)BindingValue.FromBody(typeof(ReadOnlyMemory<byte>), body)!).ToArray());
        Assert.Equal(new[] { 1 }, BindingValue.FromBody(typeof(int[]), body));
        Assert.Same(body, BindingValue.FromBody(typeof(BinaryData), body));
    }
}
