using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>One object that requests are made with, a client, a message, a handler, a header, and what the URLs say that it is given: whose it is.</summary>
internal sealed class ClientObject
{
    /// <summary>How often callers are asked who hand the object in.</summary>
    private const int MaxDepth = 2;

    private readonly ProjectModel _project;

    private readonly Endpoints _endpoints;

    private readonly ClientTrail _trail;

    private readonly int _depth;

    private ServiceEvidence _evidence;

    private bool _isShared;

    private bool _isConcluded;

    private ClientObject(ProjectModel project, Endpoints endpoints, IOperation value, bool isUse, int depth)
    {
        (_project, _endpoints, _depth) = (project, endpoints, depth);
        _trail = isUse ? ClientTrail.From(project, value) : ClientTrail.To(project, value);
    }

    /// <summary>What is known of the service behind the object. Concluded when it is asked for: many ask for the URLs only.</summary>
    public ServiceEvidence Evidence
    {
        get
        {
            Conclude();
            return _evidence;
        }
    }

    /// <summary>Whether several callers hand the object in, or are handed it.</summary>
    public bool IsShared
    {
        get
        {
            Conclude();
            return _isShared;
        }
    }

    /// <inheritdoc cref="ClientTrail.Urls"/>
    public IReadOnlyList<IOperation> Urls => _trail.Urls;

    /// <inheritdoc cref="ClientTrail.Symbols"/>
    public IEnumerable<ISymbol> Symbols => _trail.Symbols;

    /// <inheritdoc cref="ClientTrail.IsIdle"/>
    public bool IsIdle => _trail.IsIdle;

    /// <summary>Whether what is sent by the object reaches nobody: it is a client with a handler that answers itself, or a message that only such clients send.</summary>
    public bool IsStubbed
        => IsOfStubs(_trail) || (!_trail.IsLost && _trail.Senders.Count > 0 && _trail.Senders.All(sender => IsOfStubs(ClientTrail.To(_project, sender))));

    /// <summary>The object that an expression stands for.</summary>
    public static ClientObject HeldBy(ProjectModel project, Endpoints endpoints, IOperation value) => new(project, endpoints, value, isUse: false, depth: 0);

    /// <summary>The object that an expression makes, or hands over to what stands around it.</summary>
    public static ClientObject UsedBy(ProjectModel project, Endpoints endpoints, IOperation value) => new(project, endpoints, value, isUse: true, depth: 0);

    private bool IsOfStubs(ClientTrail trail) => !trail.IsLost && trail.Made.Count > 0 && trail.Made.All(client => StubHandlers.Answer(_project, client));

    /// <summary>A message without a URL of its own goes where its sender does, and a client that is handed in where its callers say.</summary>
    private void Conclude()
    {
        if (_isConcluded)
        {
            return;
        }

        _isConcluded = true;
        _isShared = _trail.IsShared;
        _evidence = _trail.Names.Aggregate(ServiceEvidence.None, (evidence, name) => evidence | _endpoints.Texts.InName(name));
        var handedIn = Urls.ToLookup(IsHandedIn);
        Add(handedIn[false]);
        if (!IsKnown(_evidence))
        {
            _isShared |= handedIn[true].Any();
            Add(handedIn[true]);
        }

        if (IsKnown(_evidence) || _depth == MaxDepth)
        {
            return;
        }

        foreach (var sender in _trail.Senders)
        {
            _evidence |= new ClientObject(_project, _endpoints, sender, isUse: false, _depth + 1).Evidence;
        }

        if (!IsKnown(_evidence))
        {
            var callers = _trail.HandedIn.SelectMany(OfCallers).ToList();
            _isShared |= callers.Count > 1;
            _evidence |= callers.Contains(ServiceEvidence.OtherService) ? ServiceEvidence.None : callers.Aggregate(ServiceEvidence.None, (all, one) => all | one);
        }
    }

    private void Add(IEnumerable<IOperation> urls) => _evidence |= urls.Aggregate(ServiceEvidence.None, (evidence, url) => evidence | _endpoints.Of(url));

    /// <summary>Whether one caller may hand in another URL than the others.</summary>
    private bool IsHandedIn(IOperation url)
        => url.DescendantsAndSelf().OfType<IParameterReferenceOperation>()
            .Any(reference => reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method && Callers.AreSeveral(_project, method.OriginalDefinition));

    private static bool IsKnown(ServiceEvidence evidence) => (evidence & (ServiceEvidence.AzureDevOps | ServiceEvidence.OtherService)) != 0;

    /// <summary>What the objects are that callers hand in for a parameter.</summary>
    private IEnumerable<ServiceEvidence> OfCallers(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method
            ? Callers.Of(_project, method.OriginalDefinition)
                .Select(arguments => arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal))
                .Where(argument => argument is { IsDefault: false })
                .Select(argument => new ClientObject(_project, _endpoints, argument!.Value, isUse: false, _depth + 1).Evidence)
            : [];
}
