using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pictures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.RuleFiles;

/// <summary>The picture of a squiggle with its menu, made of what a rule and its fix say of a file of the sample.</summary>
internal static class MenuPicture
{
    private const string Path = "docs/images/menu.svg";

    private const string Rule = DiagnosticIds.PlaceholderCredential;

    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Net.Http; global using System.Threading.Tasks;";

    private const string Client = "BuildReport";

    private const string ShownFile = "OpenBugs.cs";

    private const int LinesBefore = 3;

    private const int LinesAfter = 2;

    private static readonly Lazy<string> Svg = new(() => DrawAsync().GetAwaiter().GetResult());

    /// <summary>The file with it.</summary>
    public static WrittenFile File => new(Path, Svg.Value);

    private static async Task<string> DrawAsync()
    {
        var project = Sample();
        var compilation = await project.GetCompilationAsync().ConfigureAwait(false);
        var findings = await compilation!.WithAnalyzers([new ClientValueAnalyzer()]).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        var finding = findings.Single(finding => finding.Id == Rule && System.IO.Path.GetFileName(finding.Location.SourceTree!.FilePath) == ShownFile);
        var document = project.GetDocument(finding.Location.SourceTree)!;
        var fix = new PlaceholderCredentialCodeFixProvider();
        var menu = new List<string>();
        var context = new CodeFixContext(document, finding, (CodeAction action, ImmutableArray<Diagnostic> _) => menu.Add(action.Title), CancellationToken.None);
        await fix.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        menu.Add($"Fix all occurrences in: {string.Join(" | ", fix.GetFixAllProvider()!.GetSupportedFixAllScopes())}");
        return Draw(await document.GetTextAsync().ConfigureAwait(false), finding, menu);
    }

    /// <summary>The client of the sample, with stubs in the place of the client library.</summary>
    private static Project Sample()
    {
        var id = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution
            .AddProject(id, Client, Client, LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .AddMetadataReferences(id, [.. ClientStubs.RuntimeReferences, ClientStubs.Reference])
            .AddDocument(DocumentId.CreateNewId(id), "ImplicitUsings.cs", ImplicitUsings);
        return Directory.GetFiles(RepositoryRoot.Combine("tests", "AzdoAnalyzers.Sample", Client), "*.cs")
            .Aggregate(solution, (current, file) => current.AddDocument(DocumentId.CreateNewId(id), System.IO.Path.GetFileName(file), System.IO.File.ReadAllText(file), filePath: file))
            .GetProject(id)!;
    }

    private static string Draw(SourceText text, Diagnostic finding, List<string> menu)
    {
        var line = text.Lines.GetLineFromPosition(finding.Location.SourceSpan.Start).LineNumber;
        var shown = text.Lines.Skip(line - LinesBefore).Take(LinesBefore + 1 + LinesAfter).ToArray();
        var message = $"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}";
        var column = NumberOf(text.Lines[line]).Length + finding.Location.SourceSpan.Start - text.Lines[line].Start;
        var columns = Math.Max(column + message.Length + 1, shown.Max(current => NumberOf(current).Length + current.Span.Length));
        var picture = new TextPicture($"The squiggle of {finding.Id} in an editor, its message, and the menu of its fixes", columns);
        foreach (var current in shown)
        {
            picture.Add([new(NumberOf(current), StyledText.Dim), .. Parts(text, current.Span, finding.Location.SourceSpan)]);
            if (current.LineNumber == line)
            {
                picture.AddPanel(column, [new StyledText(message, StyledText.Warning)]);
                picture.AddPanel(column, [.. menu.Select(entry => new StyledText(entry))], isMenu: true);
            }
        }

        return picture.ToSvg();
    }

    private static string NumberOf(TextLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.LineNumber + 1,3}  ");

    /// <summary>A line in pieces: its keywords and literals, what lies between them, and what is squiggled.</summary>
    private static IEnumerable<StyledText> Parts(SourceText text, TextSpan line, TextSpan squiggled)
    {
        var position = line.Start;
        foreach (var token in SyntaxFactory.ParseTokens(text.ToString(line), offset: 0, initialTokenPosition: line.Start))
        {
            if (token.Span.IsEmpty)
            {
                continue;
            }

            yield return new(text.ToString(TextSpan.FromBounds(position, token.SpanStart)));
            yield return new(token.Text, ColorOf(token), squiggled.Contains(token.Span));
            position = token.Span.End;
        }

        yield return new(text.ToString(TextSpan.FromBounds(position, line.End)));
    }

    private static string ColorOf(SyntaxToken token)
        => token.IsKeyword() || token.Text == "var" ? StyledText.Keyword
            : token.IsKind(SyntaxKind.StringLiteralToken) ? StyledText.Literal
            : StyledText.Plain;
}
