using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>
/// The write that a member certainly has its value from where it is read: a statement before it in the same body, with nothing between the two that
/// may write the member, or a call whose body ends with such a statement.
/// </summary>
internal static class PrecedingWrites
{
    /// <summary>How many statements before the read are looked at in each block.</summary>
    private const int MaxStatements = 64;

    /// <summary>The write, and the call that makes it, if it is another body's; <see langword="null"/> where there is none, or others may come between.</summary>
    public static (ISimpleAssignmentOperation Write, IInvocationOperation? Call)? Before(ProjectModel project, IMemberReferenceOperation read)
    {
        for (IOperation inner = read; inner.Parent is { } outer; inner = outer)
        {
            switch (outer)
            {
                case ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation:
                    return null;
                case IBlockOperation block when Last(project, block, block.Operations.IndexOf(inner), read, out var write):
                    return write;
            }
        }

        return null;
    }

    /// <summary>Whether a write of the member of a local or parameter comes behind the read of it, and nothing leads back.</summary>
    public static bool IsBehind(IMemberReferenceOperation read, IAssignmentOperation write)
        => read.Instance?.Unwrapped() is { } instance && LocalWrites.Referenced(instance) is { } symbol
            && write.Syntax.SyntaxTree == read.Syntax.SyntaxTree
            && write.Syntax.SpanStart > read.Syntax.Span.End
            && write.Target is IMemberReferenceOperation { Instance: { } target } && LocalWrites.IsReference(target.Unwrapped(), symbol)
            && write.Root().Syntax == read.Root().Syntax
            && !Around(write).Any(outer => outer is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation && outer.Syntax.Span.Contains(read.Syntax.Span))
            && MemberBody.FunctionAround(write)?.Syntax == MemberBody.FunctionAround(read)?.Syntax;

    /// <summary>Whether a write is made on an object that isn't the one any more which is read: between the two, a statement of the write's block puts a new one in its place.</summary>
    public static bool IsOnReplaced(ProjectModel project, IMemberReferenceOperation read, IAssignmentOperation write)
        => read.Instance?.Unwrapped() is IMemberReferenceOperation owner
            && write is { Target: IMemberReferenceOperation { Instance: { } target }, Parent: IExpressionStatementOperation { Parent: IBlockOperation block } statement }
            && write.Syntax.SyntaxTree == read.Syntax.SyntaxTree
            && block.Syntax.Span.Contains(read.Syntax.Span)
            && IsSame(target, owner)
            && MemberBody.FunctionAround(write)?.Syntax == MemberBody.FunctionAround(read)?.Syntax
            && block.Operations.Skip(block.Operations.IndexOf(statement) + 1).TakeWhile(next => next.Syntax.Span.End <= read.Syntax.SpanStart).Any(next => Replaces(project, next, owner));

    private static bool Replaces(ProjectModel project, IOperation statement, IMemberReferenceOperation owner)
        => statement is IExpressionStatementOperation { Operation: var operation } && operation switch
        {
            ISimpleAssignmentOperation assignment => assignment.Value.Unwrapped() is IObjectCreationOperation && IsSame(assignment.Target, owner),
            IInvocationOperation call => WrittenBy(project, call, owner)?.Value.Unwrapped() is IObjectCreationOperation || call.Arguments.Any(argument => ReplacesBy(project, argument, owner)),
            _ => false,
        };

    /// <summary>Whether a method puts a new object in the place of its <c>ref</c> or <c>out</c> argument.</summary>
    private static bool ReplacesBy(ProjectModel project, IArgumentOperation argument, IMemberReferenceOperation owner)
        => argument is { Parameter: { RefKind: RefKind.Ref or RefKind.Out } parameter, Syntax: ArgumentSyntax syntax, Parent: IInvocationOperation { TargetMethod: var method } }
            && IsSame(argument.Value, owner)
            && CalleeWrites.MustWrite(project, syntax)
            && CalleeWrites.Of(project, method.OriginalDefinition, parameter.Ordinal).All(value => project.Operation(value)?.Unwrapped() is IObjectCreationOperation);

