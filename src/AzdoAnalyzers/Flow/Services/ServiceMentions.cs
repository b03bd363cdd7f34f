using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>
/// What the text around a node mentions: hosts, routes of the REST API, variables and types of Azure DevOps, in the same member or class, directly
/// or behind a constant. Another host in the member speaks against it, and so does a request for a rooted path that isn't one of the REST API: on
/// a host of Azure DevOps it would leave the organization out.
/// </summary>
internal sealed class ServiceMentions(ProjectModel project, SinkCatalog catalog, ServiceTexts texts)
{
    /// <summary>The methods that ask something of a text, or show it.</summary>
    private static readonly HashSet<string> Asides = ["StartsWith", "EndsWith", "Contains", "Equals", "IndexOf", "Compare", "IsMatch", "WriteLine", "Write", "Information", "Warning", "Error", "Debug"];

    private readonly Dictionary<SyntaxNode, ServiceEvidence> _mentions = [];

    /// <summary>Which service the code at a node talks to: by what else is done with the same object, or else by the innermost scope that says something.</summary>
    public Service At(SyntaxNode node)
    {
        var ofReceiver = ReceiverStatements.Of(project, node).Aggregate(ServiceEvidence.None, (mentions, statement) => mentions | Of(statement));
        return ServiceOf(ofReceiver != ServiceEvidence.None ? ofReceiver : node.Ancestors().Where(IsScope).Select(Of).FirstOrDefault(mentions => mentions != ServiceEvidence.None));
    }

    /// <summary>The same for the member around a node alone, and without the types that it names: another object may have them.</summary>
    public Service InMember(SyntaxNode node)
        => node.Ancestors().FirstOrDefault(ancestor => IsScope(ancestor) && ancestor is not BaseTypeDeclarationSyntax) is { } member
            ? ServiceOf(InText(member) is var text && text != ServiceEvidence.None ? text : BehindNames(member, withTypes: false))
            : Service.Unknown;

    private static Service ServiceOf(ServiceEvidence mentions)
        => mentions.HasFlag(ServiceEvidence.AzureDevOps) ? Service.AzureDevOps
            : mentions.HasFlag(ServiceEvidence.OtherService) ? Service.Other
            : Service.Unknown;

    private static bool IsScope(SyntaxNode node)
        => node is (MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax) or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax || node is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement);

    private ServiceEvidence Of(SyntaxNode scope)
    {
        if (!_mentions.TryGetValue(scope, out var mentions))
        {
            _mentions.Add(scope, mentions = InText(scope));
            if (mentions == ServiceEvidence.None)
            {
                _mentions[scope] = mentions = BehindNames(scope, withTypes: true);
            }
        }

        return mentions;
    }

    private ServiceEvidence InText(SyntaxNode scope)
    {
        project.Look(scope);
        return scope.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            .Where(token => !IsAside(token, scope))
            .Aggregate(ServiceEvidence.None, (mentions, token) => mentions | texts.InText(token.ValueText) | (IsRootedPathOfRequest(token) ? ServiceEvidence.OtherService : ServiceEvidence.None));
    }

    /// <summary>Whether a text is compared, logged, thrown or given to an attribute: it speaks about a service, and to nobody.</summary>
    private static bool IsAside(SyntaxToken token, SyntaxNode scope)
        => token.Parent!.AncestorsAndSelf().TakeWhile(ancestor => ancestor != scope).Any(ancestor => ancestor switch
        {
            ThrowStatementSyntax or ThrowExpressionSyntax or AttributeSyntax or CaseSwitchLabelSyntax or PatternSyntax => true,
            BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression),
            ObjectCreationExpressionSyntax creation => SyntaxIndex.LastName(creation.Type)?.EndsWith("Exception", StringComparison.Ordinal) == true,
            InvocationExpressionSyntax call => SyntaxIndex.LastName(call.Expression) is { } method && (Asides.Contains(method) || method.StartsWith("Log", StringComparison.Ordinal) || method.StartsWith("Assert", StringComparison.Ordinal)),
            _ => false,
        });

    /// <summary>Options of a command line start with a slash, too, and have white space behind them; so do the paths of programs.</summary>
    private bool IsRootedPathOfRequest(SyntaxToken token)
        => token.ValueText is ['/', not ' ', ..] && token.ValueText.IndexOf(' ') < 0 && WholeText(token)?.Parent is ArgumentSyntax { Parent.Parent: { } call } && call switch
        {
            InvocationExpressionSyntax invocation => SyntaxIndex.LastName(invocation.Expression) is { } method && catalog.RequestNames.Contains(method),
            ObjectCreationExpressionSyntax creation => SyntaxIndex.LastName(creation.Type) is { } type && catalog.ResolvedTypeNames.Contains(type),
            _ => false,
        };

    /// <summary>The literal or interpolated string that starts with the token.</summary>
    private static ExpressionSyntax? WholeText(SyntaxToken token)
        => token.Parent switch
        {
            LiteralExpressionSyntax literal => literal,
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } start when whole.Contents[0] == start => whole,
            _ => null,
        };

    /// <summary>What the constants and types mean that the scope names.</summary>
    private ServiceEvidence BehindNames(SyntaxNode scope, bool withTypes)
    {
        var model = project.SemanticModel(scope);
        var mentions = ServiceEvidence.None;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            mentions |= model.GetSymbolInfo(name).Symbol switch
            {
                IFieldSymbol { IsConst: true, ConstantValue: string text } => texts.InText(text),
                IFieldSymbol { IsReadOnly: true } field => texts.InText(Initial(field)),
                ILocalSymbol local => InInitializer(local),
                INamedTypeSymbol type when withTypes && catalog.IsClientType(type) => ServiceEvidence.AzureDevOps,
                _ => ServiceEvidence.None,
            };
        }

        return mentions;
    }

    /// <summary>What a local starts with, which a single statement that names it doesn't show.</summary>
    private ServiceEvidence InInitializer(ILocalSymbol local)
        => project.Declarations(local).OfType<VariableDeclaratorSyntax>().Aggregate(ServiceEvidence.None, (mentions, declarator) => mentions | InText(declarator));

    private string Initial(IFieldSymbol field)
        => MemberWrites.Initializers(project, field).Select(value => value.ConstantText()).FirstOrDefault() ?? "";
}
