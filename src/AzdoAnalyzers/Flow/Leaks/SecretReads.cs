using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>The reads of the environment variables that hold a credential by convention or configuration, whether a client gets it or not.</summary>
internal static class SecretReads
{
    /// <summary>The reads that a tree names the variable for.</summary>
    public static IEnumerable<(IOperation Read, string Variable)> In(ProjectModel project, SyntaxTree tree)
        => from variable in project.Options.SecretVariables
           where project.NamesIn(tree).MayContain(variable)
           from literal in project.Index(tree).Texts(variable)
           from name in Names(project, literal)
           where name.Parent is IArgumentOperation { Parent: { } read } && EnvironmentReads.LastVariable(project, read) == variable
           select (name.Parent!.Parent!, variable);

    /// <summary>Where the name is handed over: the text itself, or the uses of the constant that it is the value of.</summary>
    private static IEnumerable<IOperation> Names(ProjectModel project, LiteralExpressionSyntax literal)
        => literal.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            ? project.Declared(declarator) is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } ? HolderUses.Of(project, project.Declared(declarator)!) : []
            : literal.Parent is ArgumentSyntax && project.Operation(literal) is { } name ? [name] : [];
}