    /// <summary>Whether the statements before an index end the search; the write, if it is one of them.</summary>
    private static bool Last(ProjectModel project, IBlockOperation block, int end, IMemberReferenceOperation read, out (ISimpleAssignmentOperation, IInvocationOperation?)? write)
    {
        write = null;
        for (var i = end - 1; i >= Math.Max(0, end - MaxStatements); i--)
        {
            var statement = block.Operations[i];
            if (statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } && IsSame(assignment.Target, read) && !MayWrite(assignment.Value, read))
            {
                write = (assignment, null);
                return true;
            }

            if (statement is IExpressionStatementOperation { Operation: IInvocationOperation call } && WrittenBy(project, call, read) is { } written)
            {
                write = (written, call);
                return true;
            }

            if (MayWrite(statement, read))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a method of the same object, or a static one, writes in any case before it comes back; or one that is handed the object.</summary>
    private static ISimpleAssignmentOperation? WrittenBy(ProjectModel project, IInvocationOperation call, IMemberReferenceOperation read)
        => call is { TargetMethod: { IsVirtual: false, IsAbstract: false, IsOverride: false } method }
            && (IsSeen(call, read) || HandedTo(call, read) is not null)
            && MemberWrites.Bodies(project, method.OriginalDefinition).ToList() is [var body]
            && (body as IBlockOperation ?? body.ChildOperations.OfType<IBlockOperation>().FirstOrDefault()) is { } block
            && !body.Descendants().Any(operation => operation is IReturnOperation { IsImplicit: false })
            ? block.Operations.OfType<IExpressionStatementOperation>().Select(statement => statement.Operation).OfType<ISimpleAssignmentOperation>().LastOrDefault(assignment => IsSeen(call, read) ? IsSame(assignment.Target, read) : IsOf(assignment.Target, read.Member, HandedTo(call, read)!))
            : null;

    /// <summary>Whether the called method reads the member as the body around the call does.</summary>
    private static bool IsSeen(IInvocationOperation call, IMemberReferenceOperation read) => call.Instance is null or IInstanceReferenceOperation && read.Instance is null or IInstanceReferenceOperation;

    /// <summary>The parameter that the object is handed over for.</summary>
    private static IParameterSymbol? HandedTo(IInvocationOperation call, IMemberReferenceOperation read)
        => read.Instance is { Type.IsReferenceType: true } owner ? call.Arguments.FirstOrDefault(argument => argument.Parameter is { RefKind: RefKind.None } && IsSame(argument.Value, owner))?.Parameter!.OriginalDefinition : null;

    private static bool IsOf(IOperation target, ISymbol member, IParameterSymbol owner)
        => target is IMemberReferenceOperation { Instance: { } instance } written && SymbolEqualityComparer.Default.Equals(written.Member, member) && LocalWrites.IsReference(instance.Unwrapped(), owner);

    private static bool MayWrite(IOperation statement, IMemberReferenceOperation read)
        => statement.DescendantsAndSelf().Any(operation => operation switch
        {
            IAwaitOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => true,
            IInvocationOperation { TargetMethod: var method } => method.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction || method.Locations.Any(location => location.IsInSource),
            IPropertyReferenceOperation { Property: var property } => !SymbolEqualityComparer.Default.Equals(property, read.Member) && property.Locations.Any(location => location.IsInSource) && (property.IsVirtual || property.IsOverride || property.IsAbstract),
            IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().Any(target => MayBeAround(target, read)),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => MayBeAround(argument.Value, read),
            _ => false,
        });

    /// <summary>Whether a target is the member that is read, whatever the object, or something that leads to it.</summary>
    private static bool MayBeAround(IOperation target, IMemberReferenceOperation read)
    {
        for (IOperation? part = read; part is not null; part = (part as IMemberReferenceOperation)?.Instance?.Unwrapped())
        {
            if (part is IMemberReferenceOperation { Member: var member } ? target is IMemberReferenceOperation written && SymbolEqualityComparer.Default.Equals(written.Member, member)
                : LocalWrites.Referenced(part) is { } symbol && LocalWrites.IsReference(target, symbol))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(IOperation? one, IOperation? other)
        => (one?.Unwrapped(), other?.Unwrapped()) switch
        {
            (null, null) => true,
            (IMemberReferenceOperation left, IMemberReferenceOperation right) => SymbolEqualityComparer.Default.Equals(left.Member, right.Member) && left is not IPropertyReferenceOperation { Arguments.Length: > 0 } && IsSame(left.Instance, right.Instance),
            (IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }) => true,
            ({ } left, { } right) => LocalWrites.Referenced(left) is { } symbol && LocalWrites.IsReference(right, symbol),
            _ => false,
        };

    private static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            yield return outer;
        }
    }
}
