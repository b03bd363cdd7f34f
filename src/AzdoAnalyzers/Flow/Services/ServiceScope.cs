using System.Collections.Immutable;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>
/// Says which service a value goes to that is handed to an API which anybody may use. A client of plain HTTP is followed (<see cref="ClientObject"/>):
/// the URLs that it is given decide, for Azure DevOps and against it. Where it has none, names and hosts that stand nearby let suspect. Where
/// nothing is known, whoever hands the value over may say it: by the URL beside it in the call or object initializer, by the client in the same call.
/// </summary>
internal sealed class ServiceScope
{
    private static readonly char[] EndsOfHost = ['/', '?', '#', ' ', '"', '\'', '\0'];

    private readonly ProjectModel _project;

    private readonly Endpoints _endpoints;

    private readonly ServiceMentions _mentions;

    private readonly Dictionary<SinkUse, ClientObject?> _clients = [];

    private readonly Dictionary<SyntaxNode, ClientObject> _results = [];

    private readonly Dictionary<object, ServiceEvidence> _beside = [];

    private readonly Dictionary<ClientObject, List<(FlowSource Source, INamedTypeSymbol? Type)>> _sources = [];

    public ServiceScope(ProjectModel project, SinkCatalog catalog)
        : this(project, catalog, isOnTheWay: false)
    {
    }

    private ServiceScope(ProjectModel project, SinkCatalog catalog, bool isOnTheWay)
    {
        _project = project;
        _endpoints = new Endpoints(project, this, isOnTheWay ? null : () => new ServiceScope(project, catalog, isOnTheWay: true)._endpoints);
        _mentions = new ServiceMentions(project, catalog, _endpoints.Texts);
    }

    /// <summary>Which service the client behind a sink talks to.</summary>
    public Service At(SinkUse use)
        => use.Value is IAttributeOperation ? OfInterface(use)
            : ClientOf(use) is not { } client ? AtNode(use)
            : ServiceOf(client) ?? (IsOfGit(use.Row) ? AtNode(use) : NamesOf(use, client) ?? Nearby(use.Node));

    /// <summary>Whether nothing is sent by what a sink belongs to: a message that is only built, a client of tests whose requests a stub answers.</summary>
    public bool IsIdle(SinkUse use)
        => ObjectOf(use) is { } subject
            && (((ClientTypes.IsMessage(subject.Type) || ClientTypes.IsHeader(subject.Type)) && Follow(subject).IsIdle) || (ClientTypes.IsOfHttp(subject.Type) && ((_project.Options.IsTestProject && Follow(subject).IsStubbed) || (subject.Unwrapped() is IParameterReferenceOperation && IsInTest(use) && StubHandlers.AreHandedIn(_project, subject)))) || (use.Row.Role is not (ValueRole.Url or ValueRole.BaseUrl) && IsStubbed(use)));

    /// <summary>Whether a sink belongs to a client of tests that is made with a handler which answers itself, wherever the client goes to. Its URL may still be everybody's example.</summary>
    public bool IsStubbed(SinkUse use)
        => ObjectOf(use) is { } subject && ClientTypes.IsOfHttp(subject.Type) && StubHandlers.AreIn(_project, subject) && IsInTest(use);

    /// <summary>Whether a sink is in code of tests: asked once for each class, as all of its members are looked at.</summary>
    private bool IsInTest(SinkUse use) => _project.Options.IsTestProject || (use.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && _project.Once(IsTestClass, type));

    private static bool IsTestClass(ProjectModel project, TypeDeclarationSyntax type) => TestCode.IsAround(type);

    /// <summary>Whether a sink belongs to a client of this machine, as tests have them: not by the URL that it takes itself. Dear: asked only where a value is found.</summary>
    public bool IsOfThisMachine(SinkUse use)
        => use.Row is { IsGeneralPurpose: false, Role: not (ValueRole.Url or ValueRole.BaseUrl) } && ObjectOf(use) is { } subject && !ClientTypes.IsMessage(subject.Type) && Follow(subject).Urls.Any(IsLoopback);

