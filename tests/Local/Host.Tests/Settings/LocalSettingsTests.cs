using Local.Host.Settings;
using Local.Host.Tests.Support;

namespace Local.Host.Tests.Settings;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly List<string> _said = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OfAFile_TakesItsValuesAndItsPort()
    {
        Write("local.settings.json", """{ "IsEncrypted": false, "Values": { "A": "1", "B": "", "C": null }, "Host": { "LocalHttpPort": 7080 } }""");
        Write("local.settings.sample.json", """{ "Values": { "A": "sample" } }""");

        var settings = LocalSettings.Read(_folder.Path, _said.Add);

        Assert.Equal(new Dictionary<string, string> { ["A"] = "1", ["B"] = "" }, settings.Values);
        Assert.Equal(7080, settings.HttpPort);
        Assert.Empty(_said);
    }

    [Fact]
    public void Read_WithoutAFile_TakesTheSampleAndSaysSo()
    {
        Write("local.settings.sample.json", """{ "Values": { "A": "sample" } }""");

        var settings = LocalSettings.Read(_folder.Path, _said.Add);

        Assert.Equal("sample", settings.Values["A"]);
        Assert.Null(settings.HttpPort);
        Assert.Contains("local.settings.sample.json", Assert.Single(_said), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAnEmptyFolder_FindsNothing() => Assert.Empty(LocalSettings.Read(_folder.Path, _said.Add).Values);

    [Theory]
    [InlineData("""{ "Values": """, "not valid JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("""{ "IsEncrypted": true, "Values": {} }""", "encrypted")]
    [InlineData("""{ "Values": { "Port": 1 } }""", "'Port' must be a string")]
    [InlineData("""{ "Host": { "LocalHttpPort": 65536 } }""", "'Host.LocalHttpPort' is '65536'")]
    [InlineData("""{ "Host": { "LocalHttpPort": "many" } }""", "'Host.LocalHttpPort' is 'many'")]
    public void Read_OfSomethingElse_SaysWhatIsWrong(string text, string expected)
    {
        Write("local.settings.json", text);

        var exception = Assert.Throws<StartFailure>(() => LocalSettings.Read(_folder.Path, _said.Add));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);
}
