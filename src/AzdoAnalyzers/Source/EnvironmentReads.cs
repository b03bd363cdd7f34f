using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>Recognises reads of environment variables, in the forms that the framework has for them.</summary>
internal static class EnvironmentReads
{
    /// <summary>How many locals are followed: code that is being typed may define one by itself.</summary>
    private const int MaxDepth = 6;

    /// <summary>The methods that say whether the dictionary of all variables has one.</summary>
    public static IReadOnlyList<string> Questions { get; } = ["Contains", "ContainsKey"];

    /// <summary>The expression that names the variable, if the operation reads one; else <see langword="null"/>.</summary>
    public static IOperation? Name(ProjectModel project, IOperation operation)
        => operation switch
        {
            IInvocationOperation call when call.IsCallOf(nameof(Environment), nameof(System), nameof(Environment.GetEnvironmentVariable)) => call.Arguments.Argument("variable"),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } variables, Arguments: [var key] } when IsAllVariables(project, variables) => key.Value,
            _ => null,
        };

    /// <summary>The expression that names the variable, if the operation asks whether there is one; else <see langword="null"/>.</summary>
    public static IOperation? AskedName(ProjectModel project, IInvocationOperation call)
        => Questions.Contains(call.TargetMethod.Name) && call is { Instance: { } variables, Arguments: [var key] } && IsAllVariables(project, variables) ? key.Value : null;

    /// <summary>The variable that an expression reads last, where it tries several; <see langword="null"/> if it ends in something else.</summary>
    public static string? LastVariable(ProjectModel project, IOperation operation)
        => operation.Unwrapped() switch
        {
            ICoalesceOperation coalesce => LastVariable(project, coalesce.WhenNull) ?? LastVariable(project, coalesce.Value),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => LastVariable(project, whenFalse) ?? LastVariable(project, conditional.WhenTrue),
            IInvocationOperation call when project.Declares(call.TargetMethod) => call.Arguments.Where(argument => argument.Parameter is { } name && NamesVariable(project, name)).Select(argument => argument.Value.ConstantText()).FirstOrDefault(text => text is not null),
            var read => Name(project, read) is { } name ? SingleText.Of(project, name) : null,
        };

    /// <summary>Whether a method reads the variable that the parameter names, or hands the name to one that does.</summary>
    private static bool NamesVariable(ProjectModel project, IParameterSymbol name, int depth = 0)
        => depth < MaxDepth && name is { Type.SpecialType: SpecialType.System_String, ContainingSymbol: IMethodSymbol method } && MemberWrites.Bodies(project, method.OriginalDefinition)
            .SelectMany(body => body.DescendantsAndSelf())
            .Any(operation => Is(Name(project, operation), name)
                || (operation is IArgumentOperation { Parameter: { } handedOn, Value: var value } && Is(value, name) && project.Declares(handedOn.ContainingSymbol) && NamesVariable(project, handedOn, depth + 1)));

    private static bool Is(IOperation? value, IParameterSymbol parameter)
        => value?.Unwrapped() is IParameterReferenceOperation reference && reference.Parameter.Ordinal == parameter.Ordinal && SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol, parameter.ContainingSymbol.OriginalDefinition);

    /// <summary>Whether the value is the dictionary of all variables, or a local that holds it.</summary>
    private static bool IsAllVariables(ProjectModel project, IOperation? variables, int depth = 0)
        => variables?.Unwrapped() switch
        {
            IInvocationOperation call => call.IsCallOf(nameof(Environment), nameof(System), nameof(Environment.GetEnvironmentVariables)),
            ILocalReferenceOperation { Syntax: var name } when depth < MaxDepth && project.Operation(name) is ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).ToList() is [var value] && IsAllVariables(project, project.Operation(value), depth + 1),
            _ => false,
        };
}
