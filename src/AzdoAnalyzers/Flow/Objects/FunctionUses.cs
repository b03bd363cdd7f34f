using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>Where a lambda, or a method that is named where a delegate is asked for, ends up: followed through whatever holds it to where it is called.</summary>
internal sealed class FunctionUses
{
    /// <summary>Beyond it, a delegate may go anywhere.</summary>
    private const int MaxExpressions = 100;

    /// <summary>How many functions that hand one another's delegates back are followed.</summary>
    private const int MaxFunctions = 5;

    private readonly ProjectModel _project;

    /// <summary>The functions whose uses are being looked for: one that hands back what it calls itself is among them.</summary>
    private readonly ImmutableList<IMethodSymbol> _functions;

    private readonly HashSet<(IOperation, CallContext?)> _seen = [];

    private readonly List<FunctionUse> _found = [];

    private FunctionUses(ProjectModel project, ImmutableList<IMethodSymbol> functions)
    {
        _project = project;
        _functions = functions;
    }

    /// <summary>The uses of a lambda or method, in a fixed order.</summary>
    /// <param name="project">The project.</param>
    /// <param name="function">The lambda or method.</param>
    /// <param name="frame">The call that the trace is inside of, where the lambda stands.</param>
    public static IReadOnlyList<FunctionUse> Of(ProjectModel project, IMethodSymbol function, CallContext? frame)
        => function.MethodKind == MethodKind.AnonymousFunction ? Find(project, function, frame, ImmutableList<IMethodSymbol>.Empty) : project.Once(Find, function);

    private static IReadOnlyList<FunctionUse> Find(ProjectModel project, IMethodSymbol method) => Find(project, method, frame: null, ImmutableList<IMethodSymbol>.Empty);

    private static List<FunctionUse> Find(ProjectModel project, IMethodSymbol function, CallContext? frame, ImmutableList<IMethodSymbol> within)
    {
        var uses = new FunctionUses(project, within.Add(function));
        foreach (var (value, isLambda) in Values(project, function))
        {
            uses.Visit(value, isLambda ? frame : null);
        }

        return uses._found;
    }

    private static IEnumerable<(IOperation Value, bool IsLambda)> Values(ProjectModel project, IMethodSymbol function)
        => function.MethodKind == MethodKind.AnonymousFunction
            ? project.Declarations(function).Select(declaration => Lambda(project.Operation(declaration), function)).OfType<IOperation>().Select(lambda => (lambda, true))
            : Callers.References(project, function).Select(reference => ((IOperation)reference, false));

    /// <summary>The lambda that a declaration stands for: of one in a query, that is the expression which it hands back.</summary>
    private static IAnonymousFunctionOperation? Lambda(IOperation? declared, IMethodSymbol function)
    {
        while (declared is not (null or IAnonymousFunctionOperation) || (declared is IAnonymousFunctionOperation { Symbol: var symbol } && !SymbolEqualityComparer.Default.Equals(symbol, function)))
        {
            declared = declared.Parent;
        }

        return declared as IAnonymousFunctionOperation;
    }

