using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>The names of pairs of name and value: headers, variables, entries of dictionaries.</summary>
internal static class PairNames
{
    /// <summary>ASP.NET's names of headers, which are no constants.</summary>
    private const string HeaderNames = nameof(HeaderNames);

    /// <summary>The expression by which a call names the value that it takes; <see langword="null"/> if it doesn't.</summary>
    public static IOperation? In(IEnumerable<CallArgument> arguments)
        => SinkRow.NameParameters.Select(arguments.Argument).FirstOrDefault(name => name is not null);

    /// <summary>The name, as far as it is known: a text, a member of an enumeration, one of ASP.NET's <c>HeaderNames</c>.</summary>
    public static string? TextOf(ProjectModel project, IOperation name)
        => name.Unwrapped() switch
        {
            IFieldReferenceOperation { Field: { ContainingType: { TypeKind: TypeKind.Enum } or { Name: HeaderNames }, Name: var member } } => member,
            IInvocationOperation { TargetMethod.Name: nameof(ToString), Instance: IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum, Name: var member } } } => member,
            var other => SingleText.Of(project, other),
        };

    /// <summary>Whether a name is the key of a row, or isn't known here and may be. A key that is written nowhere is no name that is handed over: it isn't looked for among the callers.</summary>
    public static bool MayBe(ProjectModel project, IOperation? name, string key)
        => name is not null && (TextOf(project, name) is { } text ? text.Equals(key, StringComparison.OrdinalIgnoreCase) : project.MayBeWritten(key));
}
