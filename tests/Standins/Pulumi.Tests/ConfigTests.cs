using Pulumi.Testing;

namespace Pulumi.Tests;

public class ConfigTests
{
    [Fact]
    public async Task Get_OfTypedValues_ParsesThem()
    {
        var (number, factor, flag, list, missing) = await Read(
            new() { ["number"] = "16", ["factor"] = "2.5", ["flag"] = "true", ["list"] = """["a","b"]""" },
            config => (
                config.RequireInt32("number"),
                config.RequireDouble("factor"),
                config.RequireBoolean("flag"),
                config.RequireObject<string[]>("list"),
                config.Get("missing")));

        Assert.Equal(16, number);
        Assert.Equal(2.5, factor);
        Assert.True(flag);
        Assert.Equal(["a", "b"], list);
        Assert.Null(missing);
    }

    [Theory]
    [InlineData("True")]
    [InlineData("yes")]
    public async Task GetBoolean_OfAnythingButTrueOrFalse_Throws(string text)
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Read(new() { ["flag"] = text }, config => config.GetBoolean("flag")));

        Assert.Contains($"Configuration 'project:flag' value '{text}' is not a valid Boolean", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Require_OfAMissingKey_NamesIt()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Read(new(), config => config.Require("location")));

        Assert.Contains("Missing required configuration variable 'project:location'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequireSecret_OfAValue_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(await Read(new() { ["key"] = "k" }, config => config.RequireSecret("key"))));

    private static Task<T> Read<T>(Dictionary<string, string> values, Func<Config, T> read) =>
        Run.WithConfig(values, async () =>
        {
            T? result = default;
            await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () =>
            {
                result = read(new Config());
            });
            return result!;
        });
}
