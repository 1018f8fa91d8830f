using Local.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>What a run of the app consists of, beside its workers.</summary>
/// <param name="Port">Of the HTTP functions; 0 is a free one.</param>
/// <param name="Settings">With the connection strings of the emulators that this host started.</param>
internal sealed record HostContext(
    CommandLine Command,
    int Port,
    DataFolder Data,
    AppSettings Settings,
    HostOptions Options,
    ILoggerFactory Logs,
    Shutdown Shutdown,
    TextWriter Output);
