using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>Handlers that answer requests themselves, as tests have them: what a client sends through one reaches nobody.</summary>
internal static class StubHandlers
{
    /// <summary>The libraries that make such handlers, by the first part of their namespace.</summary>
    private static readonly HashSet<string> Libraries = ["FakeItEasy", "Moq", "NSubstitute", "RichardSzalay"];

    private const int MaxDepth = 3;

    /// <summary>Whether a client is made with one, or by a library for tests.</summary>
    public static bool Answer(ProjectModel project, IOperation client)
        => client switch
        {
            IObjectCreationOperation creation => creation.Arguments.FirstOrDefault(argument => ClientTypes.IsHandler(argument.Parameter?.Type)) is { } handler && Include(project, handler.Value, MaxDepth),
            IInvocationOperation { TargetMethod: var method } => AreMadeBy(method),
            _ => false,
        };

    /// <summary>Whether a member belongs to a library that makes them.</summary>
    private static bool AreMadeBy(ISymbol member)
    {
        var space = member.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is not null && Libraries.Contains(space.Name);
    }

    /// <summary>Whether a handler is one: made by a library for that, or a class of the project whose <c>SendAsync</c> hands nothing on.</summary>
    private static bool Include(ProjectModel project, IOperation handler, int depth)
        => handler.Unwrapped() switch
        {
            IPropertyReferenceOperation { Property: var property } when AreMadeBy(property) => true,
            IInvocationOperation { TargetMethod: var method } when AreMadeBy(method) => true,
            IObjectCreationOperation { Constructor: { } constructor } when AreMadeBy(constructor) => true,
            { Type: INamedTypeSymbol type } when project.Declares(type) => AnswersItself(project, type),
            ILocalReferenceOperation local when depth > 0 => LocalDefinitions.Reaching(project, local, enough: 2).Take(2).ToArray() is [var value] && project.Operation(value) is { } held && Include(project, held, depth - 1),
            IFieldReferenceOperation { Field: var field } when depth > 0 && project.Declares(field) => MemberWrites.Initializers(project, field.OriginalDefinition).Concat(MemberWrites.Assignments(project, field.OriginalDefinition).Select(assignment => assignment.Value)).Take(2).ToArray() is [var held] && Include(project, held, depth - 1),
            _ => false,
        };

    /// <summary>Whether the class, or the base of the project that it has the method from, sends nothing.</summary>
    private static bool AnswersItself(ProjectModel project, INamedTypeSymbol type)
    {
        for (var own = type.OriginalDefinition; own is not null && project.Declares(own); own = own.BaseType?.OriginalDefinition)
        {
            if (own.GetMembers("SendAsync").FirstOrDefault(member => member.IsOverride) is { } method)
            {
                return project.Declarations(method).All(declaration => !declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => SyntaxIndex.LastName(call.Expression)?.StartsWith("Send", StringComparison.Ordinal) == true));
            }
        }

        return false;
    }
}
