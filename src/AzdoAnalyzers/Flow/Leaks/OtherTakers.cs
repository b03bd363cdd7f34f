using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>
/// The variables whose value is also handed to somebody who isn't known to be Azure DevOps: one password for two services. What is read in its
/// place would go to both.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="secrets">What traces from clients back met.</param>
/// <param name="sinksIn">The sinks of a tree.</param>
internal sealed class OtherTakers(ProjectModel project, SecretValues secrets, Func<SyntaxTree, IReadOnlyList<SinkUse>> sinksIn)
{
    /// <summary>Libraries that hand nothing to a service, apart from those of <see cref="Senders"/>.</summary>
    private static readonly TypePattern[] Bystanders = [new("System.*"), new("Microsoft.Extensions.*")];

    private static readonly TypePattern[] Senders = [new("System.Net.*"), new("System.Data.*"), new("System.DirectoryServices.*"), new("System.ServiceModel.*")];

    /// <summary>What holds a value that others take, and where they take it, if that is in a method which a trace from a client came out of by the same call.</summary>
    private readonly List<(ISymbol Holder, SyntaxNode? Taken)> _takers = [];

    private readonly List<(ISymbol From, ISymbol To)> _ways = [];

    /// <summary>Notes that a value is handed to a member of a library.</summary>
    public void Note(ISymbol member, SyntaxNode value, LeakWay way)
    {
        if (way is { Holder: { } holder, IsToClient: false } && MaySend(member) && !IsTakenByClient(value))
        {
            _takers.Add((holder.OriginalDefinition, way.IsInCallForClient ? value : null));
        }
    }

    /// <summary>Notes that a value is handed on to a variable that a trace from a client met; one that the trace didn't meet here is for another service.</summary>
    public void NoteWay(ISymbol to, LeakWay way)
    {
        if (way.Holder is not { } holder)
        {
            return;
        }

        if (way.IsToClient)
        {
            _ways.Add((holder.OriginalDefinition, to.OriginalDefinition));
        }
        else
        {
            _takers.Add((holder.OriginalDefinition, null));
        }
    }

    /// <summary>Whether others take the value of a source, too. A proven token is one for Azure DevOps, whoever takes it.</summary>
    public bool Take(FlowSource source)
        => _takers.Count > 0
            && source.Role is not (ValueRole.Url or ValueRole.OrganizationName or ValueRole.TextBeforeFallback)
            && !PersonalAccessToken.TryFind(source.Value, 0, out _)
            && Holder(source.Node) is { } holder
            && GoesOn(holder, source.Use.Value.Syntax, []);

    /// <summary>Whether somebody takes it apart from the sink that the trace came from, whose method may serve others when it is called by others.</summary>
    private bool GoesOn(ISymbol holder, SyntaxNode sink, HashSet<ISymbol> seen)
        => _takers.Exists(taker => SymbolEqualityComparer.Default.Equals(taker.Holder, holder) && !(taker.Taken is { } taken && taken.SyntaxTree == sink.SyntaxTree && sink.Span.Contains(taken.Span)))
            || (seen.Add(holder) && _ways.Exists(way => SymbolEqualityComparer.Default.Equals(way.From, holder) && GoesOn(way.To, sink, seen)));

    private static bool MaySend(ISymbol member)
        => member.ContainingType is { } type && (Senders.Any(pattern => pattern.Includes(type)) || !Bystanders.Any(pattern => pattern.Includes(type)));

    /// <summary>Whether a value is what a client of Azure DevOps gets there, in whatever file.</summary>
    private bool IsTakenByClient(SyntaxNode value)
        => secrets.Reads.Any(read => read.Syntax == value)
            || sinksIn(value.SyntaxTree).Any(use => use.Service == Service.AzureDevOps && use.Value.Syntax.SyntaxTree == value.SyntaxTree && use.Value.Syntax.Span.Contains(value.Span));

    /// <summary>The variable that is given a value where that stands.</summary>
    private ISymbol? Holder(SyntaxNode value)
    {
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax)
        {
            value = value.Parent;
        }

        var model = project.SemanticModel(value);
        var holder = value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: { } declaration } when declaration is VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax => model.GetDeclaredSymbol(declaration),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetDeclaredSymbol(property),
            AssignmentExpressionSyntax assignment when assignment.Right == value => model.GetSymbolInfo(assignment.Left).Symbol,
            ArgumentSyntax => project.Operation(value)?.Converted().Parent is IArgumentOperation { Parameter: var parameter } ? parameter : null,
            _ => null,
        };
        return holder?.OriginalDefinition;
    }
}
