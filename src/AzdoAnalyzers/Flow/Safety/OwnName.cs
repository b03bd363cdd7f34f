using System.Text;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>What tells one organization or credential from the others of a project, in the words of a variable's name: <c>SOURCE</c> of <c>sourcePat</c>.</summary>
internal static class OwnName
{
    private static readonly HashSet<string> CommonWords =
        ["PAT", "PERSONAL", "ACCESS", "TOKEN", "URL", "URI", "ORG", "ORGANIZATION", "ORGANISATION", "COLLECTION", "SERVICE", "SERVER", "PASSWORD", "SECRET", "KEY", "CREDENTIAL", "CREDENTIALS", "AZDO", "DEFAULT", "BASE", "PARAMETER", "ENVIRONMENT", "ENV", "VARIABLE"];

    /// <summary>In a dictionary from the key, unless that is a variable which tools know, else from the identifier, else from the organization's name; <see langword="null"/> where nothing is left.</summary>
    public static string? Of(FlowSource value)
        => !value.Use.Row.IsEnvironmentVariable && Key(value.Node) is { } key ? Distinct(key) : Distinct(Identifier(value.Node)) ?? Distinct(Organization(value));

    /// <summary>The same as far as the place tells it.</summary>
    public static string? OfPlace(SyntaxNode node) => Distinct(Key(node) ?? Identifier(node));

    private static string? Identifier(SyntaxNode node)
        => node.Ancestors().TakeWhile(ancestor => ancestor is not (StatementSyntax and not LocalDeclarationStatementSyntax) and not BaseMethodDeclarationSyntax and not BaseTypeDeclarationSyntax).Select(ancestor => ancestor switch
        {
            VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(name => name is not null);

    private static string? Key(SyntaxNode node)
        => node.Parent switch
        {
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } } => key.Token.ValueText,
            InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax key, ..] } => key.Token.ValueText,
            _ => null,
        };

    /// <summary>An organization isn't a secret; nothing of a credential is looked at.</summary>
    private static string? Organization(FlowSource value)
        => value is { Role: ValueRole.Url, Kind: FlowSourceKind.Constant } && OrganizationUrl.TryParse(value.Value, out var url) && url.NamesOrganization
            ? value.Value.Substring(url.OrganizationStart, url.OrganizationLength)
            : null;

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
