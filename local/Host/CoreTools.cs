using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Local.Host.Settings;

namespace Local.Host;

/// <summary>Leaves the app to Azure Functions Core Tools, beside the emulators of this host.</summary>
internal static class CoreTools
{
    private const string EventHubsExtension = "Microsoft.Azure.Functions.Worker.Extensions.EventHubs.dll";
    private const int SigTerm = 15;

    /// <summary>Runs <c>func start</c> in the output folder.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="StartFailure">It is not installed, or could not run this output.</exception>
    public static async Task<int> RunAsync(string folder, int port, AppSettings settings, Shutdown shutdown)
    {
        var start = new ProcessStartInfo("func")
        {
            ArgumentList = { "start", "--no-build", "--port", port.ToString(CultureInfo.InvariantCulture) }, WorkingDirectory = folder,
        };
        foreach (var (name, value) in settings.Values)
        {
            start.Environment[name] = value;
        }

        using var func = Start(start);
        await Task.WhenAny(func.WaitForExitAsync(), Shutdown.Signalled(shutdown.Stopping));
        if (!func.HasExited)
        {
            Terminate(func); // Ctrl-C reaches it by itself, other signals do not
        }

        await func.WaitForExitAsync();
        return func.ExitCode;
    }

    /// <exception cref="StartFailure">The output was built without the extension's own assembly, which tells the host what to load.</exception>
    public static void Check(string folder)
    {
        var path = Path.Combine(folder, EventHubsExtension);
        if (File.Exists(path) && !NamesHostExtension(path))
        {
            throw new StartFailure(
                "This output was built with a stand-in for the Event Hubs extension, which the package feed lacks: func could not read the stream. "
                + "Leave --core-tools out.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!; // null only where a shell reuses a process
        }
        catch (Win32Exception)
        {
            throw new StartFailure("--core-tools needs Azure Functions Core Tools, but 'func' is not on the PATH: https://learn.microsoft.com/azure/azure-functions/functions-run-local");
        }
    }

    // [assembly: ExtensionInformation("Microsoft.Azure.WebJobs.Extensions.EventHubs", …)]
    private static bool NamesHostExtension(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => metadata.GetCustomAttribute(handle).Constructor)
            .Where(constructor => constructor.Kind == HandleKind.MemberReference)
            .Select(constructor => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent)
            .Where(type => type.Kind == HandleKind.TypeReference)
            .Any(type => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == "ExtensionInformationAttribute");
    }

    private static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else
        {
            _ = Kill(process.Id, SigTerm);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
