using System.Globalization;

namespace Local.EventHubs;

/// <summary>The options of the emulator when it runs alone.</summary>
internal sealed record CommandLine(int Port, string DataFolder, string ConfigFile)
{
    internal const string Help = """
        Emulates Azure Event Hubs on this machine, over a log that stays when the emulator stops.

        Usage: dotnet run --project local/EventHubs -- [options]

          --port PORT       Where to listen on 127.0.0.1; 0 for any free port. Default 5672, which clients take by themselves.
          --data FOLDER     Where the log is kept. Default .data/eventhubs.
          --config FILE     The hubs, in the form of the official emulator's Config.json. Default infra/local/eventhubs.json.
          --help            This text.
        """;

    private static readonly CommandLine Default = new(Port: 5672, DataFolder: ".data/eventhubs", ConfigFile: "infra/local/eventhubs.json");

    /// <exception cref="InvalidOperationException">An option is unknown, lacks its value or has a wrong one: the message names it.</exception>
    internal static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var options = Default;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            options = arguments[i] switch
            {
                "--port" => options with { Port = PortOf(value) },
                "--data" => options with { DataFolder = Required("--data", value) },
                "--config" => options with { ConfigFile = Required("--config", value) },
                var unknown => throw new InvalidOperationException($"'{unknown}' is no option; --help lists them."),
            };
        }

        return options;
    }

    private static string Required(string option, string? value) =>
        string.IsNullOrEmpty(value) ? throw new InvalidOperationException($"{option} needs a value.") : value;

    private static int PortOf(string? value) =>
        int.TryParse(Required("--port", value), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : throw new InvalidOperationException($"--port is '{value}'; it must be a number from 0 to {ushort.MaxValue}.");
}