    private void Visit(IOperation value, CallContext? frame)
    {
        if (!_seen.Add((value, frame)) || _seen.Count > MaxExpressions)
        {
            return;
        }

        switch (value.Parent)
        {
            case IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation { Syntax: ConditionalExpressionSyntax } or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                Visit(value.Parent, frame);
                break;
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call when call.Instance == value:
                _found.Add(new FunctionUse(call, frame));
                break;
            case IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call } access when access.Operation == value:
                _found.Add(new FunctionUse(call, frame));
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                VisitReads(value, local, frame);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment when assignment.Value == value:
                VisitReads(value, LocalWrites.Referenced(assignment.Target)!, frame);
                break;
            case IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } assignment when assignment.Value == value:
                VisitReads(member.OriginalDefinition);
                break;
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: var raised } } subscription when subscription.HandlerValue == value:
                VisitReads(raised.OriginalDefinition);
                break;
            case IFieldInitializerOperation initializer:
                VisitReads(initializer.InitializedFields[0]);
                break;
            case IPropertyInitializerOperation initializer:
                VisitReads(initializer.InitializedProperties[0]);
                break;
            case IReturnOperation handedBack:
                VisitCalls(handedBack, frame);
                break;
            case IArgumentOperation argument:
                VisitArgument(argument, frame);
                break;
        }
    }

    /// <summary>The reads of a local or parameter in the body that something stands in.</summary>
    private void VisitReads(IOperation value, ISymbol symbol, CallContext? frame)
    {
        foreach (var read in _project.Bodies.Of(value).References(symbol))
        {
            Visit(read, frame);
        }
    }

    /// <summary>The reads of a member anywhere.</summary>
    private void VisitReads(ISymbol member)
    {
        foreach (var node in _project.TreesThatMayUse(member, member.Name).SelectMany(tree => _project.Index(tree).Values(member.Name)))
        {
            if (_project.Operation(node) is { } read && (MemberWrites.IsReference(read, member) || (read is IEventReferenceOperation raised && SymbolEqualityComparer.Default.Equals(raised.Event, member))))
            {
                Visit(read, frame: null);
            }
        }
    }

    /// <summary>The calls of the method, accessor or lambda that hands a delegate back.</summary>
    private void VisitCalls(IReturnOperation handedBack, CallContext? frame)
    {
        for (var parent = handedBack.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda)
            {
                foreach (var use in _functions.Count >= MaxFunctions || _functions.Contains(lambda.Symbol, SymbolEqualityComparer.Default) ? [] : Find(_project, lambda.Symbol, frame, _functions))
                {
                    Visit(use.Place, use.Frame);
                }

                return;
            }
        }

        if (_project.SemanticModel(handedBack.Syntax).GetEnclosingSymbol(handedBack.Syntax.SpanStart) is not IMethodSymbol method)
        {
            return;
        }

        if (method.AssociatedSymbol is IPropertySymbol property)
        {
            VisitReads(property.OriginalDefinition);
            return;
        }

        foreach (var call in frame?.Around(method) is { Arguments.IsEmpty: false } around ? [(around.Call, around.ArgumentsIn)] : Callers.Calls(_project, method).Select(call => (call, (CallContext?)null)))
        {
            Visit(call.Item1, call.Item2);
        }
    }

    private void VisitArgument(IArgumentOperation argument, CallContext? frame)
    {
        switch (argument)
        {
            case { Parent: IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } called }, Parameter.Ordinal: var ordinal }:
                foreach (var lambda in Lambdas(called.Unwrapped(), frame))
                {
                    VisitReads(lambda, lambda.Symbol.Parameters[ordinal], frame);
                }

                break;
            case { Parent: IInvocationOperation call, Parameter: { } parameter } when _project.Declares(call.TargetMethod):
                foreach (var method in Implementations.Of(_project, call.TargetMethod).OfType<IMethodSymbol>())
                {
                    VisitParameter(method, parameter.Ordinal, CallContext.Into(call, frame));
                }

                break;
            case { Parent: IObjectCreationOperation { Constructor: { } constructor } creation, Parameter: { } parameter } when _project.Declares(constructor):
                VisitParameter(constructor.OriginalDefinition, parameter.Ordinal, CallContext.Into(creation));
                break;
            default:
                _found.Add(new FunctionUse(argument, frame));
                break;
        }
    }

    private void VisitParameter(IMethodSymbol method, int ordinal, CallContext? frame)
    {
        var bodies = MemberWrites.Bodies(_project, method).ToList();
        foreach (var body in bodies)
        {
            VisitReads(body, method.Parameters[ordinal], frame);
        }

        // The parameters of a primary constructor are read in the whole type.
        _project.Note(method.Parameters[ordinal].Name);
        foreach (var node in bodies.Count > 0 ? [] : _project.Declarations(method).SelectMany(declaration => _project.Index(declaration.SyntaxTree).Values(method.Parameters[ordinal].Name)))
        {
            if (_project.Operation(node) is IParameterReferenceOperation read && LocalWrites.IsReference(read, method.Parameters[ordinal]))
            {
                Visit(read, frame: null);
            }
        }
    }

    /// <summary>The lambdas that a delegate can be, which is called with another one.</summary>
    private IEnumerable<IAnonymousFunctionOperation> Lambdas(IOperation called, CallContext? frame)
        => called switch
        {
            IAnonymousFunctionOperation lambda => [lambda],
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } when frame?.ArgumentFor(method, parameter) is { } argument => Lambdas(argument.Value.Unwrapped(), frame.Around(method)?.ArgumentsIn),
            ILocalReferenceOperation local => LocalDefinitions.Reaching(_project, local).Select(_project.Operation).OfType<IOperation>().Select(value => value.Unwrapped()).OfType<IAnonymousFunctionOperation>(),
            _ => [],
        };
}
