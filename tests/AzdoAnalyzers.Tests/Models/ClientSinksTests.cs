using System.Globalization;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Models;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>The rows of the client library and of the old object model, against the signatures of the real assemblies.</summary>
public sealed class ClientSinksTests
{
    /// <summary>What the signature files don't list: the classes that only documentation from before 2017 shows there, and types that they leave out.</summary>
    private static readonly IReadOnlyList<string> Unlisted =
    [
        "Microsoft.VisualStudio.Services.Client.VssBasicCredential", "Microsoft.VisualStudio.Services.Client.VssConnection", "Microsoft.VisualStudio.Services.Client.VssOAuthToken",
        "Microsoft.TeamFoundation.Client.OAuthTokenCredential", "Microsoft.TeamFoundation.Client.AadCredential",
        "Microsoft.VisualStudio.Services.ServiceEndpoints.WebApi.EndpointAuthorization", "Microsoft.TeamFoundation.DistributedTask.WebApi.EndpointAuthorization",
    ];

    public static TheoryData<string> Rows => [.. ClientRows.Where(row => !Unlisted.Contains(row.Type)).Select(row => row.ToString())];

    private static IEnumerable<SinkRow> ClientRows => ClientSinks.Rows.Concat(ObjectModelSinks.Rows);

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_row_names_a_parameter_or_property_of_the_real_library(string name)
    {
        var row = ClientRows.First(row => row.ToString() == name);

        Assert.True(IsIn(ClientApiSignatures.Modern, row) || IsIn(ClientApiSignatures.Soap, row));
    }

    [Fact]
    public Task A_member_of_the_same_name_in_a_class_that_derives_is_none()
        => ClientVerifier.VerifyAsync(
            """
            using Microsoft.TeamFoundation.SourceControl.WebApi;

            public class Named : ImportRepositoryValidation
            {
                public new string Password { get; set; }

                public static object Make() => new Named { Password = "hunter2" };
            }
            """);

    [Fact]
    public void Every_client_for_one_service_takes_its_url_as_the_row_says()
    {
        var clients = ClientApiSignatures.Modern.Types
            .Where(type => ClientApiSignatures.Modern.BaseTypes(type).Any(baseType => baseType.FullName == ClientSinks.HttpClientBase))
            .ToList();

        Assert.True(clients.Count > 150, string.Create(CultureInfo.InvariantCulture, $"{clients.Count} clients are listed"));
        Assert.All(
            clients.SelectMany(type => type.Constructors).SelectMany(constructor => constructor.Parameters).Where(parameter => parameter.Type == "Uri"),
            parameter => Assert.Equal("baseUrl", parameter.Name));
    }

    private static bool IsIn(ClientApiSignatures signatures, SinkRow row)
    {
        if (signatures.Find(row.Type) is not { } type)
        {
            return false;
        }

        var parameters = row.IsConstructor
            ? type.Constructors.SelectMany(constructor => constructor.Parameters)
            : type.Methods.Where(method => method.Name == row.Member).SelectMany(method => method.Parameters);
        return parameters.Any(parameter => parameter.Name == row.Parameter && parameter.Type is ("string" or "Uri" or "ICredentials"))
            || (row.Parameter == SinkRow.PropertyValue && type.Properties.Any(property => property.Name == row.Member && property.HasSetter));
    }
}
