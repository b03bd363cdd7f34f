using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>Names for the variables and methods that fixes declare: none is used in the same member, and none is given twice.</summary>
internal sealed class UniqueNames
{
    private const string Value = "value";

    private const string ConventionPrefix = "AZDO_";

    private readonly Dictionary<SyntaxNode, HashSet<string>> _taken = [];

    private readonly List<AddedMethod> _methods = [];

    /// <summary>The edit that adds a method of a name to a type, or to one around it, already; null where none does.</summary>
    public TextEdit? AdditionOf(INamedTypeSymbol? type, string name)
        => type is null ? null
            : _methods.Find(method => method.Name == name && SymbolEqualityComparer.Default.Equals(method.Type, type))?.Addition ?? AdditionOf(type.ContainingType, name);

    /// <summary>Proposes a name for the value of each environment variable read in an expression.</summary>
    public IReadOnlyList<string> Propose(SyntaxNode place, SemanticModel model, IEnumerable<string> variables)
    {
        var taken = new HashSet<string>(Taken(place));
        var names = new List<string>();
        foreach (var variable in variables)
        {
            var name = Candidates(variable, place.SpanStart, model).First(name => !taken.Contains(name) && model.LookupSymbols(place.SpanStart, name: name).IsEmpty);
            taken.Add(name);
            names.Add(name);
        }

        return names;
    }

    /// <summary>Proposes a name for the value of an environment variable in a new method of a type.</summary>
    public static string ProposeIn(TypeDeclarationSyntax type, SemanticModel model, string variable)
        => Candidates(variable, type.OpenBraceToken.Span.End, model).First(name => model.LookupSymbols(type.OpenBraceToken.Span.End, name: name).IsEmpty);

    /// <summary>Names for a method that reads an environment variable, the best first. Which one is free is for the caller to say.</summary>
    public static IEnumerable<string> MethodNames(string variable)
        => Numbered("Read" + char.ToUpperInvariant(Name(variable)[0]) + Name(variable).Substring(1));

    /// <summary>Remembers what a plan declares.</summary>
    public void Take(Plan plan)
    {
        Taken(plan.Target.Expression).UnionWith(plan.Names);
        if (plan.Method is { } method)
        {
            _methods.Add(method);
        }
    }

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

    /// <summary>Whether a name is what the value of an environment variable is called first.</summary>
    public static bool IsNameOf(string variable, string name) => name == Name(variable) || name == CamelCase(variable);

    /// <summary>Whether it is that, with a number or without.</summary>
    public static bool IsMadeFrom(string variable, string name) => IsNameOf(variable, name) || IsNameOf(variable, WithoutNumber(name));

    /// <summary>A name without the number that tells it from others.</summary>
    public static string WithoutNumber(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    /// <summary>Where a name that is declared at a place has to be the only one: the member, or the declarator of a field.</summary>
    public static SyntaxNode Scope(SyntaxNode place)
        => place.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            // What the initial value of one field declares isn't seen in that of another.
            FieldDeclarationSyntax field => field.Declaration.Variables.FirstOrDefault(variable => variable.Span.Contains(place.Span)) ?? (SyntaxNode)field,
            GlobalStatementSyntax or null => place.SyntaxTree.GetRoot(),
            var member => member,
        };

    /// <summary>The value of a variable that isn't ours is called so where its name is taken, as it often is by what the value is for; that of one that is ours has all of the variable's name then.</summary>
    private static IEnumerable<string> Candidates(string variable, int place, SemanticModel model)
        => IsOfAnother(Name(variable), place, model) ? Numbered(CamelCase(variable))
            : Numbered(Name(variable)).SelectMany((name, index) => index == 0 && CamelCase(variable) == name ? [name, Value] : new[] { name });

    /// <summary>Whether a name is that of something which no fix gives a variable's value: a number would make two of a kind of them, such as a text beside the <c>Uri</c> that is made from it.</summary>
    private static bool IsOfAnother(string name, int place, SemanticModel model)
        => model.LookupSymbols(place, name: name).Any(symbol => symbol is ILocalSymbol { Type.SpecialType: not SpecialType.System_String } or IFieldSymbol { Type.SpecialType: not SpecialType.System_String } or IPropertySymbol { Type.SpecialType: not SpecialType.System_String });

    private static IEnumerable<string> Numbered(string name) => Enumerable.Range(2, int.MaxValue - 2).Select(number => name + number).Prepend(name);

    private static string Name(string variable) => variable switch
    {
        "AZDO_PERSONAL_ACCESS_TOKEN" => "personalAccessToken",
        "AZDO_ORG_SERVICE_URL" => "organizationUrl",
        "SYSTEM_ACCESSTOKEN" => "accessToken",
        _ when EnvironmentVariables.IsOwn(variable, EnvironmentVariables.PersonalAccessToken) => Own(variable, EnvironmentVariables.PersonalAccessToken, "PersonalAccessToken"),
        _ when EnvironmentVariables.IsOwn(variable, EnvironmentVariables.OrganizationUrl) => Own(variable, EnvironmentVariables.OrganizationUrl, "OrganizationUrl"),
        _ when variable.StartsWith(ConventionPrefix, StringComparison.Ordinal) => CamelCase(variable.Substring(ConventionPrefix.Length)),
        _ => CamelCase(variable),
    };

    /// <summary>The name for one of several organizations: <c>sourceOrganizationUrl</c> for <c>AZDO_SOURCE_ORG_SERVICE_URL</c>.</summary>
    private static string Own(string variable, string standard, string name)
        => standard.IndexOf('_') + 1 is var start && CamelCase(variable.Substring(start, variable.Length - standard.Length)) is var own && SyntaxFacts.IsValidIdentifier(own) && own != Value ? own + name : CamelCase(variable);

    private static string CamelCase(string variable)
    {
        var words = variable.Split('_').Select(word => new string([.. word.Where(IsPlainLetterOrDigit)])).Where(word => word.Length > 0);
        var name = string.Concat(words.Select((word, index) => index == 0 ? char.ToLowerInvariant(word[0]) + Rest(word) : char.ToUpperInvariant(word[0]) + Rest(word)));
        return name.Length > 0 && SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None ? name : Value;
    }

    /// <summary>A word that has small letters has its own humps.</summary>
    private static string Rest(string word) => word.Any(char.IsLower) ? word.Substring(1) : word.Substring(1).ToLowerInvariant();

    private static bool IsPlainLetterOrDigit(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
