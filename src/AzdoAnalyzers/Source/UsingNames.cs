using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>The aliases and static types that the <c>using</c> directives of a file name.</summary>
/// <param name="Aliases">As (alias, last part of the name).</param>
/// <param name="GlobalAliases">The same for those that hold in all files.</param>
/// <param name="GlobalStatics">The last parts of the names of types whose members can be named alone in all files.</param>
internal sealed record UsingNames(IReadOnlyList<KeyValuePair<string, string>> Aliases, IReadOnlyList<KeyValuePair<string, string>> GlobalAliases, IReadOnlyList<string> GlobalStatics)
{
    public static UsingNames Of(SyntaxNode root)
    {
        var directives = Directives(root).ToList();
        return new(AliasesIn(directives.Where(directive => !IsGlobal(directive))), AliasesIn(directives.Where(IsGlobal)), StaticsIn(directives.Where(IsGlobal)));
    }

    private static IEnumerable<UsingDirectiveSyntax> Directives(SyntaxNode container)
        => container switch
        {
            CompilationUnitSyntax unit => unit.Usings.Concat(unit.Members.SelectMany(Directives)),
            BaseNamespaceDeclarationSyntax space => space.Usings.Concat(space.Members.SelectMany(Directives)),
            _ => [],
        };

    private static bool IsGlobal(UsingDirectiveSyntax directive) => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    private static IReadOnlyList<KeyValuePair<string, string>> AliasesIn(IEnumerable<UsingDirectiveSyntax> directives)
        =>
        [
            .. from directive in directives
               where directive.Alias is not null
               let target = SyntaxIndex.LastName(directive.NamespaceOrType)
               where target is not null
               select new KeyValuePair<string, string>(directive.Alias!.Name.Identifier.ValueText, target),
        ];

    private static IReadOnlyList<string> StaticsIn(IEnumerable<UsingDirectiveSyntax> directives)
        => [.. directives.Where(directive => directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)).Select(directive => SyntaxIndex.LastName(directive.NamespaceOrType)).OfType<string>()];
}
