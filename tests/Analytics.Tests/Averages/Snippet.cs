using System.Reflection;
using Analytics.Averages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analytics.Tests.Averages;

/// <summary>C# compiled as a project of ours would be that references the domain: what callers see, and what the compiler tells them.</summary>
internal static class Snippet
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics.Contracts;
        global using System.Linq;
        global using System.Numerics;
        global using Analytics.Averages;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Compile(string code, OutputKind kind = OutputKind.ConsoleApplication, string beside = "") =>
        CSharpCompilation.Create(
            $"{nameof(Snippet)}{Guid.NewGuid()}",
            [.. new[] { Usings, code, beside }.Select(text => CSharpSyntaxTree.ParseText(text))],
            References,
            new(kind, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The namespace of the moving averages.</summary>
    public static INamespaceSymbol Averages(this CSharpCompilation compilation) =>
        compilation.GetTypeByMetadataName(typeof(MovingAverage<>).FullName!)!.ContainingNamespace;

    /// <summary>The ids of what the compiler and the analyzers that come with it find fault with.</summary>
    public static async Task<string[]> FaultsAsync(string code)
    {
        var analyzers = new AnalyzerFileReference(Metadata("NetAnalyzers"), new FromFile()).GetAnalyzers(LanguageNames.CSharp);
        var compilation = Compile(code);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            [KeyValuePair.Create("CA1806", ReportDiagnostic.Error)])); // as the analysis level of our projects has it

        var found = await compilation.WithAnalyzers(analyzers.RemoveAll(analyzer => analyzer.SupportedDiagnostics.All(rule => rule.Id != "CA1806")))
            .GetAllDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Distinct()];
    }

    public static string Metadata(string key) =>
        typeof(Snippet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    private sealed class FromFile : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
