using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>Which rules the configuration of a compilation leaves switched on: what only others ask needn't be looked at.</summary>
internal static class EnabledRules
{
    /// <summary>Whether one of the rules may speak anywhere in the compilation.</summary>
    public static bool IncludeAny(Compilation compilation, CancellationToken cancellationToken, params string[] ids)
        => ids.Any(id => !IsOff(compilation, id, cancellationToken));

    /// <summary>Off for the whole project, and switched on again for no file.</summary>
    private static bool IsOff(Compilation compilation, string id, CancellationToken cancellationToken)
    {
        var provider = compilation.Options.SyntaxTreeOptionsProvider;
        var isOff = (compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var specific) && specific == ReportDiagnostic.Suppress)
            || (provider is not null && provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out var global) && global == ReportDiagnostic.Suppress);
        return isOff
            && (provider is null || compilation.SyntaxTrees.All(tree => !provider.TryGetDiagnosticValue(tree, id, cancellationToken, out var own) || own == ReportDiagnostic.Suppress));
    }
}
