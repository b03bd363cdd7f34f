using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>The project's own methods and delegates that Microsoft.Extensions.Logging makes log what they are called with.</summary>
internal static class LoggerMessages
{
    private static readonly TypePattern Factory = new("Microsoft.Extensions.Logging.LoggerMessage");

    private static readonly TypePattern Mark = new("Microsoft.Extensions.Logging.LoggerMessageAttribute");

    /// <summary>Whether a call is one of a method that a source generator fills, or of a delegate that <c>LoggerMessage.Define</c> hands back.</summary>
    public static bool AreWrittenBy(ProjectModel project, IOperation call)
        => call switch
        {
            IInvocationOperation { TargetMethod: { MethodKind: MethodKind.DelegateInvoke }, Instance: { } instance } => instance.Unwrapped().Variable() is IFieldSymbol field && project.Declares(field) && MemberWrites.Initializers(project, field).Any(IsDefinition),
            IInvocationOperation { TargetMethod: { IsPartialDefinition: true } method } => method.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && Mark.Includes(type)),
            _ => false,
        };

    private static bool IsDefinition(IOperation value)
        => value.Unwrapped() is IInvocationOperation { TargetMethod.ContainingType: { } type } && Factory.Includes(type);
}
