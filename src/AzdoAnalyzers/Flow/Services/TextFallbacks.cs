using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>
/// The places where a text that is never null stands before <c>??</c>, in files that read the environment: a variable of Azure DevOps in the text
/// is to be guarded, whatever becomes of the text.
/// </summary>
internal static class TextFallbacks
{
    private static readonly SinkRow Row = new("System.String", "??", SinkRow.PropertyValue, ValueRole.TextBeforeFallback) { IsGeneralPurpose = true };

    public static IEnumerable<SinkUse> FindIn(ProjectModel project, SyntaxTree tree)
        => !ProjectCode.EnvironmentReads.Any(project.NamesIn(tree).MayContain) ? [] :
           from node in project.Index(tree).TextFallbacks
           let coalesce = project.Operation(node) as ICoalesceOperation
           where coalesce is not null && coalesce.Value.IsNeverNull()
           select new SinkUse(Row, node, coalesce, Row.Member) { Service = Service.AzureDevOps };
}
