using Pulumi.AzureNative.Generator;

namespace Pulumi.Tests.Azure;

public class DescriptionTests
{
    [Theory]
    [InlineData(1, "begins with a module", "args VaultArgs")]
    [InlineData(2, "need an entry above them", "module KeyVault", "  name: string")]
    [InlineData(2, "is no entry", "module KeyVault", "resource Vault 2024-11-01")]
    [InlineData(3, "is no member", "module KeyVault", "args VaultArgs", "  name string")]
    [InlineData(4, "has name already", "module KeyVault", "args VaultArgs", "  name: string;", "  name: int")]
    [InlineData(3, "is described in line 2 already", "module KeyVault", "enum Kind", "enum Kind")]
    [InlineData(3, "is a SkuArgs, which KeyVault does not describe", "module KeyVault", "args VaultArgs", "  sku: SkuArgs")]
    [InlineData(3, "KeySource has no such value", "module Storage", "args AccountArgs", "  source: KeySource = Vault", "enum KeySource", "  Store")]
    [InlineData(3, "cannot be no", "module Storage", "args AccountArgs", "  isOpen: bool = no")]
    [InlineData(2, "needs args VaultArgs", "module KeyVault", "resource Vault 2024-11-01 Microsoft.KeyVault/vaults/{vaultName}")]
    public void Description_ThatBreaksItsRules_FailsAtTheLine(int line, string problem, params string[] lines)
    {
        var exception = Assert.Throws<DescriptionException>(() => Source(lines));

        Assert.Equal(line, exception.Line);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: string", "[Input(\"name\")] public Input<string>? Name { get; set; }")]
    [InlineData("name*: string", "[Input(\"name\", required: true)] public Input<string> Name { get; set; } = null!;")]
    [InlineData("days: double = 1", "[Input(\"days\")] public Input<double>? Days { get; set; } = 1;")]
    [InlineData("criteria*: object", "[Input(\"criteria\", required: true)] public object Criteria { get; set; } = null!;")]
    [InlineData("kind: Kind = two", "Input<global::Pulumi.AzureNative.Sample.Kind>? Kind { get; set; } = global::Pulumi.AzureNative.Sample.Kind.Two;")]
    [InlineData("kind: Kind|string = two", "public InputUnion<string, global::Pulumi.AzureNative.Sample.Kind>? Kind { get; set; } = \"two\";")]
    [InlineData("kinds: [Kind|string]", "private InputList<Union<string, global::Pulumi.AzureNative.Sample.Kind>>? _kinds;")]
    [InlineData("headers: {[string]}", "private InputMap<ImmutableArray<string>>? _headers;")]
    [InlineData("sku: SkuArgs", "public Input<global::Pulumi.AzureNative.Sample.Inputs.SkuArgs>? Sku { get; set; }")]
    public void Source_OfAMember_IsTheOfficialDeclaration(string member, string declaration)
    {
        var source = Source(["module Sample", "args ThingArgs", $"  {member}", "input SkuArgs", "  name: string", "enum Kind", "  One; Two = two"]);

        Assert.Contains(declaration, source, StringComparison.Ordinal);
    }

    private static string Source(string[] lines) => string.Concat(DescriptionReader.Read(lines).Select(module => new ModuleWriter(module).Write()));
}
