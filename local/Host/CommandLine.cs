using System.Globalization;
using System.Reflection;

namespace Local.Host;

/// <summary>What the user asks for.</summary>
internal sealed record CommandLine
{
    /// <summary>The app's assembly, by full path.</summary>
    public string App { get; init; } = "";

    /// <summary>The port of HTTP functions: null is that of the local settings, or else <see cref="DefaultPort"/>; 0 is a free one.</summary>
    public int? Port { get; init; }

    public string Data { get; init; } = Path.Combine(RepositoryRoot, ".data");

    /// <summary>The event hubs to serve, in the file format of the official emulator.</summary>
    public string Hubs { get; init; } = Path.Combine(RepositoryRoot, "infra", "local", "eventhubs.json");

    public bool EnableAuth { get; init; }

    public bool Rebuild { get; init; }

    public bool CoreTools { get; init; }

    public bool WaitForDebugger { get; init; }

    public Unkindness Unkindness { get; init; }

    public bool Help { get; init; }

    public const int DefaultPort = 7071; // as func start

    public const string HelpText = """
        Runs the function app on this machine, with the emulators that its settings ask for.

          --port N             port of the HTTP functions (default 7071; 0 is a free one)
          --data FOLDER        where events, storage and checkpoints are kept (default .data in the repository)
          --hubs FILE          the event hubs to serve (default infra/local/eventhubs.json in the repository)
          --enableAuth         check function keys; they are in host-keys.json in the data folder
          --rebuild            read the streams again from their beginning, which rebuilds what was made of them
          --core-tools         start the emulators, and leave the app to Azure Functions Core Tools (func)
          --wait-for-debugger  let the worker wait until a debugger is attached
          --unkind [LIST]      behave as badly as a host may: checkpoint-cancelled, last-retry, two-workers (default all)
          --help               this text
        """;

    private static string RepositoryRoot { get; } =
        typeof(CommandLine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == nameof(RepositoryRoot)).Value!;

    /// <exception cref="StartFailure">There is an option that this host does not know, or a value that does not fit.</exception>
    public static CommandLine Parse(string[] args)
    {
        var command = new CommandLine { App = args.FirstOrDefault() ?? throw new StartFailure("The first argument must be the app's assembly.") };
        var rest = new Queue<string>(args.Skip(1).SelectMany(SplitAtEquals));
        while (rest.TryDequeue(out var option))
        {
            command = option switch
            {
                "--port" => command with { Port = ParsePort(Value(option, rest)) },
                "--data" => command with { Data = Path.GetFullPath(Value(option, rest)) },
                "--hubs" => command with { Hubs = Path.GetFullPath(Value(option, rest)) },
                "--enableAuth" => command with { EnableAuth = true },
                "--rebuild" => command with { Rebuild = true },
                "--core-tools" => command with { CoreTools = true },
                "--wait-for-debugger" => command with { WaitForDebugger = true },
                "--unkind" when rest.TryPeek(out var list) && !IsOption(list) => command with { Unkindness = ParseUnkindness(rest.Dequeue()) },
                "--unkind" => command with { Unkindness = Unkindness.All },
                "--help" or "-h" or "-?" => command with { Help = true },
                _ => throw new StartFailure($"There is no option '{option}'. --help lists those that there are."),
            };
        }

        return command;
    }

    // --port=8080 is --port 8080.
    private static string[] SplitAtEquals(string argument) => IsOption(argument) ? argument.Split('=', 2) : [argument];

    private static bool IsOption(string argument) => argument.StartsWith("--", StringComparison.Ordinal);

    private static string Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out var value) && value.Length != 0 && !IsOption(value) ? value : throw new StartFailure($"{option} needs a value.");

    private static int ParsePort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new StartFailure($"--port must be a number from 0 to {ushort.MaxValue}, but is '{text}'.");

    private static Unkindness ParseUnkindness(string list) => list.Split(',').Aggregate(Unkindness.None, (all, name) => all | name switch
    {
        "checkpoint-cancelled" => Unkindness.CheckpointCancelled,
        "last-retry" => Unkindness.LastRetry,
        "two-workers" => Unkindness.TwoWorkers,
        _ => throw new StartFailure($"--unkind knows checkpoint-cancelled, last-retry and two-workers, parted by commas, but not '{name}'."),
    });
}
