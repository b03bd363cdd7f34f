using System.Globalization;
using AzdoAnalyzers.Rules.Kept;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Rules;

/// <summary>
/// The code that Razor makes of a <c>.razor</c> or <c>.cshtml</c> file: of generated code the only one that somebody wrote. Its findings stand in the
/// page, where <c>#line</c> says that the code comes from; they have no fix, since the generated code isn't what is to be changed.
/// </summary>
internal static class RazorPage
{
    /// <summary>The property that names the page, since compilers' logs name the generated file.</summary>
    public const string PathProperty = "Page";

    /// <summary>The property with the line there, counted from one.</summary>
    public const string LineProperty = "PageLine";

    private static readonly string[] Extensions = [".razor", ".cshtml"];

    /// <summary>Whether a tree is the code of a page: its first line is the checksum of one.</summary>
    public static bool IsCodeOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var trivia in tree.GetRoot(cancellationToken).GetLeadingTrivia())
        {
            if (trivia.GetStructure() is PragmaChecksumDirectiveTriviaSyntax checksum)
            {
                return IsPage(checksum.File.ValueText);
            }
        }

        return false;
    }

    /// <summary>The finding as one of the page; <see langword="null"/> if it stands in what the generator put around the page's own code.</summary>
    public static KeptFinding? FindingIn(SyntaxTree tree, KeptFinding finding)
    {
        if (tree.GetLineVisibility(finding.Place.Span.Start) != LineVisibility.Visible || tree.GetMappedLineSpan(finding.Place.Span) is not { HasMappedPath: true } mapped || !IsPage(mapped.Path))
        {
            return null;
        }

        var properties = finding.Properties
            .RemoveRange([FixProperties.Kind, FixProperties.Variable, FixProperties.OwnVariable])
            .SetItem(FixProperties.Reason, nameof(FixReason.GeneratedCode))
            .Add(PathProperty, mapped.Path)
            .Add(LineProperty, (mapped.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture));
        return finding with { Properties = properties };
    }

    /// <summary>The path of the file that holds a node, as its author knows it: of a page's code the page.</summary>
    public static string PathOf(SyntaxNode node)
        => node.SyntaxTree.GetMappedLineSpan(node.Span) is { HasMappedPath: true } mapped && IsPage(mapped.Path) ? mapped.Path : node.SyntaxTree.FilePath;

    private static bool IsPage(string path) => Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
