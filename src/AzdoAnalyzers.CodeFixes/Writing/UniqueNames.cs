using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>Names for the variables that fixes declare: none is used in the same member, and none is given twice.</summary>
internal sealed class UniqueNames
{
    private readonly Dictionary<SyntaxNode, HashSet<string>> _taken = [];

    /// <summary>Proposes a name for the value of each environment variable read in an expression.</summary>
    public IReadOnlyList<string> Propose(SyntaxNode place, SemanticModel model, IEnumerable<string> variables)
    {
        var taken = new HashSet<string>(Taken(place));
        var names = new List<string>();
        foreach (var variable in variables)
        {
            var name = Candidates(variable).First(name => !taken.Contains(name) && model.LookupSymbols(place.SpanStart, name: name).IsEmpty);
            taken.Add(name);
            names.Add(name);
        }

        return names;
    }

    /// <summary>Remembers that names are given.</summary>
    public void Take(SyntaxNode place, IEnumerable<string> names) => Taken(place).UnionWith(names);

    private HashSet<string> Taken(SyntaxNode place)
    {
        var scope = Scope(place);
        if (!_taken.TryGetValue(scope, out var taken))
        {
            taken = [.. scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
            _taken.Add(scope, taken);
        }

        return taken;
    }

    private static SyntaxNode Scope(SyntaxNode place)
        => place.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            // What the initial value of one field declares isn't seen in that of another.
            FieldDeclarationSyntax field => field.Declaration.Variables.FirstOrDefault(variable => variable.Span.Contains(place.Span)) ?? (SyntaxNode)field,
            GlobalStatementSyntax or null => place.SyntaxTree.GetRoot(),
            var member => member,
        };

    private static IEnumerable<string> Candidates(string variable)
    {
        var name = Name(variable);
        return Enumerable.Range(2, int.MaxValue - 2).Select(number => name + number).Prepend(name);
    }

    private static string Name(string variable) => variable switch
    {
        "AZDO_PERSONAL_ACCESS_TOKEN" => "personalAccessToken",
        "AZDO_ORG_SERVICE_URL" => "organizationUrl",
        "SYSTEM_ACCESSTOKEN" => "accessToken",
        _ => CamelCase(variable),
    };

    private static string CamelCase(string variable)
    {
        var words = variable.Split('_').Select(word => new string([.. word.Where(IsPlainLetterOrDigit)])).Where(word => word.Length > 0);
        var name = string.Concat(words.Select((word, index) => index == 0 ? word.ToLowerInvariant() : char.ToUpperInvariant(word[0]) + word.Substring(1).ToLowerInvariant()));
        return name.Length > 0 && SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None ? name : "value";
    }

    private static bool IsPlainLetterOrDigit(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
