using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Says what a call proves by coming back: that a value isn't missing, or that nothing comes after it.</summary>
/// <param name="methods">Knows what the methods of the project do.</param>
/// <param name="value">The value.</param>
internal sealed class GuardCalls(GuardMethods methods, GuardedValue value)
{
    private readonly Conditions _conditions = new(methods, value);

    /// <summary>Whether the value can't be missing behind the call.</summary>
    public bool Prove(IInvocationOperation call)
        => !IsLeftOutOfRelease(call.TargetMethod)
            && (EndsHere(call) || call.Arguments.Any(ProveByArgument) || (value.Project.Declares(call.TargetMethod) && ProveByMethod(call)));

    /// <summary>Whether the call never comes back.</summary>
    public bool EndsHere(IInvocationOperation call)
        => call.TargetMethod switch
        {
            { Name: nameof(Environment.Exit) or nameof(Environment.FailFast) } exit when exit.ContainingType.Is(nameof(Environment), nameof(System)) => true,
            { ContainingType.Name: "Assert", Name: "Fail" or "Ignore" or "Inconclusive" or "Skip" or "Pass" } => true,
            var method => HasAttribute(method.GetAttributes(), "DoesNotReturnAttribute") || (value.Project.Declares(method) && methods.NeverReturns(method.OriginalDefinition)),
        };

    /// <summary>Calls of <c>Debug</c> and <c>Trace</c> aren't there where their symbol isn't defined.</summary>
    private static bool IsLeftOutOfRelease(IMethodSymbol method) => HasAttribute(method.GetAttributes(), "ConditionalAttribute");

    private bool ProveByArgument(IArgumentOperation argument)
    {
        if (argument is not { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: var method } })
        {
            return false;
        }

        var attributes = parameter.GetAttributes();
        return value.Is(argument.Value)
            ? HasAttribute(attributes, "NotNullAttribute") || (IsGuardOfLibrary(method) && parameter.Ordinal <= (method.IsExtensionMethod ? 1 : 0))
            : attributes.FirstOrDefault(attribute => attribute.AttributeClass?.Name == "DoesNotReturnIfAttribute") is { ConstructorArguments: [{ Value: bool ends }] } && _conditions.Prove(argument.Value, !ends);
    }

    /// <summary>Methods of libraries that throw, by the names that they have: <c>ThrowIfNullOrEmpty</c>, <c>Assert.NotNull</c>, <c>Guard.Against.NullOrEmpty</c>.</summary>
    private bool IsGuardOfLibrary(IMethodSymbol method)
        => method.ReturnType.SpecialType != SpecialType.System_Boolean
            && (method.Name.Contains("NotNull") || method.Name.Contains("IfNull") || method.Name.Contains("NullOrEmpty") || method.Name.Contains("NullOrWhiteSpace"))
            && !value.Project.Declares(method);

    private bool ProveByMethod(IInvocationOperation call)
        => call.Arguments.Any(argument => argument.Parameter is { } parameter && value.Is(argument.Value) && methods.ProveByReturning(call.TargetMethod.OriginalDefinition, value.As(parameter.OriginalDefinition)))
            || (value.IsShared && methods.ProveByReturning(call.TargetMethod.OriginalDefinition, value));

    private static bool HasAttribute(IEnumerable<AttributeData> attributes, string name) => attributes.Any(attribute => attribute.AttributeClass?.Name == name);
}
