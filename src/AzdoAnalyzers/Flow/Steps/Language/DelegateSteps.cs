using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of values that a function hands back which is a value itself: a called delegate, a <c>Lazy&lt;T&gt;</c>.</summary>
internal static class DelegateSteps
{
    /// <summary>Goes on from a request for such a value; <see langword="false"/> if it is none.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        switch (request.Value)
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } function }:
                tracer.Follow(request with { Value = function });
                return true;
            case IPropertyReferenceOperation { Property: { Name: nameof(Lazy<object>.Value), ContainingType.Name: nameof(Lazy<object>) }, Instance: { } lazy }:
                tracer.Follow(request with { Value = lazy });
                return true;
            case IObjectCreationOperation { Type.Name: nameof(Lazy<object>) } creation when creation.Arguments.Argument("valueFactory") is { } factory:
                tracer.Follow(request with { Value = factory });
                return true;
            case IAnonymousFunctionOperation function:
                FollowAll(tracer, request, MemberWrites.Returns(function.Body));
                return true;
            case IMethodReferenceOperation { Method: var method } when tracer.Project.Declares(method):
                FollowAll(tracer, request, Implementations.Of(tracer.Project, method).OfType<IMethodSymbol>().SelectMany(run => MemberWrites.Returns(tracer.Project, run)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>From a parameter of a lambda to the arguments with which the delegate is called that it becomes, or to the elements that it is run on.</summary>
    public static void FollowParameter(Tracer tracer, Request request, IParameterSymbol parameter, IMethodSymbol lambda)
    {
        foreach (var collection in parameter.Ordinal == 0 ? Collections(tracer.Project, lambda) : [])
        {
            tracer.Follow(request with { Value = collection, Element = new AccessPath(null, request.Element), Frame = null });
        }

        foreach (var holder in Holders(tracer.Project, lambda))
        {
            foreach (var arguments in Callers.OfDelegate(tracer.Project, holder))
            {
                if (arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { ArgumentKind: not ArgumentKind.DefaultValue } argument)
                {
                    tracer.Follow(request with { Value = argument.Value, Frame = null });
                }
            }
        }
    }

    /// <summary>What the methods of the framework's collections, and of LINQ, run a lambda on.</summary>
    private static IEnumerable<IOperation> Collections(ProjectModel project, IMethodSymbol lambda)
        => from declaration in project.Declarations(lambda)
           let argument = ArgumentOf(project.Operation(declaration))
           let call = argument?.Parent as IInvocationOperation
           where call?.TargetMethod.ContainingType is { Name: nameof(Enumerable) or nameof(List<object>) or nameof(Array) }
           let collection = call.Instance ?? call.Arguments[0].Value
           where collection != argument.Value
           select collection;

    private static IArgumentOperation? ArgumentOf(IOperation? function)
    {
        while (function?.Parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            function = function.Parent;
        }

        return function?.Parent as IArgumentOperation;
    }

    /// <summary>The field, property, local or parameter of the project that a lambda is written into.</summary>
    private static IEnumerable<ISymbol> Holders(ProjectModel project, IMethodSymbol lambda)
    {
        foreach (var declaration in project.Declarations(lambda))
        {
            var operation = project.Operation(declaration);
            while (operation?.Parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            {
                operation = operation.Parent;
            }

            switch (operation?.Parent)
            {
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    yield return declarator.Symbol;
                    break;
                case IFieldInitializerOperation initializer:
                    yield return initializer.InitializedFields[0];
                    break;
                case IPropertyInitializerOperation initializer:
                    yield return initializer.InitializedProperties[0];
                    break;
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target }:
                    yield return target.Member.OriginalDefinition;
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target }:
                    yield return target.Local;
                    break;
                case IArgumentOperation { Parameter: { } parameter } when project.Declares(parameter):
                    yield return parameter.OriginalDefinition;
                    break;
            }
        }
    }

    private static void FollowAll(Tracer tracer, Request request, IEnumerable<IOperation> values)
    {
        foreach (var value in values)
        {
            tracer.Follow(request with { Value = value, IsAlternative = true });
        }
    }
}
