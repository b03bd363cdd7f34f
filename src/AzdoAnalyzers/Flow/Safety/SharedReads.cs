using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>Code that reads what its caller names: a setting, an argument, an entry of a dictionary. Rewritten, it would hand the credential to every caller.</summary>
internal static class SharedReads
{
    /// <summary>Whether a value stands in such code.</summary>
    public static bool Is(ProjectModel project, FlowSource value)
        => value.Kind is FlowSourceKind.Constant ? Reads(value.Node).Any(read => IsForSeveral(project, read)) : IsForSeveral(project, value.Node);

    /// <summary>What is read where a constant is taken if there is nothing. Of conditions in each other the outermost one holds all, up to a function around them.</summary>
    private static IEnumerable<SyntaxNode> Reads(SyntaxNode constant)
    {
        ConditionalExpressionSyntax? outermost = null;
        foreach (var around in constant.Ancestors().TakeWhile(node => node is ExpressionSyntax))
        {
            switch (around)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    yield return coalesce.Left;
                    break;
                case ConditionalExpressionSyntax conditional:
                    outermost = conditional;
                    break;
                case AnonymousFunctionExpressionSyntax when outermost is not null:
                    yield return outermost;
                    outermost = null;
                    break;
            }
        }

        if (outermost is not null)
        {
            yield return outermost;
        }
    }

    /// <summary>Asked once for each place: many constants stand in one condition.</summary>
    private static bool IsForSeveral(ProjectModel project, SyntaxNode read)
        => project.Once(nameof(SharedReads), read, () => read.AncestorsAndSelf().FirstOrDefault(IsFunction) is { } function
            && Keys(read).Any(key => IsChosenByCaller(project, key, function))
            && HasSeveralCallers(project, function));

    /// <summary>What says which value is read.</summary>
    private static IEnumerable<ExpressionSyntax> Keys(SyntaxNode read)
        => read.DescendantNodesAndSelf().OfType<BaseArgumentListSyntax>().SelectMany(list => list.Arguments).Select(argument => argument.Expression);

    /// <summary>Whether a key depends on a parameter of the function, by itself or through a local that the function counts or looks up.</summary>
    private static bool IsChosenByCaller(ProjectModel project, ExpressionSyntax key, SyntaxNode function)
    {
        var model = project.SemanticModel(key);
        return !model.GetConstantValue(key).HasValue
            && key.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => model.GetSymbolInfo(name).Symbol switch
            {
                IParameterSymbol parameter => IsOf(parameter, function) && !IsOfEntryPoint(parameter),
                ILocalSymbol => model.GetDeclaredSymbol(function) is IMethodSymbol method && method.Parameters.Any(parameter => IsKey(parameter.Type)),
                _ => false,
            });
    }

    private static bool IsKey(ITypeSymbol type) => type.SpecialType is SpecialType.System_String or SpecialType.System_Int32 || type.TypeKind is TypeKind.Enum;

    private static bool IsOf(IParameterSymbol parameter, SyntaxNode function)
        => (parameter.ContainingSymbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : parameter.ContainingSymbol)
            .DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == function.SyntaxTree && reference.Span == function.Span);

    private static bool IsOfEntryPoint(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol { IsStatic: true, Name: WellKnownMemberNames.EntryPointMethodName or WellKnownMemberNames.TopLevelStatementsEntryPointMethodName };

    private static bool HasSeveralCallers(ProjectModel project, SyntaxNode function)
        => project.Declared(function) is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method
            || Callers.Calls(project, method).Skip(1).Any()
            || method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && project.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary;

    private static bool IsFunction(SyntaxNode node)
        => node is BaseMethodDeclarationSyntax and not ConstructorDeclarationSyntax or LocalFunctionStatementSyntax or IndexerDeclarationSyntax or AnonymousFunctionExpressionSyntax;
}
