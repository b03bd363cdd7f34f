using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>Parameters that an attribute makes a header of, as Refit's <c>[Header("Authorization")]</c> does: the sink is the attribute, and the values are what callers hand over.</summary>
internal static class AttributedParameters
{
    /// <summary>The attributes of one tree.</summary>
    public static IEnumerable<SinkUse> FindIn(ProjectModel project, SinkCatalog catalog, SyntaxTree tree)
        => from name in catalog.Attributes.Select(sink => sink.Name).Distinct()
           where project.NamesIn(tree).MayContain(name)
           from node in project.Index(tree).Names(name)
           let attribute = node.FirstAncestorOrSelf<AttributeSyntax>()
           where attribute is { Parent.Parent: ParameterSyntax } && attribute.Name.Span.Contains(node.Span)
           let operation = project.Operation(attribute) as IAttributeOperation
           where operation is not null
           from sink in catalog.Attributes
           where Is(operation, sink)
           let method = ParameterOf(project, operation)?.ContainingSymbol as IMethodSymbol
           where method is not null
           select new SinkUse(sink.Row, attribute, operation, $"{method.ContainingType.Name}.{method.Name}");

    /// <summary>Goes on to what callers hand over for the parameter of such an attribute; <see langword="false"/> if it is another value.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        if (request.Value is not IAttributeOperation attribute)
        {
            return false;
        }

        if (ParameterOf(tracer.Project, attribute) is { } parameter)
        {
            ParameterSteps.FollowCallers(tracer, request, parameter);
        }

        return true;
    }

    private static IParameterSymbol? ParameterOf(ProjectModel project, IAttributeOperation attribute)
        => attribute.Syntax is { Parent.Parent: ParameterSyntax parameter } ? project.Declared(parameter) as IParameterSymbol : null;

    private static bool Is(IAttributeOperation attribute, AttributeSink sink)
        => attribute.Operation is IObjectCreationOperation creation && creation.Type?.ToDisplayString() == sink.Row.Type
            && sink.Says.Equals(creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == sink.Row.Parameter)?.Value.ConstantText(), StringComparison.OrdinalIgnoreCase);
}
