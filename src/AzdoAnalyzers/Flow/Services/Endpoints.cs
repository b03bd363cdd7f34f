using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>Says whose a URL is, by where it comes from: the tracer follows it as it follows any value.</summary>
/// <param name="project">The project.</param>
/// <param name="scope">Says which service code talks to that the tracer comes to.</param>
/// <param name="onTheWay">Answers for the URLs that the tracer asks about on the way of another one; <see langword="null"/>: these are such.</param>
internal sealed class Endpoints(ProjectModel project, ServiceScope scope, Func<Endpoints>? onTheWay)
{
    /// <summary>A URL that comes from further away says nothing.</summary>
    private const int MaxSteps = 300;

    private static readonly SinkRow Row = new("System.Uri", WellKnownMemberNames.InstanceConstructorName, "uriString", ValueRole.Endpoint) { IsGeneralPurpose = true };

    private readonly Dictionary<SyntaxNode, IReadOnlyList<FlowSource>> _sources = [];

    public ServiceTexts Texts { get; } = new(project);

    /// <summary>What the sources of a URL say together.</summary>
    public ServiceEvidence Of(IOperation url) => SourcesOf(url).Aggregate(ServiceEvidence.None, (evidence, source) => evidence | Texts.OfSource(source));

    /// <summary>Where a URL comes from. Each is asked about from the start, so that what is found doesn't depend on who asked first.</summary>
    public IReadOnlyList<FlowSource> SourcesOf(IOperation url)
        => onTheWay is null ? Trace(url) : project.Once(nameof(Endpoints), url.Syntax, () => onTheWay().Trace(url));

    private IReadOnlyList<FlowSource> Trace(IOperation url)
    {
        if (!_sources.TryGetValue(url.Syntax, out var sources))
        {
            // A URL that leads to itself has no source.
            _sources.Add(url.Syntax, []);
            _sources[url.Syntax] = sources = new Tracer(project, scope, _ => [], asksGuards: false, MaxSteps).Trace([new SinkUse(Row, url.Syntax, url, nameof(Uri)) { Service = Service.AzureDevOps }]);
        }

        return sources;
    }
}
