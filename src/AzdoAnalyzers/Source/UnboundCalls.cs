using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>
/// Calls that the compiler can't bind because the type of an argument isn't there: its package isn't restored, or the code that makes it isn't
/// finished. The other arguments may say all the same which method is meant.
/// </summary>
internal static class UnboundCalls
{
    /// <summary>What a call hands over to each method that it can mean; nothing for a call that binds, or that fits none for another reason.</summary>
    public static IEnumerable<(IMethodSymbol Method, ImmutableArray<CallArgument> Arguments)> Of(ProjectModel project, SyntaxNode call)
    {
        if (ArgumentsOf(call) is not { } arguments)
        {
            return [];
        }

        var model = project.SemanticModel(call);
        return !arguments.Any(argument => IsUnknown(model, argument.Expression)) ? [] :
            from method in Candidates(model, call)
            let handed = Handed(project, model, method, arguments)
            where handed is not null
            select (method, handed.Value);
    }

    /// <summary>The methods that a call can mean. Of a creation that is converted the compiler names only the conversion.</summary>
    private static IEnumerable<IMethodSymbol> Candidates(SemanticModel model, SyntaxNode call)
        => model.GetSymbolInfo(call) switch
        {
            { CandidateReason: CandidateReason.OverloadResolutionFailure, CandidateSymbols: var candidates } => candidates.OfType<IMethodSymbol>(),
            { Symbol: IMethodSymbol { MethodKind: MethodKind.Conversion } } when call is BaseObjectCreationExpressionSyntax && model.GetTypeInfo(call).Type is INamedTypeSymbol created => created.InstanceConstructors,
            _ => [],
        };

    private static SeparatedSyntaxList<ArgumentSyntax>? ArgumentsOf(SyntaxNode call)
        => call switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments,
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList.Arguments,
            _ => null,
        };

    private static bool IsUnknown(SemanticModel model, ExpressionSyntax value) => model.GetTypeInfo(value).Type is IErrorTypeSymbol;

    /// <summary>What the method would be handed; <see langword="null"/> if it can't take the arguments.</summary>
    private static ImmutableArray<CallArgument>? Handed(ProjectModel project, SemanticModel model, IMethodSymbol method, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var handed = ImmutableArray.CreateBuilder<CallArgument>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (ParameterOf(method, arguments[i], i) is not { } parameter || !Fits(model, arguments[i].Expression, parameter))
            {
                return null;
            }

            if (project.Operation(arguments[i].Expression) is { } value)
            {
                handed.Add(new CallArgument(parameter, value, IsDefault: false));
            }
        }

        return method.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams || handed.Any(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, parameter))) ? handed.ToImmutable() : null;
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, int position)
        => argument.NameColon is { Name.Identifier.ValueText: var name } ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
            : position < method.Parameters.Length ? method.Parameters[position]
            : method.Parameters.LastOrDefault(parameter => parameter.IsParams);

    private static bool Fits(SemanticModel model, ExpressionSyntax value, IParameterSymbol parameter)
        => IsUnknown(model, value) || parameter.Type is IErrorTypeSymbol or ITypeParameterSymbol
            || model.ClassifyConversion(value, parameter.Type).IsImplicit
            || (parameter is { IsParams: true, Type: IArrayTypeSymbol { ElementType: var element } } && model.ClassifyConversion(value, element).IsImplicit);
}
