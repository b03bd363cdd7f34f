using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tokens;

/// <summary>Says whether a personal access token of Azure DevOps is expected where a text stands: by the names that it is given, or by a host of the service beside it.</summary>
internal static class TokenContext
{
    /// <summary>Words of a name, each one whole.</summary>
    private static readonly string[] Words = [" pat ", " pats ", " tfs ", " ado "];

    /// <summary>What stands in a name, whatever separates its words. "Token" isn't among them: every service has one.</summary>
    private static readonly string[] Stems = ["personalaccesstoken", "azuredevops", "azdo", "vsts"];

    public static bool IsAround(ExpressionSyntax literal)
    {
        var statement = literal.Ancestors().FirstOrDefault(node => node is StatementSyntax or MemberDeclarationSyntax or ParameterSyntax) ?? literal;
        return NamesOf(literal, statement).Any(SaysSo) || AzureDevOpsHost.IsMentionedIn(statement.ToString());
    }

    /// <summary>The names from the text outwards: of arguments, members, variables, keys beside it, up to the statement.</summary>
    private static IEnumerable<string> NamesOf(ExpressionSyntax literal, SyntaxNode statement)
    {
        for (SyntaxNode? node = literal; node is not null && node != statement.Parent; node = node.Parent)
        {
            var name = node switch
            {
                ArgumentSyntax { NameColon: { } colon } => colon.Name.Identifier.ValueText,
                AttributeArgumentSyntax argument => argument.NameColon?.Name.Identifier.ValueText ?? argument.NameEquals?.Name.Identifier.ValueText,
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                ParameterSyntax parameter => parameter.Identifier.ValueText,
                AssignmentExpressionSyntax assignment => assignment.Left.ToString(),
                InvocationExpressionSyntax call => call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : call.Expression.ToString(),
                _ => null,
            };
            if (name is not null)
            {
                yield return name;
            }

            foreach (var beside in LiteralsBeside(node))
            {
                yield return beside;
            }
        }
    }

    /// <summary>The keys of a pair: the other texts of an argument list, or of the braces of a dictionary's initial value.</summary>
    private static IEnumerable<string> LiteralsBeside(SyntaxNode node) => node switch
    {
        ArgumentListSyntax list => list.Arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>().Select(text => text.Token.ValueText),
        InitializerExpressionSyntax pair when pair.Expressions.Count == 2 => pair.Expressions.OfType<LiteralExpressionSyntax>().Select(text => text.Token.ValueText),
        _ => [],
    };

    private static bool SaysSo(string name)
    {
        // The text itself stands among those beside it, and a random text has any word sooner or later.
        var words = NameWords.Of(name);
        var joined = words.Replace(" ", "");
        return !EditedToken.TryFind(name, 0, out _, out _)
            && (Words.Any(word => words.IndexOf(word, StringComparison.Ordinal) >= 0) || Stems.Any(stem => joined.IndexOf(stem, StringComparison.Ordinal) >= 0));
    }
}
