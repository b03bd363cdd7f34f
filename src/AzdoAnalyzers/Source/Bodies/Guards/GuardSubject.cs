using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Which expression a call asks about.</summary>
internal static class GuardSubject
{
    /// <summary>The argument that the row names, or the first one; of <c>x.Should().NotBeNull().And.NotBeEmpty()</c> what the chain started with.</summary>
    public static IOperation? Of(IInvocationOperation call, GuardRow row)
        => row.Parameter is { } name ? call.Arguments.Argument(name) : call.Instance is { } instance ? Start(instance) : First(call);

    private static IOperation? First(IInvocationOperation call) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;

    private static IOperation? Start(IOperation instance)
    {
        while (true)
        {
            switch (instance.Unwrapped())
            {
                case IInvocationOperation { Instance: { } before }:
                    instance = before;
                    break;
                case IPropertyReferenceOperation { Instance: { } before } property when property.Property.Name is "And" or "Which" or "Or":
                    instance = before;
                    break;
                case IInvocationOperation call:
                    return First(call);
                case var start:
                    return start;
            }
        }
    }
}
