using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>A change of a program that leaves what it does, and so what is found in it.</summary>
internal abstract class Refactoring
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<Refactoring> All { get; } =
    [
        new RenamedSymbols(), new ReorderedMembers(), new SplitFiles(), new ExtractedConstants(), new ExtractedMethods(), new ExtractedBodies(),
        new ImplicitTypes(), new ExplicitTypes(), new ExpressionBodies(), new BlockBodies(),
    ];

    /// <summary>The files of a program afterwards.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="findings">What is found in it.</param>
    public abstract IReadOnlyList<SyntaxTree> Apply(CSharpCompilation compilation, IReadOnlyList<Diagnostic> findings);

    /// <summary>Whether the findings of a rule have to stay: one that asks for names may lose what asked for it.</summary>
    public virtual bool Keeps(string id) => true;

    /// <summary>What stood in the program where it now has a text.</summary>
    public virtual string Original(string text) => text;

    public override string ToString() => GetType().Name;

    /// <summary>A file with other code in it, read anew as a compiler does.</summary>
    protected static SyntaxTree Changed(SyntaxTree tree, SyntaxNode root, string? path = null)
        => CSharpSyntaxTree.ParseText(root.ToFullString(), (CSharpParseOptions)tree.Options, path ?? tree.FilePath);
}
