using System.Reflection;
using System.Text.Json;

namespace App.Tests.Build;

/// <summary>The app's output is what Azure runs: the official worker with what its host needs.</summary>
public sealed class AppOutputTests
{
    // The keys that Microsoft signs the assemblies of Functions and of the Azure clients with; an assembly of our own has none.
    private const string FunctionsKey = "551316B6919F366C";
    private const string AzureKey = "92742159E12E44C8";

    [Theory]
    [InlineData("functions.metadata")]
    [InlineData("worker.config.json")]
    [InlineData("extensions.json")]
    [InlineData("host.json")]
    [InlineData(".azurefunctions/Microsoft.Azure.WebJobs.Extensions.Storage.Queues.dll")]
    public void Output_ForTheHost_HoldsTheFile(string file) => Assert.True(File.Exists(AppOutput.PathOf(file)), $"{AppOutput.PathOf(file)} is missing.");

    [Theory]
    [InlineData("Microsoft.Azure.Functions.Worker.dll", FunctionsKey)]
    [InlineData("Microsoft.Azure.Functions.Worker.Core.dll", FunctionsKey)]
    [InlineData("Microsoft.Azure.Functions.Worker.Grpc.dll", FunctionsKey)]
    [InlineData("Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore.dll", FunctionsKey)]
    [InlineData("Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues.dll", FunctionsKey)]
    [InlineData("Microsoft.Azure.Functions.Worker.Extensions.Timer.dll", FunctionsKey)]
    [InlineData("Azure.Data.Tables.dll", AzureKey)]
    [InlineData("Azure.Identity.dll", AzureKey)]
    [InlineData("Azure.Messaging.EventHubs.dll", AzureKey)]
    [InlineData("Azure.Storage.Blobs.dll", AzureKey)]
    [InlineData("Azure.Storage.Queues.dll", AzureKey)]
    public void Assembly_OfTheWorkerOrAClient_IsTheOfficialOne(string file, string key)
    {
        var token = AssemblyName.GetAssemblyName(AppOutput.PathOf(file)).GetPublicKeyToken();

        Assert.Equal(key, Convert.ToHexString(token ?? []));
    }

    [Fact]
    public void Dependencies_OfTheApp_ArePackagesButForItsOwnRoomsAndTheOneStandIn()
    {
        using var dependencies = JsonDocument.Parse(File.ReadAllText(AppOutput.PathOf("App.deps.json")));

        var projects = dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "project")
            .Select(library => library.Name.Split('/')[0]);

        string[] standIns = AppOutput.HasStandIn ? ["Microsoft.Azure.Functions.Worker.Extensions.EventHubs"] : [];
        Assert.Equal(["Analytics", "Analytics.Azure", "App", .. standIns], projects.Order(StringComparer.Ordinal));
    }
}
