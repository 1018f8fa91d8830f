using System.Runtime.CompilerServices;

namespace Analytics.StandIns;

/// <summary>Ends a worker that was built with a stand-in and finds itself in Azure. Compiled into the app only while it has one.</summary>
internal static class RefusalInAzure
{
    private const string InstanceId = "WEBSITE_INSTANCE_ID"; // set on every instance of App Service and Functions, and nowhere else

#pragma warning disable CA2255 // a module initializer in an application: it has to come before anything that the host asks the worker
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Check()
    {
        if (Environment.GetEnvironmentVariable(InstanceId) is { Length: > 0 })
        {
            Console.Error.WriteLine(
                "This app was built with a stand-in for Microsoft.Azure.Functions.Worker.Extensions.EventHubs, so no event would ever reach it. "
                + "Build and publish it where the package feed serves that package.");
            Environment.Exit(1);
        }
    }
}
