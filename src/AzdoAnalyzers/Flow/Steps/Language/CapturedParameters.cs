using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of a primary constructor's parameter that members write to, as they do to a field: to what those hand over that are called on the object.</summary>
internal static class CapturedParameters
{
    /// <summary>Goes on with what members write to the parameter, called on one of the objects.</summary>
    public static void FollowWrites(Tracer tracer, Request request, IParameterSymbol parameter, AllocationSites objects)
    {
        foreach (var write in Writes(tracer.Project, parameter))
        {
            if (tracer.Project.SemanticModel(write.Syntax).GetEnclosingSymbol(write.Syntax.SpanStart) is not IMethodSymbol { MethodKind: MethodKind.Ordinary } writer)
            {
                continue;
            }

            foreach (var call in Callers.Calls(tracer.Project, writer).OfType<IInvocationOperation>().Where(call => call.Instance is { } target && objects.MayInclude(target)))
            {
                Follow(tracer, request with { Frame = CallContext.Into(call, caller: null), IsAlternative = true, Branch = null }, write);
            }
        }
    }

    private static void Follow(Tracer tracer, Request request, IOperation write)
    {
        if (write is IArgumentOperation argument)
        {
            OutSteps.Follow(tracer, request, argument);
        }
        else if (write is ISimpleAssignmentOperation assignment)
        {
            tracer.Follow(request with { Value = assignment.Value });
        }
    }

    /// <summary>The assignments, and the <c>out</c> and <c>ref</c> arguments, that write to the parameter in any part of its type.</summary>
    private static IEnumerable<IOperation> Writes(ProjectModel project, IParameterSymbol parameter)
        => from type in parameter.ContainingType is { } owner ? project.Declarations(owner) : []
           where type is TypeDeclarationSyntax
           from node in project.Index(type.SyntaxTree).Writes(parameter.Name)
           where type.Span.Contains(node.Span)
           let write = project.Operation(node)
           where write switch
           {
               ISimpleAssignmentOperation assignment => LocalWrites.IsReference(assignment.Target, parameter),
               IArgumentOperation argument => LocalWrites.IsReference(argument.Value, parameter),
               _ => false,
           }
           select write;
}
