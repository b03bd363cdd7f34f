using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>
/// Whether a member is written in any case: before it is read, in the same body or by each that calls it, so that what it was initialized with never
/// arrives there; or once more after a write, so that nobody sees the first. Of static members, and of the object that the code is of.
/// </summary>
internal static class CertainWrites
{
    /// <summary>Through how many methods it is asked what their callers wrote, or what they write for their callers.</summary>
    private const int MaxMethods = 3;

    /// <summary>Beyond it, a method is called everywhere.</summary>
    private const int MaxCalls = 16;

    /// <summary>Whether each way to a read writes the member first; of one that nothing writes, as a constant, code that no way leads to reads it all the same.</summary>
    public static bool Precede(ProjectModel project, IMemberReferenceOperation read)
        => read is IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } && IsOwn(read.Instance) && !IsOfSeveralTypes(read.Member) && MemberWrites.Assignments(project, read.Member.OriginalDefinition).Count > 0 && Precede(project, read, read.Member.OriginalDefinition, MaxMethods);

    /// <summary>Whether a later statement of the same block writes the member again, and nobody can have read it between the two.</summary>
    public static bool Follow(ProjectModel project, IAssignmentOperation write, ISymbol member)
    {
        if (write is not ISimpleAssignmentOperation { Parent: IExpressionStatementOperation { Parent: IBlockOperation block } statement } || IsOfSeveralTypes(member) || !IsTarget(write.Target, member))
        {
            return false;
        }

        foreach (var next in block.Operations.Skip(block.Operations.IndexOf(statement) + 1))
        {
            if (MayRead(next, member))
            {
                return false;
            }

            if (Writes(project, next, member, isLeft: false, MaxMethods))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Precede(ProjectModel project, IOperation place, ISymbol member, int depth)
    {
        var inner = place;
        for (; inner.Parent is { } outer; inner = outer)
        {
            switch (outer)
            {
                case ILocalFunctionOperation:
                case IBlockOperation block when HasLabels(block):
                    return false;
                case IBlockOperation block when block.Operations.TakeWhile(statement => statement != inner).Any(statement => Writes(project, statement, member, isLeft: true, depth)):
                    return true;
            }
        }

        return depth > 0 && MemberBody.FunctionAround(place) is null && MemberBody.MethodAround(place) is { } method && CallsOf(project, method) is { Count: > 0 } calls
            && calls.TrueForAll(call => IsOwn(call.Instance) && Precede(project, call, member, depth - 1));
    }

    /// <summary>All calls of a method; <see langword="null"/> where others may call it.</summary>
    private static List<IInvocationOperation>? CallsOf(ProjectModel project, IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } || method.GetAttributes().Length > 0 || Callers.References(project, method).Any())
        {
            return null;
        }

        var calls = Callers.PossibleCalls(project, method).Take(MaxCalls + 1).ToList();
        return calls.Count <= MaxCalls && calls.TrueForAll(call => call is IInvocationOperation) ? calls.ConvertAll(call => (IInvocationOperation)call) : null;
    }

    /// <summary>Whether a statement writes the member on each way to what follows it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="member">The member.</param>
    /// <param name="isLeft">Whether a return leaves what is asked about, as an exception does in any case.</param>
    /// <param name="depth">Through how many methods it is asked.</param>
    private static bool Writes(ProjectModel project, IOperation? statement, ISymbol member, bool isLeft, int depth)
        => statement switch
        {
            IExpressionStatementOperation { Operation: var expression } => IsWrite(project, expression, member, depth),
            IReturnOperation { Kind: OperationKind.Return } => isLeft,
            IThrowOperation => true,
            IBlockOperation block => !HasLabels(block) && block.Operations.Any(inner => Writes(project, inner, member, isLeft, depth)) && (isLeft || !MayReturnBefore(block, member)),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Writes(project, conditional.WhenTrue, member, isLeft, depth) && Writes(project, whenFalse, member, isLeft, depth),
            IUsingOperation { Body: var body } => Writes(project, body, member, isLeft, depth),
            ILockOperation { Body: var body } => Writes(project, body, member, isLeft, depth),
            ITryOperation tried => (tried.Finally is { } last && Writes(project, last, member, isLeft, depth))
                || (Writes(project, tried.Body, member, isLeft, depth) && tried.Catches.All(handler => Writes(project, handler.Handler, member, isLeft, depth))),
            _ => false,
        };

    /// <summary>Whether a block can be left by a return ahead of the write.</summary>
    private static bool MayReturnBefore(IOperation block, ISymbol member)
        => block.Descendants().TakeWhile(operation => !(operation is ISimpleAssignmentOperation { Target: var target } && IsTarget(target, member))).Any(operation => operation is IReturnOperation { IsImplicit: false });

    private static bool IsWrite(ProjectModel project, IOperation expression, ISymbol member, int depth)
        => expression switch
        {
            IAwaitOperation { Operation: var awaited } => IsWrite(project, awaited, member, depth),
            ISimpleAssignmentOperation { Target: var target, Value: var value } => IsTarget(target, member) ? !value.DescendantsAndSelf().Any(part => IsTarget(part, member)) : value is ISimpleAssignmentOperation chained && IsWrite(project, chained, member, depth),
            IInvocationOperation call => call.Arguments.Any(argument => argument.Parameter?.RefKind == RefKind.Out && IsTarget(argument.Value, member))
                || (depth > 0 && IsOwn(call.Instance) && call.TargetMethod is { IsVirtual: false, IsAbstract: false, IsOverride: false } method && project.Declares(method) && (!method.IsAsync || call.Parent is IAwaitOperation)
                    && MemberWrites.Bodies(project, method.OriginalDefinition).ToList() is [var body]
                    && Writes(project, body as IBlockOperation ?? body.ChildOperations.OfType<IBlockOperation>().FirstOrDefault(), member, isLeft: false, depth - 1)),
            _ => false,
        };

    /// <summary>Whether somebody may see what the member holds while a statement runs: the statement itself, or a method of the project that it calls.</summary>
    private static bool MayRead(IOperation statement, ISymbol member)
        => statement.DescendantsAndSelf().Any(operation => operation switch
        {
            IMemberReferenceOperation reference => MemberWrites.IsReference(reference, member) && !(reference.Parent is ISimpleAssignmentOperation { Target: var target } && target == reference),
            IInvocationOperation { TargetMethod: var method } => method.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction || method.Locations.Any(location => location.IsInSource),
            IObjectCreationOperation { Constructor: { } constructor } => constructor.Locations.Any(location => location.IsInSource),
            IAnonymousFunctionOperation or IReturnOperation { Kind: OperationKind.YieldReturn } => true,
            _ => false,
        });

    /// <summary>Whether it is another member for each type that is made of a generic one.</summary>
    private static bool IsOfSeveralTypes(ISymbol member) => member is { IsStatic: true, ContainingType.IsGenericType: true };

    private static bool HasLabels(IBlockOperation block) => block.Operations.Any(statement => statement is ILabeledOperation);

    private static bool IsTarget(IOperation target, ISymbol member)
        => target.Unwrapped() is IMemberReferenceOperation { Instance: var instance } reference && IsOwn(instance) && MemberWrites.IsReference(reference, member);

    /// <summary>Whether a member is static, or of the object that the code is of.</summary>
    private static bool IsOwn(IOperation? instance) => instance is null || instance.Unwrapped() is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
}
