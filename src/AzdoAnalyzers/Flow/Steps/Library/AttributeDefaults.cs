using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The step from an option or argument of the command line to the default that an attribute says: <c>[Option("pat", Default = "…")]</c>, <c>[DefaultValue("…")]</c>.</summary>
internal static class AttributeDefaults
{
    private const string Default = nameof(Default);

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "DefaultValue", "DefaultValueAttribute" };

    /// <summary>Goes on to the defaults of a property, field or parameter that is filled from the command line.</summary>
    public static void Follow(Tracer tracer, Request request, ISymbol member)
    {
        foreach (var attribute in tracer.Project.Declarations(member).SelectMany(declaration => Lists(declaration)).SelectMany(list => list.Attributes))
        {
            if (ValueOf(attribute) is { } value)
            {
                tracer.FollowSyntax(request with { IsAlternative = true, Frame = null, Branch = null }, value);
            }
        }
    }

    private static SyntaxList<AttributeListSyntax> Lists(SyntaxNode declaration)
        => declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };

    private static ExpressionSyntax? ValueOf(AttributeSyntax attribute)
        => attribute.ArgumentList is not { Arguments: var arguments } ? null
            : Attributes.Contains(SyntaxIndex.LastName(attribute.Name) ?? "") ? arguments.FirstOrDefault()?.Expression
            : arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Default)?.Expression;
}
