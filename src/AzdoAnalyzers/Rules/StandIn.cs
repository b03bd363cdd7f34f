using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Rules;

/// <summary>A text that stands in for a credential or an organization, as tests have them: nobody is to put one in its place.</summary>
internal static class StandIn
{
    /// <summary>Whether a value is one in a project of tests: it says so, a test sets a variable to it for the code that it runs, or it goes to a client that is made in the place of a real one.</summary>
    public static bool IsInTest(FlowSource origin) => Is(origin) || IsSet(origin.Place) || IsOfDouble(origin.Use);

    /// <summary>Whether a place is the value of a variable that is set for the process.</summary>
    private static bool IsSet(SyntaxNode place)
        => place.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Environment.SetEnvironmentVariable) } } };

    /// <summary>Whether a class hands a URL to the client that it derives from, and <see langword="null"/> for the credentials: it answers itself.</summary>
    private static bool IsOfDouble(SinkUse use)
        => use.Row.Role == ValueRole.Url && use.Value.Parent is IArgumentOperation { Parent: { Syntax: ConstructorInitializerSyntax } call } own
            && call.ChildOperations.OfType<IArgumentOperation>().Any(argument => argument != own && argument.Parameter?.Type.Name.EndsWith("Credentials", StringComparison.Ordinal) == true && argument.Value.Unwrapped().ConstantValue is { HasValue: true, Value: null });

    private static bool Is(FlowSource origin)
        => origin.Role switch
        {
            ValueRole.OrganizationName => Placeholder.IsStandIn(origin.Part),
            ValueRole.Url => OrganizationUrl.TryParse(origin.Value, out var url) && url.NamesOrganization && Placeholder.IsStandIn(origin.Value.Substring(url.OrganizationStart, url.OrganizationLength)),
            _ => CredentialText.Of(origin) is { } credential && Placeholder.IsStandIn(credential),
        };
}
