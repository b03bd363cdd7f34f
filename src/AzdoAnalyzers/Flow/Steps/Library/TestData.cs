using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models.Inputs;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The steps from the parameters of tests to the values that attributes hand them, or the members which these name.</summary>
internal static class TestData
{
    /// <summary>Goes on to what attributes of the parameter, its method, or the class of its constructor hand it.</summary>
    public static void Follow(Tracer tracer, Request request, IParameterSymbol parameter, IMethodSymbol method)
    {
        foreach (var declaration in tracer.Project.Declarations(parameter).OfType<ParameterSyntax>())
        {
            foreach (var attribute in Attributes(declaration.AttributeLists))
            {
                FollowParameter(tracer, request, attribute, method);
            }

            foreach (var attribute in Attributes(RowLists(declaration)))
            {
                FollowRow(tracer, request, attribute, parameter, method);
            }
        }
    }

    private static IEnumerable<AttributeSyntax> Attributes(SyntaxList<AttributeListSyntax> lists) => lists.SelectMany(list => list.Attributes);

    /// <summary>The attributes of the method, or of the class whose constructor has the parameter.</summary>
    private static SyntaxList<AttributeListSyntax> RowLists(ParameterSyntax parameter)
        => parameter.Parent?.Parent switch
        {
            MethodDeclarationSyntax method => method.AttributeLists,
            ConstructorDeclarationSyntax { Parent: TypeDeclarationSyntax type } => type.AttributeLists,
            TypeDeclarationSyntax type => type.AttributeLists,
            _ => default,
        };

    private static void FollowParameter(Tracer tracer, Request request, AttributeSyntax attribute, IMethodSymbol method)
    {
        if (TestDataAttributes.Values.Contains(NameOf(attribute)))
        {
            foreach (var value in Arguments(attribute))
            {
                tracer.FollowSyntax(request with { IsAlternative = true, Frame = null, Branch = null }, value);
            }
        }
        else if (TestDataAttributes.ValueMembers.Contains(NameOf(attribute)))
        {
            FollowMember(tracer, request, attribute, method, new AccessPath(Key: null, request.Element));
        }
    }

    private static void FollowRow(Tracer tracer, Request request, AttributeSyntax attribute, IParameterSymbol parameter, IMethodSymbol method)
    {
        var number = parameter.Ordinal;
        if (TestDataAttributes.Rows.Contains(NameOf(attribute)) && Arguments(attribute).ElementAtOrDefault(number) is { } value)
        {
            tracer.FollowSyntax(request with { IsAlternative = true, Frame = null, Branch = null }, value);
        }
        else if (TestDataAttributes.Members.Contains(NameOf(attribute)))
        {
            FollowMember(tracer, request, attribute, method, new AccessPath(Key: null, new AccessPath(number.ToString(System.Globalization.CultureInfo.InvariantCulture), request.Element)));

            // What has one parameter only needs no rows, and typed rows of two are added as pairs.
            if (method.Parameters.Length == 1 || (method.Parameters.Length == 2 && number == 1))
            {
                FollowMember(tracer, request, attribute, method, new AccessPath(Key: null, request.Element));
            }
            else if (method.Parameters.Length == 2)
            {
                FollowMember(tracer, request, attribute, method, new AccessPath(Key: null, new AccessPath(AccessPath.KeyOfEntry, request.Element)));
            }
        }
    }

    /// <summary>To what the member holds, or hands back one by one, that an attribute names.</summary>
    private static void FollowMember(Tracer tracer, Request request, AttributeSyntax attribute, IMethodSymbol method, AccessPath path)
    {
        request = request with { IsAlternative = true, Frame = null, Branch = null };
        foreach (var member in Named(tracer.Project, attribute, method.ContainingType))
        {
            var getter = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;
            foreach (var value in getter is null ? [] : MemberWrites.Returns(tracer.Project, getter.OriginalDefinition))
            {
                tracer.Follow(request with { Value = value, Element = value.Parent?.Kind == OperationKind.YieldReturn ? path.Inner : path });
            }

            foreach (var value in member is IMethodSymbol ? [] : MemberWrites.Initializers(tracer.Project, member.OriginalDefinition))
            {
                tracer.Follow(request with { Value = value, Element = path });
            }
        }
    }

    /// <summary>The members of the class, or of the one that the attribute names, whose name is its argument.</summary>
    private static IEnumerable<ISymbol> Named(ProjectModel project, AttributeSyntax attribute, INamedTypeSymbol type)
    {
        var owner = attribute.ArgumentList?.Arguments.Select(argument => argument.Expression).OfType<TypeOfExpressionSyntax>().FirstOrDefault() is { Type: var named }
            && project.SemanticModel(named).GetTypeInfo(named).Type is INamedTypeSymbol other ? other : type;
        var name = Arguments(attribute).Select(argument => argument is TypeOfExpressionSyntax ? null : project.SemanticModel(argument).GetConstantValue(argument) is { HasValue: true, Value: string text } ? text : null).FirstOrDefault(text => text is not null);
        return name is null ? [] : owner.GetMembers(name).Where(member => member is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && project.Declares(member));
    }

    private static IEnumerable<ExpressionSyntax> Arguments(AttributeSyntax attribute)
        => attribute.ArgumentList is { } list ? list.Arguments.Where(argument => argument.NameEquals is null).Select(argument => argument.Expression) : [];

    private static string NameOf(AttributeSyntax attribute)
    {
        var name = SyntaxIndex.LastName(attribute.Name) ?? "";
        return name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? name.Substring(0, name.Length - nameof(Attribute).Length) : name;
    }
}
