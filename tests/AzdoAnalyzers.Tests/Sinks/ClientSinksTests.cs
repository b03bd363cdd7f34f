using System.Globalization;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Sinks;
using AzdoAnalyzers.Testing.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>The rows of the client library and of the old object model, against the signatures of the real assemblies.</summary>
public sealed class ClientSinksTests
{
    /// <summary>The class that only documentation from before 2017 shows in this namespace.</summary>
    private const string KnownFromDocumentation = "Microsoft.VisualStudio.Services.Client.VssBasicCredential";

    private static readonly Library Modern = new(ClientApiSignatures.Modern, ClientStubs.Reference);

    private static readonly Library ObjectModel = new(
        ClientApiSignatures.Soap,
        MetadataReference.CreateFromImage(ClientStubs.Image(ClientStubs.SoapSource, ClientStubs.RuntimeReferences)));

    public static TheoryData<string> Rows => [.. ClientRows.Where(row => row.Type != KnownFromDocumentation).Select(row => row.ToString())];

    /// <summary>The rows that a call can be written for; a user name is one only beside an empty password.</summary>
    public static TheoryData<string> CallableRows => [.. ClientRows.Where(row => Call(row, "x") is not null).Select(row => row.ToString())];

    private static IEnumerable<SinkRow> ClientRows => ClientSinks.Rows.Concat(ObjectModelSinks.Rows);

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_row_names_a_parameter_of_the_real_library(string row) => Assert.NotEmpty(LibraryOf(Row(row)).Overloads(Row(row)));

    [Fact]
    public void Every_client_for_one_service_takes_its_url_as_the_row_says()
    {
        var clients = Modern.Signatures.Types
            .Where(type => Modern.Signatures.BaseTypes(type).Any(baseType => baseType.FullName == ClientSinks.HttpClientBase))
            .ToList();

        Assert.True(clients.Count > 150, string.Create(CultureInfo.InvariantCulture, $"{clients.Count} clients are listed"));
        Assert.All(
            clients.SelectMany(type => type.Constructors).SelectMany(constructor => constructor.Parameters).Where(parameter => parameter.Type == "Uri"),
            parameter => Assert.Equal("baseUrl", parameter.Name));
    }

    [Theory]
    [MemberData(nameof(CallableRows))]
    public async Task A_constant_at_the_row_is_found(string name)
    {
        var row = Row(name);
        var diagnostics = await FindAsync(row, Call(row, Constant(row))!);

        var expected = row.Role is ValueRole.Url or ValueRole.OrganizationName ? DiagnosticIds.HardCodedOrganizationUrl : DiagnosticIds.HardCodedCredential;
        Assert.Equal([expected], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(CallableRows))]
    public async Task A_value_from_elsewhere_at_the_row_is_silent(string name)
    {
        var row = Row(name);

        Assert.Empty(await FindAsync(row, Call(row, Unknown(row))!));
    }

    private static SinkRow Row(string name) => ClientRows.First(row => row.ToString() == name);

    private static Library LibraryOf(SinkRow row) => Modern.Overloads(row).Any() ? Modern : ObjectModel;

    /// <summary>A call of the shortest overload with the value as the row's argument; <see langword="null"/> if it can't be written.</summary>
    private static string? Call(SinkRow row, string value)
    {
        if (row.Role == ValueRole.UserName || row.Type == ClientSinks.HttpClientBase || LibraryOf(row).Overloads(row).MinBy(parameters => parameters.Count) is not { } parameters)
        {
            return null;
        }

        var arguments = parameters.Select(parameter => $"{parameter.Name}: {(parameter.Name == row.Parameter ? value : "default")}");
        return $"{(row.IsConstructor ? "new " + row.Type : row.Type + "." + row.Member)}({string.Join(", ", arguments)})";
    }

    private static string Constant(SinkRow row) => row.Role switch
    {
        ValueRole.Url => """new System.Uri("https://dev.azure.com/acme")""",
        ValueRole.OrganizationName => "\"acme\"",
        ValueRole.NetworkCredential => """new System.Net.NetworkCredential("me", "hunter2")""",
        _ => "\"hunter2\"",
    };

    private static string Unknown(SinkRow row) => row.Role switch
    {
        ValueRole.Url => "new System.Uri(value)",
        ValueRole.NetworkCredential => """new System.Net.NetworkCredential("me", value)""",
        _ => "value",
    };

    private static async Task<IEnumerable<Diagnostic>> FindAsync(SinkRow row, string call)
    {
        var compilation = CSharpCompilation.Create(
            "test",
            [CSharpSyntaxTree.ParseText($"class Program {{ object Create(string value) => {call}; }}", cancellationToken: TestContext.Current.CancellationToken)],
            [.. ClientStubs.RuntimeReferences, LibraryOf(row).Reference],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new ClientValueAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Signatures, and stubs made from them.</summary>
    private sealed record Library(ClientApiSignatures Signatures, MetadataReference Reference)
    {
        /// <summary>The parameter lists of the row's member that have its parameter.</summary>
        public IEnumerable<IReadOnlyList<ClientParameter>> Overloads(SinkRow row)
            => Signatures.Find(row.Type) is not { } type ? [] : (row.IsConstructor
                    ? type.Constructors.Select(constructor => constructor.Parameters)
                    : type.Methods.Where(method => method.Name == row.Member).Select(method => method.Parameters))
                .Where(parameters => parameters.Any(parameter => parameter.Name == row.Parameter && parameter.Type is ("string" or "Uri" or "ICredentials")));
    }
}
