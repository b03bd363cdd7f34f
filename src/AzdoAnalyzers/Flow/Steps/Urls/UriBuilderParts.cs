using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Urls;

/// <summary>What a <c>UriBuilder</c> puts a URL together of: what its constructor takes, unless its initializer or a statement behind it says another thing.</summary>
/// <param name="project">The project.</param>
/// <param name="builder">Creates the builder.</param>
internal sealed class UriBuilderParts(ProjectModel project, IObjectCreationOperation builder)
{
    private const string Http = "http";

    private static readonly IReadOnlyList<string> SchemeParameters = ["schemeName", "scheme"];

    private static readonly IReadOnlyList<string> HostParameters = ["hostName", "host"];

    private static readonly IReadOnlyList<string> PortParameters = ["port", "portNumber"];

    private static readonly IReadOnlyList<string> PathParameters = ["path", "pathValue"];

    /// <summary>The scheme, as far as it is known.</summary>
    public string Scheme => Part(SchemeParameters, nameof(UriBuilder.Scheme)) is not { } scheme ? "" : NamedScheme(scheme) ?? SpelledText.Of(project, scheme);

    /// <summary>Whether the scheme is <c>http</c>.</summary>
    public bool IsPlainHttp => Scheme.Equals(Http, StringComparison.OrdinalIgnoreCase);

    public string Host => Text(Part(HostParameters, nameof(UriBuilder.Host)));

    public bool HasPort => Part(PortParameters, nameof(UriBuilder.Port)) is not null;

    /// <summary>The user name of its user information, where that is set.</summary>
    public IOperation? UserName => Set(nameof(UriBuilder.UserName));

    /// <summary>The password of its user information, where that is set.</summary>
    public IOperation? Password => Set(nameof(UriBuilder.Password));

    /// <summary>The path.</summary>
    public IOperation? Path => Part(PathParameters, nameof(UriBuilder.Path));

    /// <summary>What takes the place of the path that the builder starts with, where that isn't made of the old one.</summary>
    public IOperation? NewPath => Set(nameof(UriBuilder.Path)) is { } path && !path.DescendantsAndSelf().Any(part => part is IPropertyReferenceOperation { Property: { Name: nameof(UriBuilder.Path), ContainingType.Name: nameof(UriBuilder) } }) ? path : null;

    /// <summary>The path without a slash at its start, as far as it is known.</summary>
    public string PathText => Text(Path).TrimStart('/');

    private string Text(IOperation? part) => part is null ? "" : SpelledText.Of(project, part);

    private IOperation? Part(IReadOnlyList<string> parameters, string property)
        => Set(property) ?? parameters.Select(parameter => builder.Arguments.Argument(parameter)).FirstOrDefault(value => value is not null);

    private IOperation? Set(string property)
        => Written(builder.Initializer is { Initializers: var initial } ? initial : Enumerable.Empty<IOperation>(), property, _ => true)
            ?? (LocalWrites.Holder(builder) is { } holder ? Written(builder.Root().Descendants().OfType<IExpressionStatementOperation>().Where(statement => statement.Syntax.SpanStart > builder.Syntax.Span.End).Select(statement => statement.Operation), property, owner => LocalWrites.IsReference(owner, holder)) : null);

    private static IOperation? Written(IEnumerable<IOperation> writes, string property, Func<IOperation, bool> isBuilder)
        => writes.OfType<ISimpleAssignmentOperation>().FirstOrDefault(write => write.Target is IPropertyReferenceOperation { Property.Name: var name, Instance: { } owner } && name == property && isBuilder(owner.Unwrapped()))?.Value;

    private static string? NamedScheme(IOperation scheme)
        => scheme.Unwrapped() is IFieldReferenceOperation { Field: { ContainingType.Name: nameof(Uri), Name: var name } } ? name switch
        {
            nameof(Uri.UriSchemeHttp) => Http,
            nameof(Uri.UriSchemeHttps) => "https",
            _ => null,
        } : null;
}
