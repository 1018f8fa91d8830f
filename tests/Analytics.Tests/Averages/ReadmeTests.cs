using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Analytics.Tests.Averages;

/// <summary>The C# of the moving averages' README: its interfaces are the real ones, and its examples print what the comments say.</summary>
public partial class ReadmeTests
{
    private const string Printer = """
        public static class Console
        {
            public static List<string> Lines { get; } = [];

            public static void WriteLine(object value) => Lines.Add($"{value}");
        }
        """;

    private static string[] Blocks { get; } =
        [.. CodeBlock().Matches(File.ReadAllText(Path.Combine(Snippet.Metadata("RepositoryRoot"), "functions", "Analytics", "Averages", "README.md")))
            .Select(match => match.Groups[1].Value)];

    public static TheoryData<string> Examples => [.. Blocks.Where(block => !DeclaresInterfaces(block))];

    [Fact]
    public void Interfaces_OfTheReadme_AreTheRealOnes()
    {
        var compilation = Snippet.Compile(Assert.Single(Blocks, DeclaresInterfaces), OutputKind.DynamicallyLinkedLibrary);
        var documented = compilation.Assembly.GlobalNamespace.GetTypeMembers();
        var real = compilation.Averages().GetTypeMembers().Where(type => type.TypeKind == TypeKind.Interface);

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(Surface.Of(real), Surface.Of(documented));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OfTheReadme_PrintsWhatItsCommentsSay(string example)
    {
        string[] expected = [.. Printed().Matches(example).Select(match => match.Groups[1].Value)];
        using var assembly = new MemoryStream();
        var compilation = Snippet.Compile(example, OutputKind.ConsoleApplication, Printer);

        var emitted = compilation.Emit(assembly);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var program = Assembly.Load(assembly.ToArray());
        program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, (IEnumerable<string>)program.GetType("Console")!.GetProperty("Lines")!.GetValue(null)!);
    }

    private static bool DeclaresInterfaces(string block) => block.Contains("interface ", StringComparison.Ordinal);

    [GeneratedRegex(@"^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^Console\.WriteLine\(.*\); +// (.*)$", RegexOptions.Multiline)]
    private static partial Regex Printed();
}
