using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Rules;

/// <summary>
/// The analyzer that looks at text alone, generated code included: AZDO1001 for every proven token in a C# file, and AZDO1002
/// for the password in a URL of Azure DevOps. It binds nothing, and parses nothing that the compiler hasn't parsed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedTokenAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property that names a proven token without giving it away, so that one leak seen in many projects is known as one.</summary>
    internal const string FingerprintProperty = "Fingerprint";

    /// <summary>The property that says in which month a proven token was created, which helps to find it in a list.</summary>
    internal const string CreatedProperty = "Created";

    private static readonly SourceTextValueProvider<TextCandidates> Candidates = new(TextCandidates.Of);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }
        = ImmutableArray.Create(Descriptors.HardCodedToken, Descriptors.HardCodedCredential);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSyntaxTreeAction(tree => Report(tree, CandidatesOf(context, tree)));
    }

    private static TextCandidates CandidatesOf(AnalysisContext context, SyntaxTreeAnalysisContext tree)
    {
        var text = tree.Tree.GetText(tree.CancellationToken);
        return context.TryGetValue(text, Candidates, out var known) ? known : TextCandidates.Of(text);
    }

    private static void Report(SyntaxTreeAnalysisContext context, TextCandidates candidates)
    {
        if (candidates.IsEmpty)
        {
            return;
        }

        var settings = AnalyzerSettings.Of(context.Options.AnalyzerConfigOptionsProvider, context.Tree);
        foreach (var finding in TextFindings.In(context.Tree, candidates, context.CancellationToken))
        {
            context.ReportDiagnostic(DiagnosticOf(finding, context.Tree, settings));
        }
    }

    private static Diagnostic DiagnosticOf(TextFinding finding, SyntaxTree tree, AnalyzerSettings settings)
    {
        var location = Location.Create(tree, finding.Span);
        var properties = PropertiesOf(finding, settings);
        var remedy = finding.IsInComment ? "delete it" : $"read '{settings.PatVariable}' instead";
        return finding.Kind == FixKind.UserInformation
            ? Diagnostic.Create(
                Descriptors.HardCodedCredential,
                location,
                settings.SeverityAtClient(Descriptors.HardCodedCredential),
                additionalLocations: null,
                properties,
                remedy,
                "is in an Azure DevOps URL",
                "")
            : Diagnostic.Create(Descriptors.HardCodedToken, location, properties, CreationOf(finding.Created), remedy, "source and history keep it", "");
    }

    /// <summary>The clause of the message about the month, or nothing.</summary>
    private static string CreationOf(string? created) => created is null ? "" : $" (created {created})";

    private static ImmutableDictionary<string, string?> PropertiesOf(TextFinding finding, AnalyzerSettings settings)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        if (finding.IsFixable)
        {
            properties.Add(FixProperties.Kind, finding.Kind.ToString());
            properties.Add(FixProperties.Variable, settings.PatVariable);
        }

        if (finding is { IsFixable: true, Part: { } part })
        {
            properties.Add(FixProperties.Start, part.Start.ToString(CultureInfo.InvariantCulture));
            properties.Add(FixProperties.Length, part.Length.ToString(CultureInfo.InvariantCulture));
        }

        if (finding.Fingerprint is { } fingerprint)
        {
            properties.Add(FingerprintProperty, fingerprint);
        }

        if (finding.Created is { } created)
        {
            properties.Add(CreatedProperty, created);
        }

        return properties.ToImmutable();
    }
}
