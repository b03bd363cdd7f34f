using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>Programs that are being typed: what stands before the end of each token.</summary>
internal static class Prefixes
{
    /// <summary>All prefixes of a program's files, the others whole.</summary>
    public static IEnumerable<StressProgram> Of(StressProgram program)
        => from index in Enumerable.Range(0, program.Files.Length)
           let file = program.Files[index]
           from token in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTokens(descendIntoTrivia: true)
           where token.Span.Length > 0
           select new StressProgram($"{program.Name}, {file.Name} up to {token.Span.End}", program.Files.SetItem(index, file with { Text = file.Text[..token.Span.End] }));
}
