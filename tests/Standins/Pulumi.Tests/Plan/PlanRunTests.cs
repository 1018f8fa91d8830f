using System.Collections.Immutable;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.Resources;
using Pulumi.AzureNative.Storage;
using Pulumi.Plan;

namespace Pulumi.Tests.Plan;

public class PlanRunTests
{
    private static readonly ProjectFiles Files = new(
        "analytics", "dev", ImmutableDictionary<string, string>.Empty.Add("azure-native:location", "northeurope").Add("analytics:key", "hidden"));

    [Fact]
    public async Task RunAsync_OfAProgram_PrintsRealShapesTheSameEveryTime()
    {
        var (code, first, _) = await RunAsync(DeclareStorage);
        var (_, second, _) = await RunAsync(DeclareStorage);

        Assert.Equal(0, code);
        Assert.Equal(first, second);
        Assert.Matches("/resourceGroups/analytics[0-9a-f]{8}/providers/Microsoft.Storage/storageAccounts/rollups[0-9a-f]{8}\n", first);
        Assert.Matches("/tableServices/default/tables/Rollups\n", first);
        Assert.Matches("tables: https://rollups[0-9a-f]{8}.table.core.windows.net/\n", first);
        Assert.Matches("roleAssignments/[0-9a-f]{8}-", first);
        Assert.Contains("[protected]", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithSecrets_MasksThem()
    {
        var (_, plan, _) = await RunAsync(() =>
        {
            var key = new Config().RequireSecret("key");
            _ = new ResourceGroup("analytics", new ResourceGroupArgs { ManagedBy = Output.Format($"key {key}") });
            return new Dictionary<string, object?> { ["key"] = key };
        });

        Assert.DoesNotContain("hidden", plan, StringComparison.Ordinal);
        Assert.Contains("managedBy: [secret]", plan, StringComparison.Ordinal);
        Assert.Contains("key: [secret]", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithTheSameTypeAndNameTwice_Fails()
    {
        var (code, _, errors) = await RunAsync(() =>
        {
            _ = new ResourceGroup("analytics");
            _ = new ResourceGroup("analytics");
            return [];
        });

        Assert.Equal(1, code);
        Assert.Contains("azure-native:resources:ResourceGroup 'analytics' is declared 2 times", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithANameThatAzureRefuses_Fails()
    {
        var (code, _, errors) = await RunAsync(() =>
        {
            _ = Account("raw-archive", "group");
            return [];
        });

        Assert.Equal(1, code);
        Assert.Contains("must be 3 to 24 lower-case letters and digits", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithAnOutputInAPlainString_Fails()
    {
        var (code, _, errors) = await RunAsync(() =>
        {
            var group = new ResourceGroup("analytics");
            _ = new ResourceGroup("other", new ResourceGroupArgs { ManagedBy = $"{group.Id}" });
            return [];
        });

        Assert.Equal(1, code);
        Assert.Contains("'other' holds an output that was put into a plain string", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithAProtectedParent_ProtectsTheChildren()
    {
        var (_, plan, _) = await RunAsync(() =>
        {
            var parent = new ComponentResource("test:index:Part", "part", new ComponentResourceOptions { Protect = true });
            _ = new ResourceGroup("analytics", options: new CustomResourceOptions { Parent = parent });
            return [];
        });

        Assert.Contains("ResourceGroup  analytics  [protected]", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithoutARequiredInput_NamesIt()
    {
        var (code, _, errors) = await RunAsync(() =>
        {
            _ = new Table("Rollups", new TableArgs { ResourceGroupName = "group" });
            return [];
        });

        Assert.Equal(1, code);
        Assert.Contains("[Input] Pulumi.AzureNative.Storage.TableArgs.AccountName is required", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_UnderTheEngine_RefusesToDeployNothing()
    {
        Environment.SetEnvironmentVariable("PULUMI_MONITOR", "127.0.0.1:1");
        try
        {
            Assert.Equal(1, await Deployment.RunAsync((System.Action)(() => throw new InvalidOperationException("The program must not run."))));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_MONITOR", null);
        }
    }

    [Fact]
    public void ChosenStack_WithTheOption_IsIt()
    {
        Assert.Equal("prod", PlanRun.ChosenStack(["--stack", "prod"]));
        Assert.Equal("dev", PlanRun.ChosenStack([]));
    }

    private static Dictionary<string, object?> DeclareStorage()
    {
        var group = new ResourceGroup("analytics");
        var account = Account("rollups", group.Name);
        var table = new TableArgs { ResourceGroupName = group.Name, AccountName = account.Name };
        _ = new Table("Rollups", table, new CustomResourceOptions { Protect = true });
        _ = new RoleAssignment("write", new RoleAssignmentArgs { PrincipalId = "p", RoleDefinitionId = "r", Scope = account.Id });
        return new() { ["tables"] = account.PrimaryEndpoints.Apply(endpoints => endpoints.Table) };
    }

    private static StorageAccount Account(string name, Input<string> group) => new(name, new StorageAccountArgs
    {
        ResourceGroupName = group,
        Kind = Kind.StorageV2,
        Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = SkuName.Standard_ZRS },
    });

    private static async Task<(int Code, string Plan, string Errors)> RunAsync(Func<Dictionary<string, object?>> program)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = await PlanRun.RunAsync(
            Files,
            () =>
            {
                var stack = new Stack();
                stack.RegisterReturnedOutputs(program());
                return Task.CompletedTask;
            },
            output,
            errors);
        return (code, output.ToString(), errors.ToString());
    }
}
