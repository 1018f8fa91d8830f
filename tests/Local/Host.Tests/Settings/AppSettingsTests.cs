using System.Collections;
using Local.Host.Settings;

namespace Local.Host.Tests.Settings;

public sealed class AppSettingsTests
{
    [Fact]
    public void Resolve_OfATextWithPlaceholders_FillsThem()
    {
        var settings = Settings(("Stage", "test"), ("Section:Hub", "events"));

        Assert.Equal("test-events-50%", settings.Resolve("%Stage%-%Section__Hub%-50%", "here"));
    }

    [Fact]
    public void Resolve_OfAnUnknownSetting_NamesIt()
    {
        var exception = Assert.Throws<StartFailure>(() => Settings().Resolve("%Hub%", "Function 'A'"));

        Assert.Contains("Function 'A'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'Hub'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stream")]
    [InlineData("AzureWebJobsStream")]
    [InlineData("ConnectionStrings:Stream")]
    public void ConnectionString_UnderEachOfItsNames_IsFound(string name) =>
        Assert.Equal("value", Settings((name, "value")).ConnectionString("Stream", "here"));

    [Fact]
    public void ConnectionString_InThePlaceOfAName_IsRefusedWithoutShowingIt()
    {
        var exception = Assert.Throws<StartFailure>(
            () => Settings().ConnectionString("Endpoint=sb://localhost;SharedAccessKey=secret", "here"));

        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stream:fullyQualifiedNamespace")]
    [InlineData("Stream:accountName")]
    [InlineData("Stream:queueServiceUri")]
    public void ConnectionString_OfAnIdentity_IsRefused(string name)
    {
        var exception = Assert.Throws<StartFailure>(() => Settings((name, "value")).ConnectionString("Stream", "here"));

        Assert.Contains("identity-based", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobs.Tick.Disabled", "true", true)]
    [InlineData("AzureWebJobs.Tick.Disabled", "True", true)]
    [InlineData("AzureWebJobs:Tick:Disabled", "1", true)]
    [InlineData("AzureWebJobs.Tick.Disabled", "false", false)]
    [InlineData("AzureWebJobs.Tock.Disabled", "true", false)]
    public void IsDisabled_OfASetting_IsWhatItSays(string name, string value, bool expected) =>
        Assert.Equal(expected, Settings((name, value)).IsDisabled("Tick"));

    [Fact]
    public void Of_ASettingThatTheEnvironmentHasToo_TakesTheEnvironments()
    {
        var local = new LocalSettings(new Dictionary<string, string> { ["A"] = "file", ["B"] = "file" }, HttpPort: null);

        var settings = AppSettings.Of(local, new Hashtable { ["A"] = "environment", ["a"] = "another" });

        Assert.Equal("environment", settings.Values["A"]);
        Assert.Equal("file", settings.Values["B"]);
        Assert.Equal("replaced", settings.With([KeyValuePair.Create("B", "replaced")]).Values["B"]);
    }

    private static AppSettings Settings(params (string Name, string Value)[] settings) =>
        AppSettings.Of(new LocalSettings(settings.ToDictionary(setting => setting.Name, setting => setting.Value), HttpPort: null), new Hashtable());
}
