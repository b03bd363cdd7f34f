using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Corpus.Fixing;
using AzdoAnalyzers.Testing.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>
/// Applies what is offered for the findings of one program, one after the other, until nothing is offered. Each step has to take its finding
/// away, to leave no copy of its text behind, and to add neither an error nor a token; and it has to end.
/// </summary>
internal sealed class FixCheck(StressCheck check)
{
    /// <summary>How many fixes a program takes beyond one for each finding that it had, since a fix may show another finding.</summary>
    private const int MoreSteps = 4;

    /// <summary>A program with many findings isn't fixed to its end.</summary>
    private const int MostSteps = 12;

    private int _fixes;

    /// <summary>How many fixes were applied.</summary>
    public int Fixes => _fixes;

    /// <summary>Fixes a program.</summary>
    public async Task FixAsync(StressProgram program, int seed)
    {
        try
        {
            await FixAsync(program, new Random(seed)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            check.Add(new("exception of a fix", program, StressAnalysis.Describe(exception)));
        }
    }

    private async Task FixAsync(StressProgram program, Random random)
    {
        using var workspace = new AdhocWorkspace();
        Project project = ProjectOf(workspace, program);
        int enough = MostSteps;
        for (int step = 0; step < MostSteps; step++)
        {
            Compilation compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
            StressAnalysis analysis = await StressAnalysis.OfAsync(compilation, StressAnalysis.NewAnalyzers()).ConfigureAwait(false);
            if (Fault(analysis) is { } fault)
            {
                check.Add(fault with { Program = program });
                return;
            }

            if (await OfferedAsync(project, analysis.Findings, random).ConfigureAwait(false) is not ({ } finding, { } action))
            {
                return;
            }

            enough = step == 0 ? analysis.Findings.Length + MoreSteps : enough;
            if (step == enough)
            {
                check.Add(new("fixes without end", program, $"{finding.Id} is offered a fix after {step} others"));
                return;
            }

            Project changed = await ApplyAsync(project, action).ConfigureAwait(false);
            Interlocked.Increment(ref _fixes);
            if (await FaultAsync(project, changed, analysis.Findings, finding).ConfigureAwait(false) is { } wrong)
            {
                check.Add(new("fix that doesn't help", program, $"{finding.Id}, {action.EquivalenceKey}: {wrong}"));
                return;
            }

            project = changed;
        }
    }

    private static StressFailure? Fault(StressAnalysis analysis)
        => analysis.Exception is not null ? new("exception of an analyzer", new("", ""), analysis.Exception)
            : analysis.Findings.Any(finding => MarkedSource.HoldsPieceOfToken(Said(finding))) ? new("secret in a finding", new("", ""), "a piece of a token")
            : null;

    private static string Said(Diagnostic finding)
        => string.Join('\n', finding.Properties.Select(property => $"{property.Key} {property.Value}").Append(finding.GetMessage(CultureInfo.InvariantCulture)));

    private static Project ProjectOf(AdhocWorkspace workspace, StressProgram program)
    {
        CSharpCompilation compilation = StressCompilation.Of(program);
        Project project = workspace.CurrentSolution.AddProject("Program", "Program", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(CSharpParseOptions.Default)
            .AddMetadataReferences(compilation.References);
        return program.Files.Aggregate(project, (before, file) => before.AddDocument(file.Name, SourceText.From(file.Text), filePath: file.Name).Project);
    }

    /// <summary>A fix of any finding that has one; a finding that has none is as good as the next.</summary>
    private static async Task<(Diagnostic? Finding, CodeAction? Action)> OfferedAsync(Project project, ImmutableArray<Diagnostic> findings, Random random)
    {
        Diagnostic[] shuffled = [.. findings];
        random.Shuffle(shuffled);
        foreach (Diagnostic finding in shuffled)
        {
            var actions = new List<CodeAction>();
            foreach (CodeFixProvider fix in CodeFixSet.Own.All.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            {
                var context = new CodeFixContext(project.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => actions.Add(action), CancellationToken.None);
                await fix.RegisterCodeFixesAsync(context).ConfigureAwait(false);
            }

            if (actions.Count > 0)
            {
                return (finding, actions[random.Next(actions.Count)]);
            }
        }

        return default;
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private static async Task<string?> FaultAsync(Project before, Project after, ImmutableArray<Diagnostic> findings, Diagnostic fixedOne)
    {
        Compilation compilation = (await after.GetCompilationAsync().ConfigureAwait(false))!;
        StressAnalysis analysis = await StressAnalysis.OfAsync(compilation, StressAnalysis.NewAnalyzers()).ConfigureAwait(false);
        ImmutableArray<string> errors = await CompilerErrors.NewAsync(before.Solution, after.Solution).ConfigureAwait(false);
        return analysis.Exception ?? (Count(analysis.Findings) >= Count(findings) ? "its finding is left"
            : !errors.IsEmpty ? $"new compiler errors {string.Join(", ", errors)}"
            : null);

        int Count(ImmutableArray<Diagnostic> among) => among.Count(finding => finding.Id == fixedOne.Id);
    }
}
