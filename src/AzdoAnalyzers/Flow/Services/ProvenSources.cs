using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>
/// The sources that count, in the order in which they are found: those of which something says that they go to Azure DevOps. A client says it of
/// its credential, and a credential of its client: a proven token, or a variable of the convention, goes nowhere else, nor does what stands beside it.
/// </summary>
internal sealed class ProvenSources(ProjectModel project)
{
    private readonly List<(FlowSource Source, Service Service)> _sources = [];

    private readonly HashSet<(SinkUse, SyntaxNode?)> _proven = [];

    public void Note(FlowSource source, Service service)
    {
        _sources.Add((source, service));
        if (service is Service.Unknown or Service.Suspected && source.Use.Row.IsCredential && IsOfAzureDevOps(source))
        {
            _proven.Add(PlaceOf(source));
        }
    }

    /// <summary>Two ways may lead to one source: the first one counts.</summary>
    public IReadOnlyList<FlowSource> All
    {
        get
        {
            var known = new HashSet<FlowSource>();
            return [.. Counted.Where(source => known.Add(source with { Distance = 0, Asker = null }))];
        }
    }

    private IEnumerable<FlowSource> Counted
        => from noted in _sources
           let service = _proven.Contains(PlaceOf(noted.Source)) ? Service.AzureDevOps : noted.Service
           where service is not (Service.Unknown or Service.Other) && !(service == Service.Suspected && IsEmpty(noted.Source))
           select noted.Source with { IsServiceProven = service != Service.Suspected };

    /// <summary>That nothing is sent to somebody is no mistake.</summary>
    private static bool IsEmpty(FlowSource source) => source.Kind == FlowSourceKind.Constant && source.Part.Trim().Length == 0;

    private bool IsOfAzureDevOps(FlowSource source)
        => source.Kind switch
        {
            FlowSourceKind.EnvironmentVariable or FlowSourceKind.Configuration => project.Options.ServiceVariables.Contains(source.Value),
            FlowSourceKind.Constant => PersonalAccessToken.TryFind(source.Part, 0, out _),
            _ => false,
        };

    /// <summary>Several methods may hand credentials to one sink, each its own.</summary>
    private static (SinkUse, SyntaxNode?) PlaceOf(FlowSource source) => (source.Use, source.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>());
}
