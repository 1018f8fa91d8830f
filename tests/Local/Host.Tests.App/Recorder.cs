using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace Local.Host.Tests.App;

/// <summary>Tells the tests what ran, a line of JSON each, in a file: it outlives a worker that is killed.</summary>
internal static class Recorder
{
    private static readonly Lock Gate = new();

    public static void Write(FunctionContext context, string what, object? data = null)
    {
        var line = JsonSerializer.Serialize(new
        {
            Function = context.FunctionDefinition.Name,
            What = what,
            ProcessId = Environment.ProcessId,
            context.InvocationId,
            RetryCount = context.RetryContext?.RetryCount,
            MaxRetryCount = context.RetryContext?.MaxRetryCount,
            Data = data,
        });
        lock (Gate)
        {
            var path = Environment.GetEnvironmentVariable("RECORDS")!; // set by the tests
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
