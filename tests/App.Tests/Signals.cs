using System.Runtime.InteropServices;

namespace App.Tests;

/// <summary>The signals of POSIX that ask a process to end, end it, hold it still and let it go on.</summary>
internal static class Signals
{
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Continue = 18; // 18 and 19 are Linux's numbers
    public const int Stop = 19;

    /// <summary>Sends <paramref name="signal"/>; false when there is no such process any more.</summary>
    public static bool Send(int processId, int signal) => SendSignal(processId, signal) == 0;

    /// <summary>Whether the process is there.</summary>
    public static bool Exists(int processId) => Directory.Exists($"/proc/{processId}");

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
