using System.Globalization;
using System.Net;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The options of <c>func start</c> that this host knows; everything else is a setting or the app's own.</summary>
internal sealed record CommandLine(int? Port, bool EnableAuth)
{
    private const string PortOption = "--port";
    private const string EnableAuthOption = "--enableAuth";

    public static CommandLine Parse(string[] args)
    {
        int? port = null;
        var enableAuth = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].Equals(EnableAuthOption, StringComparison.OrdinalIgnoreCase))
            {
                enableAuth = true;
            }
            else if (args[i].Equals(PortOption, StringComparison.OrdinalIgnoreCase))
            {
                port = ParsePort(i + 1 < args.Length ? args[++i] : "");
            }
            else if (args[i].StartsWith(PortOption + "=", StringComparison.OrdinalIgnoreCase))
            {
                port = ParsePort(args[i][(PortOption.Length + 1)..]);
            }
        }

        return new CommandLine(port, enableAuth);
    }

    // 0 lets the system choose a free one.
    private static int ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? port
            : throw new InvalidOperationException($"{PortOption} must be a number from 0 to {IPEndPoint.MaxPort}, but is '{text}'.");
}
