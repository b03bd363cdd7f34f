using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Models.Users;
using AzdoAnalyzers.Rules.Kept;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Rules;

/// <summary>
/// The analyzer that traces: reports what is wrong with the values that reach an Azure DevOps client. A compilation without a word of Azure DevOps costs a
/// look at its texts; in others only trees that name a sink, or what leads to one, are bound.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientValueAnalyzer : DiagnosticAnalyzer
{
    private static readonly SourceTextValueProvider<bool> HasWord = new(TextWords.OfAzureDevOps.OccurIn);

    private static readonly SourceTextValueProvider<TextNames> Names = new(text => new TextNames(text));

    private static readonly SyntaxTreeValueProvider<SyntaxIndex> Indexes = new(SyntaxIndex.Of);

    private static readonly SourceTextValueProvider<EditedTokenCandidates> EditedTokens = new(EditedTokenCandidates.Of);

    private readonly KeptProjects _projects = new();

    /// <summary>Of how many files the traces have been made by this instance, for what measures that.</summary>
    internal int TraceCount => _projects.TraceCount;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.HardCodedToken,
        Descriptors.HardCodedCredential,
        Descriptors.PlaceholderCredential,
        Descriptors.EditedToken,
        Descriptors.LeakedCredential,
        Descriptors.HardCodedOrganizationUrl,
        Descriptors.DroppedOrganization,
        Descriptors.CredentialOverHttp,
        Descriptors.TokenAsBearer,
        Descriptors.MalformedBasicHeader,
        Descriptors.UnguardedVariable,
        Descriptors.DeadGuard,
        Descriptors.OtherVariable,
        Descriptors.NotFromEnvironment,
        Descriptors.MisspelledVariable,
        Descriptors.GlobalToken);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start => Start(context, start));
    }

    private void Start(AnalysisContext analysis, CompilationStartAnalysisContext context)
    {
        IReadOnlyList<SyntaxTree> trees = [.. context.Compilation.SyntaxTrees];
        var texts = trees.ToDictionary(tree => tree, tree => tree.GetText(context.CancellationToken));
        var userFiles = SinkFiles.Of(context).ToList();
        var userSinks = UserSinks.Of(context.Compilation, userFiles);
        var settings = AnalyzerSettings.Of(context.Options.AnalyzerConfigOptionsProvider, trees);
        var variables = ServiceVariables.Of(settings.Values);
        if (userSinks.Count == 0 && !ReferencedSinks.AreLikelyIn(context.Compilation)
            && !texts.Values.Any(text => context.TryGetValue(text, HasWord, out var hasWord) && hasWord)
            && !texts.Values.Any(text => variables != EnvironmentVariables.Known && variables.Any(NamesIn(text).MayContain)))
        {
            context.RegisterSyntaxTreeAction(tree => Report(analysis, TreeAnalysis.Of(tree), findings: null));
            return;
        }

        var names = texts.ToDictionary(text => text.Key, text => NamesIn(text.Value));
        var options = new TraceOptions
        {
            NeedsGuards = AsksFor(DiagnosticIds.UnguardedVariable, DiagnosticIds.DeadGuard),
            NeedsStates = AsksFor(DiagnosticIds.DroppedOrganization, DiagnosticIds.CredentialOverHttp, DiagnosticIds.TokenAsBearer, DiagnosticIds.MalformedBasicHeader),
            NeedsOrganizations = AsksFor(DiagnosticIds.GlobalToken),
            NeedsLeaks = AsksFor(DiagnosticIds.LeakedCredential, DiagnosticIds.HardCodedCredential),
            IsTestProject = settings.Values.Any(own => own.IsTestProject),
            SecretVariables = SecretVariables.Of(settings.Values),
            ServiceVariables = variables,
            GuardParameters = UserGuards.Of(context.Compilation, userFiles),
        };
        var kept = KeptProject.After(_projects.Find(context.Compilation), context.Compilation, trees, FingerprintOf(context, options, trees.Select(tree => settings[tree])), tree => names[tree], context.CancellationToken);
        var catalog = new Lazy<SinkCatalog>(() => SinkCatalog.Create(context.Compilation, userSinks.Concat(ReferencedSinks.Of(context.Compilation))));
        if (kept.SinkWords is null && catalog.Value.IsEmpty)
        {
            context.RegisterSyntaxTreeAction(tree => Report(analysis, TreeAnalysis.Of(tree), findings: null));
            return;
        }

        _projects.Keep(context.Compilation, kept);
        var code = new ProjectCode(context.Compilation, names, tree => context.TryGetValue(tree, Indexes, out var index) ? index : SyntaxIndex.Of(tree)) { Options = options };
        var findings = new ProjectFindings(code, catalog, tree => settings[tree], SupportedDiagnostics, trees, kept, _projects);
        if (findings.AreRuledOut)
        {
            context.RegisterSyntaxTreeAction(tree => Report(analysis, TreeAnalysis.Of(tree), findings: null));
        }
        else
        {
            // A trace binds, as the compiler does: after it, less is left to bind. An editor asks for what the syntax and what the model gives apart, each time from this
            // method on: hung the kind of action on what is known already, a trace made in between would be told in neither answer, or in both.
            context.RegisterSemanticModelAction(model => Report(analysis, TreeAnalysis.Of(model), findings));
        }

        TextNames NamesIn(SourceText text) => context.TryGetValue(text, Names, out var known) ? known : new TextNames(text);

        bool AsksFor(params string[] ids) => EnabledRules.IncludeAny(context.Compilation, context.CancellationToken, ids);
    }

    /// <summary>Stands for all that findings depend on beside the code: what is asked, what is configured, how it is compiled.</summary>
