using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>Sections of a configuration: what is asked of one under a key is asked of the whole under the section's path and the key.</summary>
internal static class ConfigurationSections
{
    private const string Separator = ":";

    private static readonly IReadOnlyList<string> Methods = ["GetSection", "GetRequiredSection"];

    /// <summary>The configuration that a call takes a section of, and what is asked of that; <see langword="null"/> if it is another call.</summary>
    public static (IOperation Configuration, AccessPath Element)? Of(IInvocationOperation call, AccessPath asked, CallContext? frame)
        => Methods.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Configuration" && RowSteps.Receiver(call) is { } configuration && call.Arguments.Argument("key") is { } section
            ? (configuration, new AccessPath(ElementKeys.Of(section, frame) is { } path && asked.Key is { } key ? path + Separator + key : null, asked.Inner))
            : null;
}
