using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>
/// Which names and texts occur in a statement, as a filter that may say yes without reason and never no: what it rules out needs no further look, so
/// that asking for each of many values doesn't look at each of many statements.
/// </summary>
internal readonly struct StatementNames
{
    /// <summary>How many flags are followed that are defined by each other.</summary>
    private const int MaxDepth = 6;

    private StatementNames(NameFilter names, bool asksMembers, bool asksLocals, bool readsComputedName)
    {
        Names = names;
        AsksMembers = asksMembers;
        AsksLocals = asksLocals;
        ReadsComputedName = readsComputedName;
    }

    /// <summary>The names and texts.</summary>
    public NameFilter Names { get; }

    /// <summary>Whether a method or property of the project is asked, which may see any field.</summary>
    public bool AsksMembers { get; }

    /// <summary>Whether a local function is called, which may see any local and parameter around it.</summary>
    public bool AsksLocals { get; }

    /// <summary>Whether something is looked up by a name that isn't written there.</summary>
    public bool ReadsComputedName { get; }

    /// <summary>What a statement of a graph names, the flags that it asks included.</summary>
    public static StatementNames Of(MemberBody body, IOperation statement)
    {
        var names = default(NameFilter);
        var asksMembers = false;
        var asksLocals = false;
        var readsComputedName = false;
        foreach (var operation in statement.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation call:
                    names |= NameFilter.Of(call.TargetMethod.Name);
                    asksMembers |= call.TargetMethod.Locations.Any(location => location.IsInSource);
                    asksLocals |= call.TargetMethod.MethodKind == MethodKind.LocalFunction;
                    readsComputedName |= (call.TargetMethod.Name == nameof(Environment.GetEnvironmentVariable) || EnvironmentReads.Questions.Contains(call.TargetMethod.Name)) && !call.Arguments.All(argument => argument.Value is ILiteralOperation);
                    break;
                case IPropertyReferenceOperation property:
                    names |= NameFilter.Of(property.Property.Name);
                    asksMembers |= property.Property.Locations.Any(location => location.IsInSource);
                    readsComputedName |= property.Property.IsIndexer && !property.Arguments.All(argument => argument.Value.Unwrapped() is ILiteralOperation);
                    break;
                case IMemberReferenceOperation member:
                    names |= NameFilter.Of(member.Member.Name);
                    break;
                case ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } }:
                    names |= NameFilter.Of(text);
                    break;
                case IFlowCaptureOperation or IFlowCaptureReferenceOperation or IFlowAnonymousFunctionOperation:
                    names |= InSyntax(operation.Syntax);
                    asksMembers = true;
                    asksLocals = true;
                    readsComputedName |= operation is IFlowCaptureReferenceOperation;
                    break;
                case var _ when LocalWrites.Referenced(operation) is { } symbol:
                    names |= NameFilter.Of(symbol.Name) | OfFlag(body, symbol, depth: 0);
                    asksMembers |= IsFlag(symbol);
                    asksLocals |= IsFlag(symbol);
                    readsComputedName |= IsFlag(symbol);
                    break;
                case IVariableDeclaratorOperation or IDeclarationPatternOperation or IRecursivePatternOperation or IDeconstructionAssignmentOperation or IDeclarationExpressionOperation:
                    names |= InSyntax(operation.Syntax);
                    break;
            }
        }

        return new StatementNames(names, asksMembers, asksLocals, readsComputedName);
    }

    private static bool IsFlag(ISymbol symbol) => symbol is ILocalSymbol { Type.SpecialType: SpecialType.System_Boolean };

    /// <summary>The names that a flag stands for: those of what is written to it.</summary>
    private static NameFilter OfFlag(MemberBody body, ISymbol symbol, int depth)
    {
        var names = default(NameFilter);
        if (depth < MaxDepth && IsFlag(symbol))
        {
            foreach (var value in body.Writes(symbol))
            {
                names |= InSyntax(value);
                foreach (var inner in value.DescendantNodesAndSelf())
                {
                    if (inner.IsKind(SyntaxKind.IdentifierName) && body.Symbol(inner) is { } flag && !SymbolEqualityComparer.Default.Equals(flag, symbol))
                    {
                        names |= OfFlag(body, flag, depth + 1);
                    }
                }
            }
        }

        return names;
    }

    private static NameFilter InSyntax(SyntaxNode syntax)
    {
        var names = default(NameFilter);
        foreach (var token in syntax.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken))
            {
                names |= NameFilter.Of(token.ValueText);
            }
        }

        return names;
    }
}
