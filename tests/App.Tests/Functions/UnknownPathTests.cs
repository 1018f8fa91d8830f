using System.Reflection;
using Analytics.App;
using Microsoft.Azure.Functions.Worker;

namespace App.Tests.Functions;

public sealed class UnknownPathTests
{
    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/v1")]
    [InlineData("POST", "/v1/event")]
    [InlineData("GET", "/v1/customers/acme")]
    [InlineData("GET", "/v1/customers/acme/series/x")]
    [InlineData("PUT", "/v1/replays/1/2")]
    public async Task Run_OfAPathThatNobodyAnswers_IsNotFound(string method, string path)
    {
        var call = await RunAsync(method, path);

        call.AssertProblem(404, $"'{path}'");
    }

    [Theory]
    [InlineData("GET", "/v1/events", "POST, OPTIONS")]
    [InlineData("HEAD", "/v1/health", "GET")]
    [InlineData("DELETE", "/v1/customers/acme/series", "GET")]
    [InlineData("POST", "/V1/Customers/acme/Series/", "GET")]
    [InlineData("GET", "/v1/replays", "POST")]
    [InlineData("PATCH", "/v1/replays/0a", "GET")]
    [InlineData("POST", "/dashboard", "GET")]
    public async Task Run_OfAPathThatTakesOtherMethods_NamesThem(string method, string path, string allowed)
    {
        var call = await RunAsync(method, path);

        call.AssertProblem(405, allowed);
        Assert.Equal(allowed, call.Headers.Allow);
    }

    /// <summary>The host takes the first function, by name, whose route matches: one behind this would never be asked.</summary>
    [Fact]
    public void Name_AmongAllFunctions_IsTheLast()
    {
        var names = typeof(UnknownPath).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().ToList();

        Assert.True(names.Count > 5);
        Assert.Equal(nameof(UnknownPath), names.Order(StringComparer.OrdinalIgnoreCase).Last());
    }

    private static Task<HttpCall> RunAsync(string method, string path) =>
        new HttpCall(method, path).RunAsync(request => Task.FromResult(new UnknownPath().Run(request)));
}
