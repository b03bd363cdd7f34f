using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>Writes code that hands a value to a row of the catalogue, with something harmless for all other parameters.</summary>
internal sealed class SinkCall(SinkRow row, ISymbol member)
{
    /// <summary>A message that nobody sends is no finding.</summary>
    private const string Send = "new System.Net.Http.HttpClient().SendAsync";

    private readonly SinkRow? _companion = CompanionOf(row);

    /// <summary>The row that the same call's secret has, where this row's value only says what to make of it.</summary>
    public static SinkRow? CompanionOf(SinkRow row) => SinkCatalog.AllRows.FirstOrDefault(other => other.Type == row.Type && other.Member == row.Member && other != row
        && (row.Role, other.Role) is (ValueRole.UserName, ValueRole.Secret) or (ValueRole.HeaderScheme, ValueRole.HeaderParameter) or (ValueRole.Program, ValueRole.CommandLine));

    /// <summary>A statement in which the row, or what it decides on, must be found.</summary>
    public string Found => Statement((row.Role, row.Credential) switch
    {
        (ValueRole.UserName, CredentialKind.PersonalAccessToken) when IsPersonal => ("\"hunter2\"", "\"\""),
        (ValueRole.UserName, _) => ("\"me\"", "\"hunter2\""),
        (ValueRole.HeaderScheme, _) => ("\"Bearer\"", "\"hunter2\""),
        (ValueRole.Program, _) => ("\"dotnet\"", "\"nuget add source acme --password hunter2\""),
        _ => (Constant(row), null),
    });

    /// <summary>A statement that differs from <see cref="Found"/> in what decides, and is silent.</summary>
    public string NotFound => Statement(row.Role switch
    {
        ValueRole.UserName => ("value", IsPersonal ? "\"\"" : "value"),
        ValueRole.HeaderScheme => ("\"Negotiate\"", "\"hunter2\""),
        ValueRole.Program => ("\"other\"", "\"nuget add source acme --password hunter2\""),
        _ => (Unknown(row), null),
    });

    /// <summary>The rule that speaks.</summary>
    public string ExpectedId => row.Role is ValueRole.Url or ValueRole.OrganizationName ? DiagnosticIds.HardCodedOrganizationUrl : DiagnosticIds.HardCodedCredential;

    /// <summary>Whether the secret beside a user name is a personal access token, which may stand in the place of either.</summary>
    private bool IsPersonal => _companion is { Credential: CredentialKind.PersonalAccessToken };

