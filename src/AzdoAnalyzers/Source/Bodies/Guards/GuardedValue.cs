using AzdoAnalyzers.Flow.Steps.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>The value whose guards are asked for: what a local, parameter, field or property holds, whatever the instance, or an environment variable.</summary>
/// <param name="project">The project it stands in.</param>
/// <param name="symbol">What holds the value; <see langword="null"/> for an environment variable.</param>
/// <param name="variable">The environment variable's name.</param>
internal readonly struct GuardedValue(ProjectModel project, ISymbol? symbol, string? variable = null) : IEquatable<GuardedValue>
{
    public ISymbol? Symbol { get; } = symbol?.OriginalDefinition;

    public ProjectModel Project { get; } = project;

    /// <summary>Whether other bodies see the same value: a guard in one of them may be one here.</summary>
    public bool IsShared => Symbol is IFieldSymbol or IPropertySymbol;

    private string? Variable { get; } = variable;

    /// <summary>Whether the function declares what holds the value.</summary>
    public bool BelongsTo(IMethodSymbol function) => SymbolEqualityComparer.Default.Equals(Symbol?.ContainingSymbol, function);

    /// <summary>The same question about what a method sees as the parameter.</summary>
    public GuardedValue As(IParameterSymbol parameter) => new(Project, parameter);

    /// <summary>Whether an expression has this value, or is <see langword="null"/> where it is and as empty: trimmed, assigned in the same breath.</summary>
    public bool Is(IOperation operation)
        => Original(operation) switch
        {
            ILocalReferenceOperation local => IsSymbol(local.Local),
            IParameterReferenceOperation parameter => IsSymbol(parameter.Parameter),
            IFieldReferenceOperation field => IsSymbol(field.Field),
            IPropertyReferenceOperation property when IsSymbol(property.Property) => true,
            ISimpleAssignmentOperation assignment => Is(assignment.Target),
            IInvocationOperation { TargetMethod.Name: nameof(string.Trim) or nameof(string.TrimEnd) or nameof(string.TrimStart) or nameof(ToString), Instance: { } text } => Is(text),
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.Name: nameof(string.Trim) or nameof(ToString) } } access => Is(access.Operation),
            IDeclarationExpressionOperation declaration => Is(declaration.Expression),
            { } read => Variable is not null && IsOnlyAsked(read.Syntax) && EnvironmentReads.Name(Project, read) is { } name && SingleText.Of(Project, name) == Variable,
        };

    /// <summary>Whether a statement may have something to do with the value; <see langword="false"/>: it has nothing.</summary>
    public bool MayOccurIn(StatementNames names)
        => Symbol is null ? names.ReadsComputedName || names.MayContain(Variable!) : names.MayContain(Symbol.Name) || (IsShared && names.AsksMembers);

    /// <summary>What stands in the source for an operation of a control-flow graph, without conversions.</summary>
    public IOperation Original(IOperation operation)
    {
        operation = operation.Unwrapped();
        return operation is IFlowCaptureReferenceOperation or IFlowCaptureOperation && Project.Operation(operation.Syntax) is { } original ? original.Unwrapped() : operation;
    }

    public bool Equals(GuardedValue other) => SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol) && Variable == other.Variable;

    public override bool Equals(object? obj) => obj is GuardedValue other && Equals(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol) ^ (Variable?.GetHashCode() ?? 0);

    /// <summary>Whether a read of the environment serves a question only: one whose value is used too is guarded for itself.</summary>
    private static bool IsOnlyAsked(SyntaxNode read)
        => read.Parent switch
        {
            ParenthesizedExpressionSyntax parenthesized => IsOnlyAsked(parenthesized),
            IsPatternExpressionSyntax match => !match.Pattern.DescendantNodesAndSelf().Any(node => node is SingleVariableDesignationSyntax),
            ArgumentSyntax => true,
            var parent => parent.IsKind(SyntaxKind.EqualsExpression) || parent.IsKind(SyntaxKind.NotEqualsExpression),
        };

    private bool IsSymbol(ISymbol symbol) => Symbol is not null && SymbolEqualityComparer.Default.Equals(Symbol, symbol.OriginalDefinition);
}
