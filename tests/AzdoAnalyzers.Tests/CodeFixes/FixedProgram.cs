using System.Collections.Concurrent;
using System.Collections.Immutable;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.CodeFixes.Choices;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A program in a workspace of its own, and what the fixes of one rule make of it.</summary>
internal sealed class FixedProgram
{
    private const int MaxRounds = 100;

    private static readonly ImmutableArray<MetadataReference> References = [.. ClientStubs.CommonReferences, ClientStubs.Reference];

    /// <summary>The programs are small and many: it is the tests that run beside each other.</summary>
    private static readonly CompilationWithAnalyzersOptions Options = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);

    private readonly FixedRule _rule;

    /// <summary>What is found in each project, by all analyzers: asked for often, and the same each time.</summary>
    private readonly ConcurrentDictionary<ProjectId, Task<ImmutableArray<Diagnostic>>> _findings = [];

    /// <summary>The texts in which nothing is found, of this program and of what fixes make of it: two ways often lead to the same.</summary>
    private readonly ConcurrentDictionary<string, bool> _withoutFindings;

    /// <summary>What the compiler says: asked for before and after each fix.</summary>
    private readonly Lazy<Task<string[]>> _faults;

    /// <summary>What is offered for each finding.</summary>
    private readonly ConcurrentDictionary<Diagnostic, Task<IReadOnlyList<CodeAction>>> _offered = [];

    private FixedProgram(Solution solution, FixedRule rule, ConcurrentDictionary<string, bool>? withoutFindings = null)
    {
        Solution = solution;
        _rule = rule;
        _withoutFindings = withoutFindings ?? [];
        _faults = new(CompileAsync);
    }

    public Solution Solution { get; }

    /// <summary>A program of documents, tokens filled in.</summary>
    public static FixedProgram Create(
        IEnumerable<string> documents,
        LanguageVersion version = LanguageVersion.Latest,
        NullableContextOptions nullable = NullableContextOptions.Enable,
        OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary,
        FixedRule? rule = null,
        string? editorConfig = null,
        IEnumerable<MetadataReference>? references = null)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.CurrentSolution.AddProject("Program", "Program", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(version))
            .WithCompilationOptions(new CSharpCompilationOptions(outputKind, nullableContextOptions: nullable, specificDiagnosticOptions: SwitchedOn(rule)))
            .AddMetadataReferences(references ?? References);
        foreach (var (text, index) in documents.Select((text, index) => (text, index)))
        {
            project = project.AddDocument($"File{index}.cs", TestTokens.Fill(text), filePath: $"/File{index}.cs").Project;
        }

        if (editorConfig is not null)
        {
            project = project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From($"root = true\n[*.cs]\n{editorConfig}\n"), filePath: "/.editorconfig").Project;
        }

        return new FixedProgram(project.Solution, rule ?? FixedRule.Token);
    }

    /// <summary>Rules are analysed also where they are off by default.</summary>
    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> SwitchedOn(FixedRule? rule)
        => (rule ?? FixedRule.Token).Provider.FixableDiagnosticIds.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn));

    /// <summary>The program with a second project that has the same files, as one that targets two frameworks has.</summary>
    public FixedProgram WithProjectOfTheSameFiles(LanguageVersion version)
    {
        var first = Solution.Projects.Single();
        var second = Solution.AddProject("Second", "Second", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(version))
            .WithCompilationOptions(first.CompilationOptions!)
            .AddMetadataReferences(first.MetadataReferences);
        foreach (var document in first.Documents)
        {
            second = second.AddDocument(document.Name, document.GetTextAsync().Result, filePath: document.FilePath).Project;
        }

        return new FixedProgram(second.Solution, _rule);
    }

    /// <summary>The texts of the documents, with tokens redacted.</summary>
    public async Task<string[]> TextsAsync()
    {
        var texts = new List<string>();
        foreach (var document in Solution.Projects.First().Documents)
        {
            texts.Add(TestTokens.Redact((await document.GetTextAsync()).ToString()));
        }

        return [.. texts];
    }

    /// <summary>All of the source as it is. It isn't to be printed.</summary>
    public async Task<string> SourceAsync()
    {
        var texts = await Task.WhenAll(Solution.Projects.First().Documents.Select(document => document.GetTextAsync()));
        return string.Concat(texts.Select(text => text.ToString()));
    }

    /// <summary>The ids and texts of the compiler's errors and warnings.</summary>
    public Task<string[]> FaultsAsync() => _faults.Value;

    private async Task<string[]> CompileAsync()
    {
        var compilations = await Task.WhenAll(Solution.Projects.Select(project => project.GetCompilationAsync()));
        return
        [
            .. compilations
                .SelectMany(compilation => compilation!.GetDiagnostics())
                .Where(fault => fault.Severity >= DiagnosticSeverity.Warning)
                .Select(fault => $"{fault.Id}: {fault.Severity} {TestTokens.Redact(fault.GetMessage(null))}"),
        ];
    }

    /// <summary>The ids of what all of the analyzers find, whichever rule is fixed, each followed by a colon and the place.</summary>
    public async Task<string[]> FindingsOfAllRulesAsync()
    {
        var findings = await Task.WhenAll(Solution.Projects.Select(AllFindingsAsync));
        return [.. findings.SelectMany(found => found).Select(finding => $"{finding.Id}: {finding.Location.GetLineSpan()}")];
    }

    public async Task<ImmutableArray<Diagnostic>> FindingsAsync()
        => [.. (await Task.WhenAll(Solution.Projects.Select(FindingsAsync))).SelectMany(findings => findings)];

    /// <summary>Fix All for what is safe, then the first entry of each menu that is left: all that a person gets who takes what is offered.</summary>
    public async Task<FixedProgram> FixAllThenByChoiceAsync()
    {
        var program = await FixAllAsync();
        for (var rounds = 0; rounds < MaxRounds; rounds++)
        {
            if (await program.FixFirstByChoiceAsync() is not { } next)
            {
                return program;
            }

            program = next;
        }

        throw new InvalidOperationException("Fixing doesn't end.");
    }

    /// <summary>Fixes the first finding for which a fix is offered, again and again.</summary>
    /// <param name="key">The entry of the menu that is chosen; absent: the first, if it is safe.</param>
    public async Task<FixedProgram> FixOneByOneAsync(string? key = null)
    {
        var program = this;
        for (var rounds = 0; rounds < MaxRounds; rounds++)
        {
            if (await program.FixFirstAsync(key) is not { } next)
            {
                return program;
            }

            program = next;
        }

        throw new InvalidOperationException("Fixing doesn't end.");
    }

    /// <summary>Fix All, which takes what is safe; nothing where nothing is.</summary>
    public async Task<FixedProgram> FixAllAsync(FixAllScope scope = FixAllScope.Solution)
    {
        foreach (var finding in await FindingsAsync())
        {
            if (await SafeActionAsync(finding) is { } offered)
            {
                var document = Solution.GetDocument(finding.Location.SourceTree)!;
                var context = new FixAllContext(document, _rule.Provider, scope, offered.EquivalenceKey!, _rule.Provider.FixableDiagnosticIds, new Findings(this), CancellationToken.None);
                var action = await _rule.Provider.GetFixAllProvider()!.GetFixAsync(context);
                return await AfterAsync(action!);
            }
        }

        return this;
    }

    /// <summary>The fix offered for a finding, or null: the first entry of the menu, or the one with a key.</summary>
    public async Task<CodeAction?> ActionAsync(Diagnostic finding, string? key = null)
        => (await ActionsAsync(finding)).FirstOrDefault(action => key is null || action.EquivalenceKey == key);

    /// <summary>All entries of the menu for a finding.</summary>
    public Task<IReadOnlyList<CodeAction>> ActionsAsync(Diagnostic finding) => _offered.GetOrAdd(finding, OfferAsync);

    /// <summary>The safe fix for a finding; null where there is none.</summary>
    public async Task<CodeAction?> SafeActionAsync(Diagnostic finding) => (await OfferAsync(_rule.Provider, finding)).SingleOrDefault();

    private async Task<IReadOnlyList<CodeAction>> OfferAsync(Diagnostic finding)
        => [.. await OfferAsync(_rule.Provider, finding), .. await OfferAsync(new ChoiceCodeFixProvider(), finding)];

    private async Task<IReadOnlyList<CodeAction>> OfferAsync(CodeFixProvider provider, Diagnostic finding)
    {
        var offered = new List<CodeAction>();
        var document = Solution.GetDocument(finding.Location.SourceTree)!;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered.Add(action), CancellationToken.None));
        Promises.Check(offered);
        return offered;
    }

    private async Task<FixedProgram?> FixFirstAsync(string? key)
    {
        foreach (var finding in await FindingsAsync())
        {
            if ((key is null ? await SafeActionAsync(finding) : await ActionAsync(finding, key)) is { } action)
            {
                return await AfterAsync(action);
            }
        }

        return null;
    }

    private async Task<FixedProgram?> FixFirstByChoiceAsync()
    {
        foreach (var finding in await FindingsAsync())
        {
            if (await ActionAsync(finding) is { } action)
            {
                return await AfterAsync(action);
            }
        }

        return null;
    }

    private async Task<FixedProgram> AfterAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return new FixedProgram(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution, _rule, _withoutFindings);
    }

    private async Task<IEnumerable<Diagnostic>> FindingsAsync(Project project)
    {
        var findings = await AllFindingsAsync(project);
        return findings
            .Where(finding => _rule.Provider.FixableDiagnosticIds.Contains(finding.Id))
            .OrderBy(finding => finding.Location.SourceTree!.FilePath)
            .ThenBy(finding => finding.Location.SourceSpan.Start);
    }

    private Task<ImmutableArray<Diagnostic>> AllFindingsAsync(Project project) => _findings.GetOrAdd(project.Id, _ => AnalyseAsync(project));

    private async Task<ImmutableArray<Diagnostic>> AnalyseAsync(Project project)
    {
        var text = project.Name + await SourceAsync();
        if (_withoutFindings.ContainsKey(text))
        {
            return [];
        }

        var findings = await (await project.GetCompilationAsync())!.WithAnalyzers(_rule.Analyzers, Options).GetAnalyzerDiagnosticsAsync();
        Promises.Check(findings);
        if (findings.IsEmpty)
        {
            _withoutFindings.TryAdd(text, true);
        }

        return findings;
    }

    private sealed class Findings(FixedProgram program) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => program.FindingsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => (await program.FindingsAsync(document.Project)).Where(finding => finding.Location.SourceTree!.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
