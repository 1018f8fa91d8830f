using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tests.Support;

/// <summary>POSIX signals, and whether a process still runs.</summary>
internal static class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Continue = 18; // 18 and 19 are Linux's numbers
    public const int Stop = 19;

    public static void Send(int processId, int signal) => Assert.Equal(0, SendSignal(processId, signal));

    /// <summary>Whether the process is there and has not ended: a child of nobody may stay as a zombie.</summary>
    public static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited && !IsZombie(processId);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsZombie(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/stat").Split(") ")[^1].StartsWith('Z');
        }
        catch (IOException)
        {
            return false; // no such file system, or it has just ended
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
