using Local.Host.Http;

namespace Local.Host;

/// <summary>Says, once everything runs, which functions there are and where.</summary>
internal static class StartupReport
{
    public static void Write(
        TextWriter output,
        string address,
        IReadOnlyList<HttpFunction> http,
        IReadOnlyList<ITrigger> triggers,
        IEnumerable<int> workers,
        string? keysFile)
    {
        var functions = http.Select(function => (function.Function.Name, Line: $"[{function.MethodList}] {address}/{function.Template}"))
            .Concat(triggers.Select(trigger => (trigger.Function.Name, Line: trigger.Function.TriggerType)))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase);

        output.WriteLine();
        output.WriteLine("Functions:");
        output.WriteLine();
        foreach (var (name, line) in functions)
        {
            output.WriteLine($"        {name}: {line}");
        }

        output.WriteLine();
        output.WriteLine($"Worker process {string.Join(" and ", workers)} (attach a debugger to it; --wait-for-debugger waits for one)");
        if (keysFile is not null)
        {
            output.WriteLine($"Keys are checked; they are in {keysFile}");
        }

        output.WriteLine($"Listening on {address}. Press Ctrl-C to stop.");
    }
}
