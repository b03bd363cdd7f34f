using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Rules;

/// <summary>
/// AZDO1005: a credential of Azure DevOps in a file that isn't code, of those that a project hands to the compiler. A file's action reports
/// what stands in that file only, so that an editor shows what a build says.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenInProjectFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly SourceTextValueProvider<FileCandidates> Candidates = new(FileCandidates.Of);

    private static readonly SourceTextValueProvider<ISet<string>> FedVariables = new(TerraformVariables.Of);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.TokenInProjectFile);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(file => Report(context, file));
    }

    private static void Report(AnalysisContext analysis, AdditionalFileAnalysisContext context)
    {
        var format = FileFormats.Of(context.AdditionalFile.Path);
        if (format == FileFormat.Page || context.AdditionalFile.GetText(context.CancellationToken) is not { } original)
        {
            return;
        }

        var text = FileText.Decoded(original);
        var candidates = analysis.TryGetValue(text, Candidates, out var known) ? known : FileCandidates.Of(text);
        var names = CredentialKeyNames.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        ISet<string> fedVariables = format == FileFormat.Terraform ? FedVariablesAround(analysis, context) : ImmutableHashSet<string>.Empty;
        if (candidates.IsEmpty && fedVariables.Count == 0 && !names.MayStandIn(text))
        {
            return;
        }

        var settings = AnalyzerSettings.Of(context.Options.AnalyzerConfigOptionsProvider, context.AdditionalFile);
        foreach (var finding in FileFindings.In(text, format, candidates, names, fedVariables))
        {
            context.ReportDiagnostic(DiagnosticOf(finding, context.AdditionalFile.Path, text, settings));
        }
    }

    /// <summary>Terraform reads all files of a folder as one: what is said in one of them of a variable holds for the others.</summary>
    private static HashSet<string> FedVariablesAround(AnalysisContext analysis, AdditionalFileAnalysisContext context)
    {
        var folder = Path.GetDirectoryName(context.AdditionalFile.Path);
        var variables = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (FileFormats.Of(file.Path) == FileFormat.Terraform
                && Path.GetDirectoryName(file.Path) == folder
                && file.GetText(context.CancellationToken) is { } text)
            {
                variables.UnionWith(analysis.TryGetValue(text, FedVariables, out var known) ? known : TerraformVariables.Of(text));
            }
        }

        return variables;
    }

    private static Diagnostic DiagnosticOf(FileFinding finding, string path, SourceText text, AnalyzerSettings settings)
    {
        var location = Location.Create(path, finding.Span, text.Lines.GetLinePositionSpan(finding.Span));
        var place = finding.Key is { } key ? $"under '{key}'" : "in this file";
        var properties = finding.Fingerprint is { } fingerprint
            ? ImmutableDictionary<string, string?>.Empty.Add(HardCodedTokenAnalyzer.FingerprintProperty, fingerprint)
            : null;
        return finding.IsProven
            ? Diagnostic.Create(Descriptors.TokenInProjectFile, location, properties, "Revoke this personal access token", settings.PatVariable, place)
            : Diagnostic.Create(Descriptors.TokenInProjectFile, location, properties, "Remove this hard-coded credential", settings.PatVariable, place);
    }
}
