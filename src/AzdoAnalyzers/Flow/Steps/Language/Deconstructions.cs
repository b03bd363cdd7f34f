using System.Globalization;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>By what a value is taken apart: a tuple by the numbers of its elements, an entry of a dictionary into key and value, an object by its method.</summary>
internal static class Deconstructions
{
    /// <summary>The types whose objects stand for their values, beside which the key is.</summary>
    private static readonly IReadOnlyList<string> Entries = [nameof(KeyValuePair<string, string>), "DictionaryEntry"];

    public static DeconstructionInfo? Of(ProjectModel project, IOperation deconstruction)
        => deconstruction.Syntax switch
        {
            AssignmentExpressionSyntax assignment => project.SemanticModel(assignment).GetDeconstructionInfo(assignment),
            ForEachVariableStatementSyntax loop => project.SemanticModel(loop).GetDeconstructionInfo(loop),
            _ => null,
        };

    /// <summary>The keys of the elements that lead to a target, the outermost first.</summary>
    /// <param name="by">By what the value is taken apart, and its parts in turn.</param>
    /// <param name="path">The places of the target in the tuples of targets, the outermost first.</param>
    public static IEnumerable<string> Keys(DeconstructionInfo? by, IEnumerable<int> path)
    {
        foreach (var index in path)
        {
            if (by?.Method is not { ContainingType.Name: var type } || !Entries.Contains(type))
            {
                yield return index.ToString(CultureInfo.InvariantCulture);
            }
            else if (index == 0)
            {
                yield return AccessPath.KeyOfEntry;
            }

            by = by?.Nested is { IsDefaultOrEmpty: false } nested && index < nested.Length ? nested[index] : null;
        }
    }
}
