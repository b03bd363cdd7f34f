using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>
/// The messages and clients that send a credential in a header: the text of a message, and of its headers, holds it (dotnet/runtime,
/// <c>HttpRequestMessage.ToString</c> and <c>HttpHeaders.ToString</c>, which mask nothing).
/// </summary>
internal static class HeaderOwners
{
    private const string Namespace = "System.Net.Http";

    private const string Authorization = nameof(Authorization);

    /// <summary>Where the project reads a message, or the headers of a client, behind a sink that put a credential there.</summary>
    public static IEnumerable<IOperation> Reads(ProjectModel project, SinkUse use)
        => Owner(use.Value) is var (owner, definitions) && (owner is ILocalSymbol or IParameterSymbol || project.Declares(owner))
            ? HolderUses.Of(project, owner).Where(read => IsBehind(project, read, owner, use, definitions)).Select(TextOf).OfType<IOperation>()
            : [];

    /// <summary>Whether a property of a message, or of its headers, holds the credential that is in one of the headers.</summary>
    public static bool HandOn(ISymbol property)
        => (property.Name == "Headers" && property.ContainingType.Is("HttpRequestMessage", Namespace))
            || (property.Name == Authorization && property.ContainingType.Is("HttpRequestHeaders", Namespace + ".Headers"))
            || (property.Name == "Parameter" && property.ContainingType.Is("AuthenticationHeaderValue", Namespace + ".Headers"));

    /// <summary>Where a loop over all headers reads their values, and asks for none by name.</summary>
    public static IEnumerable<IOperation> Values(ProjectModel project, IForEachLoopOperation loop)
        => !loop.Collection.Unwrapped().Type.Is("HttpRequestHeaders", Namespace + ".Headers") || loop.Syntax.DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.StartsWith("auth", StringComparison.OrdinalIgnoreCase)) ? []
            : loop.LoopControlVariable switch
            {
                IVariableDeclaratorOperation { Symbol: var header } => HolderUses.Of(project, header).Select(read => read.Parent).Where(read => read is IPropertyReferenceOperation { Property.Name: nameof(KeyValuePair<string, string>.Value) }).OfType<IOperation>(),
                IDeclarationExpressionOperation { Expression: ITupleOperation { Elements: [_, ILocalReferenceOperation { Local: var values }] } } => HolderUses.Of(project, values),
                _ => [],
            };

    /// <summary>The message itself, or of a client, whose own text is the name of its type, the headers.</summary>
    private static IOperation? TextOf(IOperation read)
        => read.Type.Is("HttpRequestMessage", Namespace) ? read
            : read.Parent is IPropertyReferenceOperation { Property.Name: "DefaultRequestHeaders" } headers ? headers
            : null;

    /// <summary>Of a local the values count that it had at the sink; of a member whatever isn't before it in the same body.</summary>
    private static bool IsBehind(ProjectModel project, IOperation read, ISymbol owner, SinkUse use, IOperation? written)
        => (read.Syntax.SpanStart > use.Node.SpanStart || read.Root().Syntax != use.Value.Root().Syntax)
            && (owner is not (ILocalSymbol or IParameterSymbol)
                || (written is ILocalReferenceOperation or IParameterReferenceOperation
                    ? LocalDefinitions.Reaching(project, read, owner).Intersect(LocalDefinitions.Reaching(project, written, owner)).Any()
                    : written is not null && LocalDefinitions.Reaching(project, read, owner).Contains(written.Syntax)));

    /// <summary>The variable that holds the message or client, with the read of it beside the sink, or the creation that the sink stands in.</summary>
    private static (ISymbol Owner, IOperation? Written)? Owner(IOperation value)
    {
        for (var node = value; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case IConversionOperation or IArgumentOperation or IParenthesizedOperation or ICoalesceOperation:
                case IObjectCreationOperation { Type.Name: "AuthenticationHeaderValue" }:
                    continue;
                case IInvocationOperation { Instance: { } headers }:
                    return OwnerOf(headers);
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: Authorization, Instance: { } headers } } assignment:
                    return headers is IInstanceReferenceOperation ? Created(assignment) : OwnerOf(headers);
                default:
                    return null;
            }
        }

        return null;
    }

    private static (ISymbol, IOperation?)? OwnerOf(IOperation headers)
        => headers.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Headers" or "DefaultRequestHeaders", Instance: { } owner } property
            ? owner is IInstanceReferenceOperation ? Created(property) : owner.Unwrapped().Variable() is { } symbol ? (symbol.OriginalDefinition, owner.Unwrapped()) : null
            : null;

    /// <summary>The variable that a new message or client is written to whose initializer an operation stands in.</summary>
    private static (ISymbol, IOperation?)? Created(IOperation initialized)
    {
        for (var node = initialized.Parent; node is not null; node = node.Parent)
        {
            if (node is IObjectCreationOperation { Type.Name: "HttpRequestMessage" or "HttpClient" } creation)
            {
                return creation.Converted().Parent switch
                {
                    IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => (local, creation),
                    ISimpleAssignmentOperation { Target: var target } when target.Variable() is { } symbol => (symbol.OriginalDefinition, creation),
                    _ => null,
                };
            }
        }

        return null;
    }
}