#pragma warning disable RS1012 // The caller registers the actions.
    private static int FingerprintOf(CompilationStartAnalysisContext context, TraceOptions options, IEnumerable<AnalyzerSettings> settings)
#pragma warning restore RS1012
    {
        var sinkFiles = context.Options.AdditionalFiles.Where(file => SinkFile.IsPath(file.Path)).Select(file => file.GetText(context.CancellationToken)?.ToString().GetHashCode() ?? 0);
        var compilation = (CSharpCompilationOptions)context.Compilation.Options;
        return settings.Select(own => own.Fingerprint).Concat(sinkFiles)
            .Aggregate(((options.NeedsGuards, options.NeedsStates, options.NeedsOrganizations, options.NeedsLeaks), (compilation.OutputKind, compilation.NullableContextOptions)).GetHashCode(), (all, next) => unchecked((all * 31) + next));
    }

    /// <summary>What was traced to the tree, and then what only looks like a token there, where nothing better is known of it. Of generated code pages only.</summary>
    private static void Report(AnalysisContext analysis, TreeAnalysis tree, ProjectFindings? findings)
    {
        if (tree.IsGenerated && (findings is null || !RazorPage.IsCodeOf(tree.Tree, tree.CancellationToken)))
        {
            return;
        }

        IReadOnlyList<Diagnostic> traced = findings is null ? [] : [.. findings.In(tree.Tree, tree.CancellationToken)];
        foreach (var finding in traced)
        {
            tree.Report(finding);
        }

        if (!tree.IsGenerated)
        {
            ReportEditedTokens(analysis, tree, traced);
        }
    }

    private static void ReportEditedTokens(AnalysisContext analysis, TreeAnalysis tree, IReadOnlyList<Diagnostic> findings)
    {
        var text = tree.Tree.GetText(tree.CancellationToken);
        var candidates = analysis.TryGetValue(text, EditedTokens, out var known) ? known : EditedTokenCandidates.Of(text);
        if (candidates.IsEmpty)
        {
            return;
        }

        foreach (var finding in EditedTokenVerdict.In(tree.Tree, candidates, findings, tree.Settings, tree.CancellationToken))
        {
            tree.Report(finding);
        }
    }
}
