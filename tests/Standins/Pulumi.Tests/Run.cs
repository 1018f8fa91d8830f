using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Testing;

namespace Pulumi.Tests;

/// <summary>Runs small programs against mocks.</summary>
internal static class Run
{
    public static async Task<RecordingMocks> Test(Action program, bool preview = true)
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = preview }, program);
        return mocks;
    }

    /// <summary>Runs with configuration under the project's name, and takes it away again.</summary>
    public static async Task<T> WithConfig<T>(IReadOnlyDictionary<string, string> config, Func<Task<T>> test)
    {
        var json = JsonSerializer.Serialize(config.ToImmutableDictionary(entry => $"project:{entry.Key}", entry => entry.Value));
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", json);
        try
        {
            return await test();
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
    }
}
