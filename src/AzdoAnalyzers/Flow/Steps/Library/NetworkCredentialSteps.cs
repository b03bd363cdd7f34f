using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The steps of <c>ICredentials</c>: to the password that a <c>NetworkCredential</c> is given, also behind a <c>CredentialCache</c>.</summary>
internal static class NetworkCredentialSteps
{
    private const string Net = "System.Net";

    private const string UserName = nameof(UserName);

    private const string Password = nameof(Password);

    public static void Follow(Tracer tracer, Request request)
    {
        if (request.Value is not IObjectCreationOperation creation)
        {
            return;
        }

        if (creation.Type.Is("CredentialCache", Net))
        {
            foreach (var credential in Cached(creation))
            {
                tracer.Follow(request with { Value = credential });
            }
        }
        else if (creation.Type.Is("NetworkCredential", Net))
        {
            var userName = Set(creation, UserName).LastOrDefault() ?? creation.Arguments.Argument("userName");
            var passwords = Set(creation, Password).ToList();
            if (passwords.Count == 0 && creation.Arguments.Argument("password") is { } handedOver)
            {
                passwords.Add(handedOver);
            }

            foreach (var password in passwords)
            {
                tracer.Follow(request with { Value = password, Role = ValueRole.Secret, Companion = userName });
            }
        }
    }

    /// <summary>The credentials that are put into a cache, in its initializer and where the local is used that holds it.</summary>
    private static IEnumerable<IOperation> Cached(IObjectCreationOperation cache)
        => (cache.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty).Concat(CallsOn(cache))
            .OfType<IInvocationOperation>()
            .Select(call => call.Arguments.Argument("cred") ?? call.Arguments.Argument("credential"))
            .OfType<IOperation>();

    private static IEnumerable<IOperation> CallsOn(IObjectCreationOperation creation)
        => LocalWrites.Holder(creation) is { } local ? creation.Root().Descendants().Where(operation => operation is IInvocationOperation { Instance: { } target } && LocalWrites.IsReference(target, local)) : [];

    /// <summary>The values that a property is set to, in the object initializer or by the local that holds the object.</summary>
    private static IEnumerable<IOperation> Set(IObjectCreationOperation creation, string propertyName)
    {
        var local = LocalWrites.Holder(creation);
        return (creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty).Concat(local is null ? [] : creation.Root().Descendants())
            .OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IPropertyReferenceOperation { Instance: { } target, Property.Name: var name } && name == propertyName
                && (assignment.Parent?.Parent == creation || (local is not null && LocalWrites.IsReference(target.Unwrapped(), local))))
            .Select(assignment => assignment.Value);
    }
}