    private string Statement((string Value, string? Companion) values)
    {
        var receiver = member.IsStatic ? TypeName(member.ContainingType) : $"default({TypeName(member.ContainingType)})";
        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsAbstract: true } constructor
                => $"new Derived(); }} class Derived : {TypeName(member.ContainingType)} {{ static string value; public Derived() : base({Arguments(constructor, values.Value, values.Companion)}) {{ }}",
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: nameof(HttpRequestMessage) } message => $"{Send}(new {TypeName(member.ContainingType)}({Arguments(message, values.Value, values.Companion)}));",
            IPropertySymbol { SetMethod: not null, ContainingType.Name: nameof(HttpRequestMessage) } => $"{Send}(new {TypeName(member.ContainingType)} {{ {member.Name} = {values.Value} }});",
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => $"new {TypeName(member.ContainingType)}({Arguments(constructor, values.Value, values.Companion)});",
            IMethodSymbol when row.Role == ValueRole.StandardInput && row.Type.StartsWith("CliWrap.", StringComparison.Ordinal) => $"CliWrap.Cli.Wrap(\"az\").WithArguments(\"devops login\").{member.Name}(CliWrap.PipeSource.FromString({values.Value}));",
            IMethodSymbol when row.Role == ValueRole.StandardInput => $"{receiver}.{member.Name}(name: \"az\", args: \"devops login\", {row.Parameter}: {values.Value});",
            IMethodSymbol when row.IsPathSegment => $"{PathStart}{values.Value}{PathEnd});",
            IMethodSymbol method when row.Holder is { } holder => $"var {holder} = {receiver}; {holder}.{method.Name}({Arguments(method, values.Value, values.Companion)});",
            IMethodSymbol method => $"{receiver}.{method.Name}{TypeArguments(method)}({Arguments(method, values.Value, values.Companion)});",
            IPropertySymbol when row.Holder is { } holder => $"var {holder} = {receiver}; {holder}.{member.Name} = {values.Value};",
            IPropertySymbol when row.Role == ValueRole.StandardInput => $"System.Diagnostics.Process.Start(\"az\", \"devops login\").StandardInput.WriteLine({values.Value});",
            IPropertySymbol { IsIndexer: true } indexer => $"{receiver}[{Key(indexer.Parameters[0])}] = {values.Value};",
            IPropertySymbol { SetMethod: not null } when row is { IsCollection: true, Key: { } key } && member.ContainingType.Name.EndsWith("Options", StringComparison.Ordinal) => $"{receiver}.{member.Name} = {Dictionary(key, values.Value)};",
            IPropertySymbol when row is { IsCollection: true, Key: { } key } => $"{receiver}.{member.Name}[\"{key}\"] = {values.Value};",
            IPropertySymbol { Type: IArrayTypeSymbol } when row.IsCollection => $"{receiver}.{member.Name} = new[] {{ {values.Value} }};",
            IPropertySymbol { Type: INamedTypeSymbol { TypeKind: TypeKind.Delegate } } => $"{receiver}.{member.Name} = async (_, _) => {values.Value};",
            IPropertySymbol when row.IsCollection => $"{receiver}.{member.Name}.Add({values.Value});",
            _ when values.Companion is not null => $"new {TypeName(member.ContainingType)} {{ {row.Member} = {values.Value}, {CompanionProperty} = {values.Companion} }};",
            _ => $"{receiver}.{member.Name} = {values.Value};",
        };
    }

    /// <summary>A call that joins a part to the root of the service, up to the part.</summary>
    private string PathStart => row.Type switch
    {
        "RestSharp.RestRequestExtensions" => $"{row.Type}.{row.Member}(new RestSharp.RestRequest(\"https://dev.azure.com/{{org}}\"), \"org\", ",
        "RestSharp.RestClientExtensions" => $"{row.Type}.{row.Member}(new RestSharp.RestClient(\"https://dev.azure.com/{{org}}\"), \"org\", ",
        "Flurl.GeneratedExtensions" => $"{row.Type}.{row.Member}(\"https://dev.azure.com\", ",
        "Flurl.Url" => $"new {row.Type}(\"https://dev.azure.com\").{row.Member}(",
        _ => $"(({row.Type})new Flurl.Http.FlurlClient(\"https://dev.azure.com\")).{row.Member}(",
    };

    /// <summary>What says of a parameter of any kind that it is a part of the path.</summary>
    private string PathEnd => row.Member.EndsWith("Parameter", StringComparison.Ordinal) ? ", RestSharp.ParameterType.UrlSegment" : "";

    /// <summary>The property of the same object whose value this one decides on.</summary>
    private string CompanionProperty => SinkCatalog.AllRows.First(other => other.Type == row.Type && other.Role == (row.Role == ValueRole.Program ? ValueRole.CommandLine : ValueRole.Secret) && other.Parameter == SinkRow.PropertyValue && !other.IsCollection).Member;

    private string Arguments(IMethodSymbol method, string value, string? companion)
        => string.Join(", ", method.Parameters.Where(parameter => !parameter.IsOptional || parameter.Name == row.Parameter || parameter.Name == _companion?.Parameter).Select(parameter => $"{parameter.Name}: {Argument(parameter, value, companion)}"));

    private string Argument(IParameterSymbol parameter, string value, string? companion)
        => parameter.RefKind == RefKind.Out ? "out _"
            : parameter.Name == row.Parameter ? row.IsFilled ? $"filled => filled[\"{row.Key}\"] = {value}" : row.IsCollection ? Dictionary(row.Key!, value) : parameter.Type.TypeKind == TypeKind.Delegate ? $"builder => builder.Add({value})" : value
            : companion is not null && parameter.Name == _companion?.Parameter ? companion
            : row.Key is not null && SinkRow.NameParameters.Contains(parameter.Name) ? Key(parameter)
            : parameter.Name == "scheme" ? "\"Bearer\""
            : $"default({TypeName(parameter.Type)})";

    private static string Dictionary(string key, string value) => $"new System.Collections.Generic.Dictionary<string, string> {{ [\"{key}\"] = {value} }}";

    private string Key(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String ? $"\"{row.Key}\"" : $"{TypeName(parameter.Type)}.{row.Key}";

    private ITypeSymbol? ParameterType => member switch
    {
        IMethodSymbol method => method.Parameters.First(parameter => parameter.Name == row.Parameter).Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private bool TakesUri => ParameterType?.Name == nameof(Uri);

    private string Constant(SinkRow sink) => sink.Role switch
    {
        ValueRole.Url when TakesUri => """new System.Uri("https://dev.azure.com/acme/")""",
        ValueRole.Url => "\"https://dev.azure.com/acme/\"",
        ValueRole.OrganizationName => "\"acme\"",
        ValueRole.NetworkCredential => """new System.Net.NetworkCredential("me", "hunter2")""",
        ValueRole.Header => InArray("\"Bearer hunter2\""),
        ValueRole.CommandLine or ValueRole.Script or ValueRole.HeaderLine => "\"AUTHORIZATION: bearer hunter2\"",
        ValueRole.FeedEndpoints => """
            "{\"endpointCredentials\":[{\"endpoint\":\"https://pkgs.dev.azure.com/acme\",\"password\":\"hunter2\"}]}"
            """,
        _ => "\"hunter2\"",
    };

    private string Unknown(SinkRow sink) => sink.Role switch
    {
        ValueRole.Url when TakesUri => "new System.Uri(value)",
        ValueRole.NetworkCredential => """new System.Net.NetworkCredential("me", value)""",
        ValueRole.Header => InArray("\"Bearer \" + value"),
        ValueRole.CommandLine or ValueRole.Script or ValueRole.HeaderLine => "\"AUTHORIZATION: bearer \" + value",
        ValueRole.FeedEndpoints => """
            "{\"endpointCredentials\":[{\"password\":\"" + value + "\"}]}"
            """,
        _ => "value",
    };

    private string InArray(string text) => row.Parameter is "values" or "headerValues" ? $"new[] {{ {text} }}" : text;

    /// <summary>Written out where the arguments may not tell them.</summary>
    private static string TypeArguments(IMethodSymbol method)
        => method.TypeParameters.Any(parameter => parameter.ConstraintTypes.IsEmpty) ? $"<{string.Join(", ", method.TypeParameters.Select(TypeName))}>" : "";

    private static string TypeName(ITypeSymbol type)
        => type is ITypeParameterSymbol { ConstraintTypes: [var constraint, ..] } ? TypeName(constraint)
            : type is ITypeParameterSymbol ? "object"
            : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
