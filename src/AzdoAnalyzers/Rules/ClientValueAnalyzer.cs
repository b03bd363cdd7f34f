using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Models.Users;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
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

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.HardCodedToken,
        Descriptors.HardCodedCredential,
        Descriptors.PlaceholderCredential,
        Descriptors.HardCodedOrganizationUrl,
        Descriptors.DroppedOrganization,
        Descriptors.CredentialOverHttp,
        Descriptors.TokenAsBearer,
        Descriptors.MalformedBasicHeader,
        Descriptors.UnguardedVariable,
        Descriptors.DeadGuard,
        Descriptors.OtherVariable,
        Descriptors.NotFromEnvironment);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var texts = context.Compilation.SyntaxTrees.ToDictionary(tree => tree, tree => tree.GetText(context.CancellationToken));
        var userSinks = UserSinks.Of(context.Compilation, SinkFiles.Of(context));
        var variables = ServiceVariables.Of(context.Options.AnalyzerConfigOptionsProvider, texts.Keys);
        if (userSinks.Count == 0 && !ReferencedSinks.AreLikelyIn(context.Compilation)
            && !texts.Values.Any(text => context.TryGetValue(text, HasWord, out var hasWord) && hasWord)
            && !texts.Values.Any(text => variables != EnvironmentVariables.Known && variables.Any(NamesIn(text).MayContain)))
        {
            return;
        }

        var catalog = SinkCatalog.Create(context.Compilation, userSinks.Concat(ReferencedSinks.Of(context.Compilation)));
        if (catalog.IsEmpty)
        {
            return;
        }

        var names = texts.ToDictionary(text => text.Key, text => NamesIn(text.Value));
        var options = new TraceOptions
        {
            NeedsGuards = AsksFor(DiagnosticIds.UnguardedVariable, DiagnosticIds.DeadGuard),
            NeedsStates = AsksFor(DiagnosticIds.DroppedOrganization, DiagnosticIds.CredentialOverHttp, DiagnosticIds.TokenAsBearer, DiagnosticIds.MalformedBasicHeader),
            ServiceVariables = variables,
        };
        var trace = ProjectTrace.Of(context.Compilation, catalog, names, tree => context.TryGetValue(tree, Indexes, out var index) ? index : SyntaxIndex.Of(tree), options);
        context.RegisterSyntaxTreeAction(tree => Report(tree, trace));

        TextNames NamesIn(SourceText text) => context.TryGetValue(text, Names, out var known) ? known : new TextNames(text);

        bool AsksFor(params string[] ids) => EnabledRules.IncludeAny(context.Compilation, context.CancellationToken, ids);
    }

    private static void Report(SyntaxTreeAnalysisContext context, ProjectTrace trace)
    {
        var settings = AnalyzerSettings.Of(context.Options.AnalyzerConfigOptionsProvider, context.Tree);
        var reported = new HashSet<(string, TextSpan)>();
        foreach (var origin in trace.OriginsIn(context.Tree, context.CancellationToken))
        {
            foreach (var diagnostic in Verdict.Of(origin, settings, context.CancellationToken).Where(diagnostic => reported.Add((diagnostic.Id, diagnostic.Location.SourceSpan))))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
