using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>A file that isn't code, in which <c>«</c> and <c>»</c> say where findings stand and marks stand for tokens.</summary>
internal sealed class ProjectFile : AdditionalText
{
    private readonly SourceText _text;

    private readonly List<TextSpan> _expected = [];

    public ProjectFile(string path, string marked)
    {
        Path = path;
        var text = new System.Text.StringBuilder();
        var starts = new Stack<int>();
        foreach (var character in MarkedSource.Fill(marked))
        {
            switch (character)
            {
                case '«':
                    starts.Push(text.Length);
                    break;
                case '»':
                    _expected.Add(TextSpan.FromBounds(starts.Pop(), text.Length));
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        _text = SourceText.From(text.ToString());
    }

    public ProjectFile(string path, SourceText text)
    {
        Path = path;
        _text = text;
    }

    public override string Path { get; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>Checks that findings stand where the markup says, and nowhere else, and give nothing away.</summary>
    public static async Task VerifyAsync(string path, string marked)
    {
        var file = new ProjectFile(path, marked);
        var findings = await FindAsync([file]);
        Assert.Equal(
            file._expected.OrderBy(span => span.Start).Select(span => file._text.Lines.GetLinePositionSpan(span)),
            findings.Select(finding => finding.Location.GetLineSpan().Span));
    }

    /// <summary>The findings in files of one project, in the order of their places.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(IEnumerable<ProjectFile> files, params (string Key, string Value)[] options)
    {
        var compilation = CSharpCompilation.Create("Project");
        var exceptions = new List<Exception>();
        var analysis = new CompilationWithAnalyzers(
            compilation,
            [new TokenInProjectFileAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. files], new ProjectOptions(options)),
                onAnalyzerException: (exception, _, _) => exceptions.Add(exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var findings = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(exceptions);
        Promises.Check(findings);
        foreach (var finding in findings)
        {
            var said = string.Join("|", finding.Properties.Values.Append(finding.GetMessage(CultureInfo.InvariantCulture)));
            Assert.False(MarkedSource.HoldsPieceOfToken(said), "A finding gives away a piece of a token.");
            Assert.DoesNotContain("hunter", said, StringComparison.OrdinalIgnoreCase);
        }

        return [.. findings.OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan)];
    }

    private sealed class ProjectOptions((string Key, string Value)[] options) : AnalyzerConfigOptionsProvider
    {
        private readonly Options _options = new(options.ToImmutableDictionary(option => option.Key, option => option.Value));

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

        private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
