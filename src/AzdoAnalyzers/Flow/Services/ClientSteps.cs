using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>The steps of clients of plain HTTP: from one that a request is made on to what its base address is set to.</summary>
internal static class ClientSteps
{
    /// <summary>The property by which <c>HttpClient</c> and <c>WebClient</c> are told their base.</summary>
    private const string BaseAddress = nameof(BaseAddress);

    /// <summary>Goes on to what is assigned to the base address of the variable or member that holds a client.</summary>
    /// <returns><see langword="false"/>: where the client comes from is asked too.</returns>
    public static bool FollowBases(Tracer tracer, Request request)
    {
        if (request.Role != ValueRole.Client)
        {
            return false;
        }

        if (request.Value.Variable() is { } client)
        {
            FollowBases(tracer, request, client, request.Value.Syntax.SyntaxTree);
        }

        foreach (var registered in ClientRegistrations.Of(tracer.Project, request.Value))
        {
            FollowBases(tracer, request with { Frame = null }, registered, registered.DeclaringSyntaxReferences[0].SyntaxTree);
        }

        return false;
    }

    /// <summary>Goes on from a request for a client; <see langword="false"/> if it is none.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        if (request.Role != ValueRole.Client)
        {
            return false;
        }

        foreach (var assignment in (request.Value as IObjectCreationOperation)?.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IPropertyReferenceOperation { Property.Name: BaseAddress })
            {
                tracer.Follow(request with { Value = assignment.Value, Role = ValueRole.BaseUrl });
            }
        }

        return true;
    }

    private static void FollowBases(Tracer tracer, Request request, ISymbol client, SyntaxTree tree)
    {
        var project = tracer.Project;
        var isMember = client is IFieldSymbol or IPropertySymbol;
        foreach (var node in (isMember ? project.TreesThatMayUse(client, client.Name) : [tree]).SelectMany(known => project.Index(known).Writes(BaseAddress)))
        {
            if (project.Operation(node) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } } assignment
                && SymbolEqualityComparer.Default.Equals(instance.Unwrapped().Variable(), client))
            {
                tracer.Follow(request with { Value = assignment.Value, Role = ValueRole.BaseUrl, Frame = isMember ? null : request.Frame });
            }
        }
    }
}
