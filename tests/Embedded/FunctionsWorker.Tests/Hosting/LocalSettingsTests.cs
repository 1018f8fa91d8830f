using Microsoft.Azure.Functions.Worker.Hosting;

namespace FunctionsWorker.Tests.Hosting;

public sealed class LocalSettingsTests
{
    private readonly string _folder = Some.Folder();
    private readonly List<string> _said = [];

    [Fact]
    public void Read_OfAFile_TakesItsValuesAndItsPort()
    {
        Write("local.settings.json", """{ "IsEncrypted": false, "Values": { "A": "1", "B": "", "C": null }, "Host": { "LocalHttpPort": 7080 } }""");
        Write("local.settings.sample.json", """{ "Values": { "A": "sample" } }""");

        var settings = LocalSettings.Read(_folder, _said.Add);

        Assert.Equal(new Dictionary<string, string> { ["A"] = "1", ["B"] = "" }, settings.Values);
        Assert.Equal(7080, settings.HttpPort);
        Assert.Empty(_said);
    }

    [Fact]
    public void Read_WithoutAFile_TakesTheSampleAndSaysSo()
    {
        Write("local.settings.sample.json", """{ "Values": { "A": "sample" } }""");

        var settings = LocalSettings.Read(_folder, _said.Add);

        Assert.Equal("sample", settings.Values["A"]);
        Assert.Null(settings.HttpPort);
        Assert.Contains("local.settings.sample.json", Assert.Single(_said), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAnEmptyFolder_FindsNothing() => Assert.Empty(LocalSettings.Read(_folder, _said.Add).Values);

    [Theory]
    [InlineData("""{ "Values": """, "not valid JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("""{ "IsEncrypted": true, "Values": {} }""", "encrypted")]
    [InlineData("""{ "Values": { "Port": 1 } }""", "'Port' must be a string")]
    public void Read_OfSomethingElse_SaysWhatIsWrong(string text, string expected)
    {
        Write("local.settings.json", text);

        var exception = Assert.Throws<InvalidOperationException>(() => LocalSettings.Read(_folder, _said.Add));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DefineEnvironmentVariables_OfOneThatIsDefined_LeavesIt()
    {
        var defined = Some.Name();
        var undefined = Some.Name();
        Environment.SetEnvironmentVariable(defined, "before");
        Write("local.settings.json", $$"""{ "Values": { "{{defined}}": "file", "{{undefined}}": "file" } }""");

        LocalSettings.Read(_folder, _said.Add).DefineEnvironmentVariables();

        Assert.Equal("before", Environment.GetEnvironmentVariable(defined));
        Assert.Equal("file", Environment.GetEnvironmentVariable(undefined));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
