using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

/// <summary>Runs in the worker, before the app's own Main, without a change to the app: .NET looks for this name outside of any namespace.</summary>
/// <remarks>The official worker stays for ever when its host dies, and Ctrl-C in a terminal reaches it while the host still drains.</remarks>
internal static class StartupHook
{
    public const string HostProcess = "LOCAL_HOST_PROCESS";
    public const string AwaitDebugger = "LOCAL_HOST_AWAIT_DEBUGGER";

    private const int SigInt = 2;
    private static readonly TimeSpan DebuggerPollInterval = TimeSpan.FromMilliseconds(100);

    public static void Initialize()
    {
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null); // not for processes that the app starts
        IgnoreCtrlC();
        var host = int.Parse(Environment.GetEnvironmentVariable(HostProcess)!, CultureInfo.InvariantCulture); // set by the host
        new Thread(() => EndWith(host)) { IsBackground = true }.Start();
        if (Environment.GetEnvironmentVariable(AwaitDebugger) is not null)
        {
            using var never = new ManualResetEvent(false);
            while (!Debugger.IsAttached)
            {
                never.WaitOne(DebuggerPollInterval);
            }
        }
    }

    private static void EndWith(int hostProcess)
    {
        try
        {
            using var host = Process.GetProcessById(hostProcess);
            host.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }

        using var self = Process.GetCurrentProcess();
        self.Kill(); // an orderly end would wait for a host that no longer answers
    }

    // The runtime leaves a signal alone that is ignored before its first handler.
    private static void IgnoreCtrlC()
    {
        if (OperatingSystem.IsWindows())
        {
            SetConsoleCtrlHandler(0, true);
        }
        else
        {
            _ = Signal(SigInt, handler: 1);
        }
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Signal(int signal, nint handler);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern bool SetConsoleCtrlHandler(nint handler, bool add);
}
