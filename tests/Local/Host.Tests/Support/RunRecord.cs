using System.Text.Json;

namespace Local.Host.Tests.Support;

/// <summary>What a function of the tests' app wrote down.</summary>
internal sealed record RunRecord(
    string Function, string What, int ProcessId, string InvocationId, int? RetryCount, int? MaxRetryCount, JsonElement Data)
{
    public IEnumerable<string> Texts() => Data.EnumerateArray().Select(text => text.GetString()!); // of functions that wrote texts
}
