using System.Collections.Immutable;
using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Models.Users;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Rules;

/// <summary>
/// AZDO0001: options of these analyzers that have no meaning to them, or contradict each other, once for a project, or at the beginning of the
/// documents that they are set for; and lines of a sink file or a baseline that do nothing, where they stand.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    private const string BaselineProblem = ": this line of '" + BaselineFile.Name + "' is not understood";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Configuration);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Report);
        context.RegisterCompilationStartAction(ReportOfDocuments);
        context.RegisterAdditionalFileAction(file => Report(file, SinkFiles.Of(context, file)));
        context.RegisterAdditionalFileAction(ReportBaseline);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        foreach (var sentence in ConfigurationProblems.In(provider, [.. context.Compilation.SyntaxTrees], context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Configuration, Location.None, sentence));
        }
    }

    /// <summary>An editor that asks for one document runs no action of a compilation.</summary>
    private static void ReportOfDocuments(CompilationStartAnalysisContext context)
    {
        var problems = new Lazy<IReadOnlyDictionary<SyntaxTree, IReadOnlyList<string>>>(() => ConfigurationProblems.OfSome(context.Options.AnalyzerConfigOptionsProvider, [.. context.Compilation.SyntaxTrees]));
        context.RegisterSyntaxTreeAction(document =>
        {
            foreach (var sentence in problems.Value.TryGetValue(document.Tree, out var own) ? own : [])
            {
                document.ReportDiagnostic(Diagnostic.Create(Descriptors.Configuration, document.Tree.GetRoot(document.CancellationToken).GetFirstToken(includeZeroWidth: true).GetLocation(), sentence));
            }
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, SinkFile? file)
    {
        if (file is null || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var line in file.Lines)
        {
            if (SinkLineProblem.Of(line, context.Compilation) is { } sentence)
            {
                var location = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Configuration, location, sentence));
            }
        }
    }

    private static void ReportBaseline(AdditionalFileAnalysisContext context)
    {
        if (!BaselineFile.IsPath(context.AdditionalFile.Path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var line in BaselineFile.Parse(text).Lines.Where(line => line.Key is null))
        {
            var location = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Configuration, location, line.Problem + BaselineProblem));
        }
    }
}
