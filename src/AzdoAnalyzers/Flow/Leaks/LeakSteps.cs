using AzdoAnalyzers.Models.Leaks;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>The steps from a value to what is made of it, who takes it, and where it is written.</summary>
internal static class LeakSteps
{
    /// <summary>Goes on from a value, up through the expressions that it is a part of, to whoever takes it.</summary>
    public static void Follow(LeakTracer tracer, IOperation value, LeakWay way)
    {
        for (var current = value; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                    way = way.IsInQuery || !QueryTexts.Hold(parent, current) ? way : way with { IsInQuery = true };
                    continue;
                case IConversionOperation or IParenthesizedOperation or IInterpolationOperation or IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation:
                case IAwaitOperation or ICoalesceOperation or ISwitchExpressionArmOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case IConditionalOperation conditional when conditional.Condition != current:
                case ISwitchExpressionOperation choice when choice.Value != current:
                case IConditionalAccessOperation access when access.Operation != current:
                case IImplicitIndexerReferenceOperation { Argument.Type: var index } range when range.Instance == current && index.Is(nameof(Range), nameof(System)):
                case { Kind: OperationFacts.CollectionExpression }:
                    continue;
                case IConditionalAccessOperation access:
                    if (access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(inner => inner is IConditionalAccessInstanceOperation) is { } receiver)
                    {
                        tracer.Follow(receiver, way);
                    }

                    return;
                case IArgumentOperation { Parent: IInvocationOperation { Parent: IInterpolatedStringAppendOperation append } }:
                    tracer.Follow(append, way);
                    return;
                case IArgumentOperation { Parent: { } call, Parameter: { } parameter }:
                    LeakCalls.FollowArgument(tracer, call, parameter, current, way);
                    return;
                case IInvocationOperation call when call.Instance == current:
                    LeakCalls.FollowReceiver(tracer, call, call.TargetMethod, way);
                    return;
                case IPropertyReferenceOperation property when property.Instance == current:
                    LeakCalls.FollowReceiver(tracer, property, property.Property, way);
                    return;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    tracer.FollowLocal(local, [current.Syntax], way);
                    return;
                case IFieldInitializerOperation { InitializedFields: [var field] }:
                    FollowMember(tracer, field, target: null, way);
                    return;
                case IPropertyInitializerOperation { InitializedProperties: [var property] }:
                    FollowMember(tracer, property, target: null, way);
                    return;
                case ICompoundAssignmentOperation addition when addition.IsTextAddition():
                    FollowAssigned(tracer, addition.Target, addition.Syntax, way);
                    return;
                case IAssignmentOperation assignment when assignment.Value == current:
                    FollowAssigned(tracer, assignment.Target, current.Syntax, way);
                    return;
                case IForEachLoopOperation loop when loop.Collection == current:
                    foreach (var header in HeaderOwners.Values(tracer.Project, loop))
                    {
                        tracer.Follow(header, way.To(header.Syntax));
                    }

                    return;
                case IReturnOperation { Kind: OperationKind.Return } returned:
                    LeakCalls.FollowReturn(tracer, returned, way);
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>Goes on from what is written to a variable of the project.</summary>
    private static void FollowAssigned(LeakTracer tracer, IOperation target, SyntaxNode value, LeakWay way)
    {
        if (target is IPropertyReferenceOperation property && LeakCalls.FollowWrite(tracer, property, way))
        {
            return;
        }

        switch (target.Variable())
        {
            case ILocalSymbol or IParameterSymbol when target.Variable() is { } local:
                tracer.FollowLocal(local, [value], way);
                break;
            case { } library when !tracer.Project.Declares(library):
                tracer.Others.Note(library, value, way);
                break;
            case { } member:
                FollowMember(tracer, member, target, way);
                break;
        }
    }

    /// <summary>What a member is written in one method is read in any.</summary>
    private static void FollowMember(LeakTracer tracer, ISymbol member, IOperation? target, LeakWay way)
    {
        if (tracer.IsKnown(member))
        {
            tracer.Others.NoteWay(member, way);
        }
        else if (tracer.Project.Declares(member) && !MaskName.Is(member.Name) && way.OutTo(way.Node) is { } next)
        {
            tracer.FollowMember(member.OriginalDefinition, target is null ? [] : [target], next);
        }
    }
}
