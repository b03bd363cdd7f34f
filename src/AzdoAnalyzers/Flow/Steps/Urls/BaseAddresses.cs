using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>
/// The base addresses of clients, as far as a path that is requested takes the place of something in them. Where all requests that are seen
/// on a client have absolute URLs, its base is none.
/// </summary>
internal static class BaseAddresses
{
    /// <summary>The requests by which the tracer asks for them.</summary>
    /// <param name="project">The project.</param>
    /// <param name="uses">The sinks, bases among them.</param>
    /// <param name="usesWith">All sinks in the files that hold one of some names.</param>
    public static IEnumerable<Request> Of(ProjectModel project, IReadOnlyList<SinkUse> uses, Func<IReadOnlyCollection<string>, IEnumerable<SinkUse>> usesWith)
    {
        foreach (var use in uses.Where(use => use.Row.IsBaseUrl))
        {
            // The requests on a client are anywhere: they are looked for only where the base may lose something to them.
            var text = SpelledText.Of(project, use.Value);
            if (text.EndsWith("/", StringComparison.Ordinal) || IsOfOtherService(text) || HttpClients.IsHandedToLibrary(use))
            {
                continue;
            }

            var paths = Calls(project, use, usesWith).SelectMany(call => Paths(project, call.Value)).ToList();
            var path = paths.FirstOrDefault(path => RelativePath.TakesPlaceIn(text, path));

            // Refit joins paths to the base of a client in its own way, wherever in the project it is told the paths.
            if ((paths.Count == 0 && !InterfaceClients.TakeSenders(project)) || path is not null)
            {
                yield return new Request(use.Value, ValueRole.BaseUrl, use) { State = new FlowState(use.Value.Syntax, FlowStateKind.BaseUrl) { Text = path ?? "" } };
            }
        }
    }

    /// <summary>Whether all that a member requests on the client whose base address it sets are routes of the service itself.</summary>
    public static bool IsOfNoOrganization(SinkUse use)
    {
        if (!use.Row.IsBaseUrl || use.Receiver?.Unwrapped().Variable() is not { } client)
        {
            return false;
        }

        var requested = Requested().ToList();
        return requested.Count > 0 && requested.All(path => OrganizationPieces.IsOfNoOrganization(path.ConstantText()));

        IEnumerable<IOperation> Requested()
            => from call in use.Receiver!.Root().Descendants().OfType<IInvocationOperation>()
               where SymbolEqualityComparer.Default.Equals(call.Instance?.Unwrapped().Variable(), client) && !call.Arguments.IsEmpty
               let path = call.Arguments[0].Value.Unwrapped()
               where path.Type is { SpecialType: SpecialType.System_String } or { Name: nameof(Uri) or "HttpRequestMessage" }
               select path;
    }

    /// <summary>The requests that are made on the client whose base is set: by the name of its registration, or by what holds or makes it. What holds or makes a client is named where the client is used.</summary>
    private static IEnumerable<SinkUse> Calls(ProjectModel project, SinkUse based, Func<IReadOnlyCollection<string>, IEnumerable<SinkUse>> usesWith)
    {
        if (HttpClients.NameOfRegistered(project, based) is { } name)
        {
            return usesWith([ClientRegistrations.CreateClient]).Where(use => IsRequest(use.Row) && HttpClients.IsRequestedByName(project, use, name));
        }

        var clients = HttpClients.WithBase(project, based);
        return usesWith([.. clients.Select(client => client.Name)]).Where(use => IsRequest(use.Row) && HttpClients.RequestedBy(project, use).Overlaps(clients));
    }

    private static bool IsRequest(SinkRow row) => row is { Role: ValueRole.Url, IsBaseUrl: false, IsGeneralPurpose: true, JoinsPath: false };

    private static bool IsOfOtherService(string text) => !SpelledText.HasUnknown(text) && !OrganizationUrl.TryParse(text, out _);

    /// <summary>What is requested; of a method that takes it from its callers what these hand over.</summary>
    private static IReadOnlyList<string> Paths(ProjectModel project, IOperation url)
    {
        var pieces = TextPieces.Of(url);
        if (!pieces.IsEmpty && pieces[0] is { IsOwnValue: true, Operation: IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } })
        {
            var arguments = Callers.Of(project, method.OriginalDefinition)
                .Select(arguments => arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal)?.Value)
                .OfType<IOperation>()
                .ToList();
            if (arguments.Count > 0)
            {
                var rest = SpelledText.Of(project, pieces.Skip(1));
                return [.. arguments.Select(argument => SpelledText.Of(project, argument) + rest)];
            }
        }

        return [SpelledText.Of(project, url)];
    }
}
