using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>Tells the credentials that a call of the client library takes beside a URL.</summary>
internal static class CredentialArgument
{
    /// <summary>Whether one of the arguments is a credential, and not the one of whoever is logged in to Windows.</summary>
    public static bool IsIn(IEnumerable<CallArgument> arguments)
        => arguments.Any(argument => argument is { IsDefault: false, Parameter: { IsParams: false, Type.Name: var type } } && type.Contains("Credential") && !IsDefault(argument.Value.Unwrapped()));

    /// <summary>Whether a value stands for no credential, or for whoever is logged in to Windows, who sends none over the network that can be read.</summary>
    public static bool IsDefault(IOperation value)
        => value switch
        {
            { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => true,
            IObjectCreationOperation creation => creation.Arguments.All(argument => IsDefault(argument.Value.Unwrapped()) || argument.Value.Type?.SpecialType is SpecialType.System_Boolean),
            IPropertyReferenceOperation { Property.Name: "DefaultCredentials" or "DefaultNetworkCredentials" } => true,
            _ => false,
        };
}
