namespace App.Tests.Build;

/// <summary>What the build of the app left: the folder that is deployed, and that local runs start.</summary>
internal static class AppOutput
{
    public static bool HasStandIn => File.Exists(PathOf("Microsoft.Azure.Functions.Worker.Extensions.EventHubs.pdb")); // packages bring no symbols

    public static string PathOf(string file) => Repository.Output("functions/App", file);
}
