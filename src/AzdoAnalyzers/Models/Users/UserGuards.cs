using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Users;

/// <summary>The guards that the lines of sink files name in one compilation.</summary>
internal static class UserGuards
{
    /// <summary>
    /// The parameters without whose value their method doesn't come back, or says <see langword="false"/> if it answers.
    /// </summary>
    public static ISet<IParameterSymbol> Of(Compilation compilation, IEnumerable<SinkFile> files)
        => new HashSet<IParameterSymbol>(
            from file in files
            from line in file.Lines
            where line.Values.Any(value => value.Role is null)
            from method in UserSinks.Members(compilation, line).OfType<IMethodSymbol>()
            from parameter in method.Parameters
            where line.Values.Any(value => value.Role is null && value.Parameter == parameter.Name)
            select parameter,
            SymbolEqualityComparer.Default);
}