    /// <summary>The URLs that the client of a request is given, as far as they are known.</summary>
    public IEnumerable<string> BasesOf(SinkUse use) => ClientOf(use)?.Urls.Select(url => SingleText.Of(_project, url)).OfType<string>() ?? [];

    /// <summary>Whether the client of a request is seen to be given a base address, so that what is requested on it starts behind that.</summary>
    public bool HasBase(SinkUse use)
        => use.Row is { IsGeneralPurpose: true, IsBaseUrl: false } && ClientOf(use) is { } client && client.Urls.Any(url => url.Parent is IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseAddress" } });

    private bool IsLoopback(IOperation url) => SingleText.Of(_project, url) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var uri) && PlainHttpUrl.IsLoopback(uri.Host);

    /// <summary>The message or client that a sink is a member of, or that takes the credential which it makes.</summary>
    private static IOperation? ObjectOf(SinkUse use)
        => use.Receiver is { } receiver ? MessageOf(receiver)
            : use.Value.Parent is IArgumentOperation { Parent: IObjectCreationOperation creation } ? MessageOf(creation)
            : null;

    /// <summary>The message that headers belong to, or the object itself.</summary>
    private static IOperation MessageOf(IOperation value)
        => value.Unwrapped() switch
        {
            IPropertyReferenceOperation { Property.Name: "Headers", Instance: { } message } when ClientTypes.IsMessage(message.Type) => message.Unwrapped(),
            IObjectCreationOperation { Parent: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } headers } } } => MessageOf(headers),
            var other => other,
        };

    private ClientObject Follow(IOperation value)
    {
        if (!_results.TryGetValue(value.Syntax, out var client))
        {
            _results.Add(value.Syntax, client = value is IObjectCreationOperation or IInvocationOperation ? ClientObject.UsedBy(_project, _endpoints, value) : ClientObject.HeldBy(_project, _endpoints, value));
        }

        return client;
    }

    /// <summary>Which service a value goes to that is handed over in a call, as far as the other arguments, the object that the call makes and the calling member say; <see langword="null"/>: to another one.</summary>
    public Service? Beside(ImmutableArray<CallArgument> arguments, int ordinal, Request request)
        => !DependsOnService(request) || arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == ordinal) is not { } own
            ? request.Service
            : IsNamedAfterOther(own.Parameter) ? null
            : Decide(request.Service, arguments.Where(argument => argument != own && !argument.IsDefault).Aggregate(ServiceEvidence.None, (evidence, argument) => evidence | Of(argument)), own.Value);

    /// <summary>Whether a parameter takes the credential of another service, by its name: <c>githubToken</c>.</summary>
    private static bool IsNamedAfterOther(IParameterSymbol parameter) => OtherServiceName.IsIn(parameter.Name) && !AzureDevOpsName.IsInWords(parameter.Name);

    /// <summary>The same for an assignment, by the object initializer that it stands in.</summary>
    public Service? Beside(IAssignmentOperation assignment, Request request)
        => DependsOnService(request) ? Decide(request.Service, OfTexts(ValuesBeside(assignment)), assignment) : request.Service;

    /// <summary>
    /// The same for what a class puts in the place of a member of its base: siblings of the class may be clients of other services, by the URL that
    /// they put in the place of another member.
    /// </summary>
    public Service? Within(Request request, ISymbol declared, ISymbol implementation)
    {
        if (!DependsOnService(request) || implementation.ContainingType is not { } type || SymbolEqualityComparer.Default.Equals(type, declared.ContainingType) || ClientOf(request.Use) is not { } client)
        {
            return request.Service;
        }

        if (!_sources.TryGetValue(client, out var sources))
        {
            _sources.Add(client, sources = [.. client.Urls.SelectMany(_endpoints.SourcesOf).Select(source => (source, TypeAround(source.Node)))]);
        }

        if (!sources.Exists(source => IsSibling(source.Type, type, declared.ContainingType)) && !sources.Exists(source => SymbolEqualityComparer.Default.Equals(source.Type, type)))
        {
            return request.Service;
        }

        var own = sources.Where(source => SymbolEqualityComparer.Default.Equals(source.Type, type)).Aggregate(ServiceEvidence.None, (evidence, source) => evidence | _endpoints.Texts.OfSource(source.Source));
        return ServiceOf(own) is var service && service == Service.Other ? null : service ?? Service.Unknown;
    }

    /// <summary>Which service a value goes to that stands in a text with others, such as a command line.</summary>
    public static Service Within(string text, Service known)
        => AzureDevOpsHost.IsMentionedIn(text) ? Service.AzureDevOps : HasKnownHost(text) ? Service.Other : known;

    /// <summary>Whether a URL in a text names its host.</summary>
    private static bool HasKnownHost(string text)
    {
        for (var scheme = text.IndexOf("://", StringComparison.Ordinal); scheme >= 0; scheme = text.IndexOf("://", scheme + 1, StringComparison.Ordinal))
        {
            var start = scheme + "://".Length;
            var end = text.IndexOfAny(EndsOfHost, start);
            var authority = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
            if (authority.Length > 0 && authority.IndexOf(ComposedText.Hole, authority.IndexOf('@') + 1) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a variable of Azure DevOps is set to goes there whoever says so.</summary>
    private static bool DependsOnService(Request request) => request.Use.Row is { IsGeneralPurpose: true, IsEnvironmentVariable: false } && request.Role is not (ValueRole.Url or ValueRole.BaseUrl or ValueRole.OrganizationName or ValueRole.Client or ValueRole.Endpoint);

    private Service? Decide(Service known, ServiceEvidence beside, IOperation place)
    {
        var service = ServiceOf(beside) ?? (known is Service.AzureDevOps or Service.Other ? known : ServiceOfResult(place) ?? OfCaller(known, place));
        return service == Service.Other ? null : service;
    }

    /// <summary>What the calling member says where nothing of the call does.</summary>
    private Service OfCaller(Service known, IOperation place)
        => known is Service.Suspected ? known : _project.Once(nameof(OfCaller), place.Syntax, () => Names([], place.Syntax) ?? Nearby(place.Syntax));

    /// <summary>By the object that a call makes or hands back.</summary>
    private Service? ServiceOfResult(IOperation argument)
    {
        var call = argument.Parent is IArgumentOperation { Parent: { } taker } ? taker : null;
        if (call is not (IObjectCreationOperation or IInvocationOperation { TargetMethod.ReturnsVoid: false }))
        {
            return null;
        }

        return ServiceOf(Follow(call));
    }

    /// <summary>By the clients that are made of the interface around a sink, or else by names.</summary>
    private Service OfInterface(SinkUse use)
        => (TypeAround(use.Node) is { } type ? ServiceOf(_project.Once(nameof(OfInterface), type, () => InterfaceClients.MadeWith(_project, type).Aggregate(ServiceEvidence.None, (evidence, made) => evidence | (ClientTypes.IsSender(made.Type) ? ClientObject.HeldBy(_project, _endpoints, made).Evidence : _endpoints.Of(made))))) : null)
            ?? Names([], use.Node) ?? Service.Unknown;

    private ClientObject? ClientOf(SinkUse use)
    {
        if (!_clients.TryGetValue(use, out var client))
        {
            _clients.Add(use, client = !IsOfRequest(use.Row) ? null
                : use.Receiver is { } receiver ? ClientObject.HeldBy(_project, _endpoints, receiver)
                : use.Value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var extended, ..] } call } ? ClientObject.HeldBy(_project, _endpoints, call == extended.Value ? extended.Value : call)
                : use.Value.Parent is IArgumentOperation { Parent: (IObjectCreationOperation or IInvocationOperation) and var taker } ? ClientObject.UsedBy(_project, _endpoints, taker)
                : null);
        }

        return client;
    }

    /// <summary>Whether a sink belongs to a library that makes requests of any kind.</summary>
    private static bool IsOfRequest(SinkRow row)
        => IsOfGit(row) || row.Type.StartsWith("System.Net.", StringComparison.Ordinal) || row.Type.StartsWith("RestSharp.", StringComparison.Ordinal) || row.Type.StartsWith("Flurl.", StringComparison.Ordinal);

    /// <summary>Whether a sink belongs to the library for git: a remote may have been given its URL by anybody, so the text around says something where the calls don't.</summary>
    private static bool IsOfGit(SinkRow row) => row.Type.StartsWith("LibGit2Sharp.", StringComparison.Ordinal);

    private static Service? ServiceOf(ClientObject client)
        => ServiceOf(client.Evidence) switch
        {
            Service.AzureDevOps when client.IsShared => client.Evidence.HasFlag(ServiceEvidence.OtherService) ? Service.Unknown : Service.Shared,
            Service.Other when client.IsShared => Service.Unknown,
            var service => service,
        };

    private static Service? ServiceOf(ServiceEvidence evidence)
        => evidence.HasFlag(ServiceEvidence.AzureDevOps) ? Service.AzureDevOps
            : evidence.HasFlag(ServiceEvidence.OtherService) ? Service.Other
            : evidence.HasFlag(ServiceEvidence.NamedAfterAzureDevOps) ? Service.Suspected
            : null;

    /// <summary>What an argument beside the value says: a URL, a text with one, a client.</summary>
    private ServiceEvidence Of(CallArgument argument)
    {
        var value = argument.Value.Unwrapped();
        return value.Type is { SpecialType: SpecialType.System_String } or { Name: nameof(Uri) } ? OfTexts([value]) is var known && known != ServiceEvidence.None ? known : IsUrl(argument.Parameter) ? _endpoints.Of(value) : OfVariables(value)
            : ClientTypes.IsClient(value.Type) && !_project.Declares(value.Type!) ? OfClient(BesideOf(value))
            : ServiceEvidence.None;
    }

    /// <summary>What is known of a client in a call. It is the same wherever one variable of the project is handed over, as some are in hundreds of calls.</summary>
    private ServiceEvidence BesideOf(IOperation client)
    {
        object key = client.Variable() is { } variable && (variable is ILocalSymbol or IParameterSymbol || _project.Declares(variable)) ? variable.OriginalDefinition : client.Syntax;
        if (!_beside.TryGetValue(key, out var evidence))
        {
            _beside.Add(key, evidence = ClientObject.HeldBy(_project, _endpoints, client).Evidence);
        }

        return evidence;
    }

    /// <summary>A client by which one method sends to whomever it is told says nothing of one call: the URL there does.</summary>
    private static ServiceEvidence OfClient(ServiceEvidence evidence)
        => evidence.HasFlag(ServiceEvidence.AzureDevOps | ServiceEvidence.OtherService) ? ServiceEvidence.None : evidence;

    /// <summary>A variable of Azure DevOps says so whatever the parameter is called: a fix may have put its read in the place of the URL.</summary>
    private ServiceEvidence OfVariables(IOperation value)
        => value.DescendantsAndSelf().Any(read => EnvironmentReads.Name(_project, read)?.ConstantText() is { } name && _project.Options.ServiceVariables.Contains(name)) ? ServiceEvidence.AzureDevOps : ServiceEvidence.None;

    private static bool IsUrl(IParameterSymbol parameter) => parameter.Type.Name == nameof(Uri) || ClientTypes.IsUrl(parameter.Name, parameter.Type);

    private ServiceEvidence OfTexts(IEnumerable<IOperation> values)
        => values.Aggregate(ServiceEvidence.None, (evidence, value) => evidence | (SingleText.Of(_project, value) is { } text ? _endpoints.Texts.InText(text) : ServiceEvidence.None));

    private static IEnumerable<IOperation> ValuesBeside(IAssignmentOperation assignment)
        => assignment.Parent is IObjectOrCollectionInitializerOperation initializer
            ? initializer.Initializers
                .OfType<ISimpleAssignmentOperation>()
                .Where(other => other != assignment)
                .Select(other => other.Value)
                .Concat(initializer.Parent is IObjectCreationOperation creation ? creation.Arguments.Select(argument => argument.Value) : [])
            : assignment.Target is IMemberReferenceOperation { Instance: { } owner } && owner.Variable() is { } variable
                ? assignment.Root().Descendants()
                    .OfType<ISimpleAssignmentOperation>()
                    .Where(other => other != assignment && other.Target is IMemberReferenceOperation { Instance: { } instance } && SymbolEqualityComparer.Default.Equals(instance.Variable(), variable))
                    .Select(other => other.Value)
                : [];

    /// <summary>By names, the nearest first: of what holds the client, the member, the type and those around it, the namespace.</summary>
    private Service? NamesOf(SinkUse use, ClientObject client) => Names(client.Symbols.Where(symbol => symbol is not INamedTypeSymbol).Select(symbol => symbol.Name), use.Node);

    private Service? Names(IEnumerable<string> holders, SyntaxNode place)
    {
        var around = new List<string>();
        for (var symbol = _project.SemanticModel(place).GetEnclosingSymbol(place.SpanStart); symbol is not null and not IModuleSymbol; symbol = symbol.ContainingSymbol)
        {
            around.Add(symbol.Name);
        }

        var nearest = holders.Concat(around).Select(name => (IsOurs: AzureDevOpsName.IsInWords(name), IsOther: OtherServiceName.IsIn(name))).FirstOrDefault(name => name.IsOurs || name.IsOther);
        return nearest switch
        {
            (true, false) => Service.Suspected,
            (false, true) => Service.Other,
            (true, true) => Service.Unknown,
            _ => null,
        };
    }

    private Service Nearby(SyntaxNode node) => _mentions.InMember(node) == Service.AzureDevOps ? Service.Suspected : Service.Unknown;

    /// <summary>By the text around a sink that belongs to no client: a command line, a variable of a process, a credential for git.</summary>
    private Service AtNode(SinkUse use)
        => OtherServiceName.IsIn(use.Row.SimpleTypeName) && !AzureDevOpsName.IsIn(use.Row.SimpleTypeName) ? Service.Other : _mentions.At(use.Node);

    private INamedTypeSymbol? TypeAround(SyntaxNode node)
        => _project.Once(TypeAround, node);

    private static INamedTypeSymbol? TypeAround(ProjectModel project, SyntaxNode node)
        => project.SemanticModel(node).GetEnclosingSymbol(node.SpanStart) is { } symbol ? symbol as INamedTypeSymbol ?? symbol.ContainingType : null;

    private static bool IsSibling(INamedTypeSymbol? type, INamedTypeSymbol own, INamedTypeSymbol declaring)
        => type is not null && !SymbolEqualityComparer.Default.Equals(type, own)
            && (declaring.TypeKind == TypeKind.Interface ? type.AllInterfaces.Contains(declaring, SymbolEqualityComparer.Default) : Bases(type).Contains(declaring, SymbolEqualityComparer.Default))
            && !Bases(own).Contains(type, SymbolEqualityComparer.Default);

    private static IEnumerable<ISymbol> Bases(INamedTypeSymbol type)
    {
        for (var start = type.BaseType; start is not null; start = start.BaseType)
        {
            yield return start.OriginalDefinition;
        }
    }
}
