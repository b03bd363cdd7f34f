using System.Text;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>What tells one organization or credential from the others of a project, in the words of a variable's name: <c>SOURCE</c> of <c>sourcePat</c>.</summary>
internal static class OwnName
{
    private static readonly HashSet<string> CommonWords =
        ["PAT", "PERSONAL", "ACCESS", "TOKEN", "URL", "URI", "ORG", "ORGANIZATION", "ORGANISATION", "COLLECTION", "SERVICE", "SERVER", "PASSWORD", "SECRET", "KEY", "CREDENTIAL", "CREDENTIALS", "AZDO", "DEFAULT", "BASE", "PARAMETER", "ENVIRONMENT", "ENV", "VARIABLE"];

    /// <summary>
    /// What is nearest to the value and tells it from others: the key in a dictionary or <c>switch</c>, unless that is a variable which tools know, or the
    /// identifier; else the organization's name, its own or that of the URL beside it. <see langword="null"/> where nothing is left.
    /// </summary>
    public static string? Of(FlowSource value)
        => !value.Use.Row.IsEnvironmentVariable && Key(value.Node.Parent) is { } key ? Distinct(key)
            : OfNames(value.Node) ?? Distinct(value switch
            {
                { Role: ValueRole.Url, Kind: FlowSourceKind.Constant } => Organization(value.Value),
                { Role: ValueRole.OrganizationName, Kind: FlowSourceKind.Constant } => value.Part,
                _ => OrganizationBeside(value.Node),
            });

    /// <summary>The same as far as the place tells it.</summary>
    public static string? OfPlace(SyntaxNode node) => Key(node.Parent) is { } key ? Distinct(key) : OfNames(node) ?? Distinct(OrganizationBeside(node));

    /// <summary>The key or case alone under which a value stands.</summary>
    public static string? OfKey(SyntaxNode node) => Distinct(Key(node.Parent) ?? Case(node.Parent));

    /// <summary>The first of the names around a value that tells something. What stands around a collection of several is no name of one of them.</summary>
    private static string? OfNames(SyntaxNode node)
    {
        for (var inner = node; inner.Parent is { } around && !IsOneOfMany(inner); inner = around)
        {
            if (Distinct(Key(around) ?? Identifier(around)) is { } name)
            {
                return name;
            }

            if (around is (StatementSyntax and not LocalDeclarationStatementSyntax) or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)
            {
                return Distinct(Case(around));
            }
        }

        return null;
    }

    /// <summary>Whether a node is one of several elements without keys.</summary>
    private static bool IsOneOfMany(SyntaxNode node)
        => node.Parent switch
        {
            CollectionExpressionSyntax { Elements.Count: > 1 } => true,
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Expressions.Count: > 1 } => true,
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Expressions.Count: > 1 } => node is not InitializerExpressionSyntax,
            _ => false,
        };

    private static string? Identifier(SyntaxNode node)
        => node switch
        {
            VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
            _ => null,
        };

    private static string? Key(SyntaxNode? node)
        => node switch
        {
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } } => key.Token.ValueText,
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [LiteralExpressionSyntax key, ..] } => key.Token.ValueText,
            SwitchExpressionArmSyntax { Pattern: ConstantPatternSyntax { Expression: var key } } => NameOf(key),
            _ => null,
        };

    /// <summary>The only case in which a statement runs.</summary>
    private static string? Case(SyntaxNode? statement)
        => statement is { Parent: SwitchSectionSyntax { Labels: [CaseSwitchLabelSyntax { Value: var key }] } } ? NameOf(key) : null;

    private static string? NameOf(ExpressionSyntax key)
        => key switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => null,
        };

    /// <summary>The organization of the one URL that is handed over, or kept, together with a value.</summary>
    private static string? OrganizationBeside(SyntaxNode node)
        => node.Ancestors().TakeWhile(around => around is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .Where(around => around is BaseArgumentListSyntax or TupleExpressionSyntax or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression })
            .Select(around => around.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(literal => Organization(literal.Token.ValueText)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList())
            .FirstOrDefault(names => names.Count > 0) is [var only] ? only : null;

    /// <summary>An organization isn't a secret; nothing of a credential is looked at.</summary>
    private static string? Organization(string text)
        => OrganizationUrl.TryParse(text, out var url) && url.NamesOrganization ? text.Substring(url.OrganizationStart, url.OrganizationLength) : null;

    /// <summary>The words of a name, without those that every name of the kind has; <see langword="null"/> where none is left.</summary>
    public static string? Distinct(string? name)
    {
        var words = Words(name ?? "").Where(word => !CommonWords.Contains(word) && !CommonWords.Contains(word.TrimEnd('S'))).ToList();
        return words.Sum(word => word.Length) > 1 && words.TrueForAll(word => word.All(character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9'))) ? string.Join("_", words) : null;
    }

    /// <summary>The words of a name: <c>clientSecret</c> has <c>CLIENT</c> and <c>SECRET</c>.</summary>
    public static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        for (var position = 0; position < name.Length; position++)
        {
            var character = name[position];
            var startsWord = char.IsUpper(character) && position > 0 && (char.IsLower(name[position - 1]) || (position + 1 < name.Length && char.IsLower(name[position + 1])));
            if ((startsWord || !char.IsLetterOrDigit(character)) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToUpperInvariant(character));
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
