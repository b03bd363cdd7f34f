using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The number or key that names an element: a constant, or a parameter that the call hands one over for through which the trace came.</summary>
internal static class ElementKeys
{
    public static string? Of(IOperation key, CallContext? frame) => CallContext.Resolve(key, frame).ElementKey();
}
