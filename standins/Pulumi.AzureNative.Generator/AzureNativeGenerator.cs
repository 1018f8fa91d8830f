using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.AzureNative.Generator;

/// <summary>Compiles azure-native.txt: a source for each module, or an error at the line that cannot be one.</summary>
[Generator]
internal sealed class AzureNativeGenerator : IIncrementalGenerator
{
    private const string DescriptionFile = "azure-native.txt";

    private static readonly DiagnosticDescriptor BadLine = new(
        "AND0001", "The description cannot be read", "{0}", "Description", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.AdditionalTextsProvider.Where(file => Path.GetFileName(file.Path) == DescriptionFile),
            (production, file) => Generate(production, file));

    private static void Generate(SourceProductionContext production, AdditionalText file)
    {
        var text = file.GetText(production.CancellationToken) ?? throw new InvalidOperationException($"{file.Path} is not there.");
        try
        {
            foreach (var module in DescriptionReader.Read(text.Lines.Select(line => line.ToString())))
            {
                production.AddSource($"{module.Name}.g.cs", SourceText.From(new ModuleWriter(module).Write(), Encoding.UTF8));
            }
        }
        catch (DescriptionException exception)
        {
            var span = text.Lines[exception.Line - 1].Span;
            var location = Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
            production.ReportDiagnostic(Diagnostic.Create(BadLine, location, exception.Message));
        }
    }
}
