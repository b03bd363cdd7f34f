using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fixes of what reaches a client, from the real analyzer.</summary>
public sealed class ClientFixTests
{
    private const string Usings =
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;


        """;

    private static readonly ProjectUnderTest Program = new() { IsProgram = true };

    [Fact]
    public Task A_credential_in_an_argument_is_read_before_the_statement()
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(
            Usings +
            """
            VssCredentials credentials = new VssBasicCredential(string.Empty, {|AZDO1002:"hunter2"|});
            """,
            Usings +
            """
            var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
            if (string.IsNullOrEmpty(personalAccessToken))
            {
                throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
            }

            VssCredentials credentials = new VssBasicCredential(string.Empty, personalAccessToken);
            """,
            Program);

    [Fact]
    public Task A_precomputed_header_becomes_the_expression_that_builds_it()
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(
            Usings +
            """
            using var http = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/") };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO1002:"Omh1bnRlcjI="|});
            """,
            Usings +
            """
            using var http = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/") };
            var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
            if (string.IsNullOrEmpty(personalAccessToken))
            {
                throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
            }

            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + personalAccessToken)));
            """,
            Program);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("string.Empty")]
    [InlineData("\"<your PAT>\"")]
    [InlineData("\"$(System.AccessToken)\"")]
    public Task A_placeholder_in_a_local_gets_a_guard(string placeholder)
        => ClientVerifier.VerifyFixAsync<PlaceholderCredentialCodeFixProvider>(
            Usings +
            $$"""
            var pat = {|AZDO1003:{{placeholder}}|};
            VssCredentials credentials = new VssBasicCredential("", pat);
            """,
            Usings +
            """
            var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
            if (string.IsNullOrEmpty(pat))
            {
                throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
            }

            VssCredentials credentials = new VssBasicCredential("", pat);
            """,
            Program);

    [Theory]
    [InlineData("{|AZDO2001:\"https://dev.azure.com/acme\"|}", "organizationUrl")]
    [InlineData("{|AZDO2001:\"https://acme.visualstudio.com/DefaultCollection\"|}", "organizationUrl")]
    [InlineData("{|AZDO2001:\"https://dev.azure.com/acme/project\"|}", "organizationUrl.TrimEnd('/') + \"/project\"")]
    [InlineData("{|AZDO2001:@\"https://dev.azure.com/acme/\"|}", "organizationUrl")]
    [InlineData("{|AZDO2001:\"https://dev.azure.com/Your organization name\"|}", "organizationUrl")]
    [InlineData("{|AZDO2001:\"https://dev.azure.com/Your organization/project\"|}", "organizationUrl.TrimEnd('/') + \"/project\"")]
    [InlineData("{|AZDO2001:\"https://acme.visualstudio.com/DefaultCollection/project\"|}", "organizationUrl.TrimEnd('/') + \"/project\"")]
    [InlineData("$\"{|AZDO2001:https://dev.azure.com/acme|}/{project}\"", "$\"{organizationUrl.TrimEnd('/')}/{project}\"")]
    public Task An_organization_url_is_read_and_the_path_behind_it_stays(string url, string result)
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(
            Usings +
            $$"""
            public class Client
            {
                public static VssConnection Connect(string project, VssCredentials credentials) => new VssConnection(new Uri({{url}}), credentials);
            }
            """,
            Usings +
            $$"""
            public class Client
            {
                public static VssConnection Connect(string project, VssCredentials credentials)
                {
                    var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                    if (string.IsNullOrEmpty(organizationUrl))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                    }

                    return new VssConnection(new Uri({{result}}), credentials);
                }
            }
            """);

    [Theory]
    [InlineData("acme")]
    [InlineData("Your organization name")]
    public Task A_uri_that_is_joined_from_host_and_organization_is_made_from_the_url_alone(string organization)
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(
            Usings +
            $$"""
            public class Client
            {
                private const string Host = "https://dev.azure.com";

                private const string Organization = "{{organization}}";

                public static VssConnection Connect(VssCredentials credentials)
                {
                    // the organization
                    var uri = {|AZDO2001:new Uri(new Uri(Host), Organization)|};
                    return new VssConnection(uri, credentials);
                }
            }
            """,
            Usings +
            """
            public class Client
            {
                public static VssConnection Connect(VssCredentials credentials)
                {
                    var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                    if (string.IsNullOrEmpty(organizationUrl))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                    }

                    // the organization
                    var uri = new Uri(organizationUrl);
                    return new VssConnection(uri, credentials);
                }
            }
            """);

    [Fact]
    public Task A_url_that_a_format_starts_with_is_read()
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(
            Usings +
            """
            public class Client
            {
                public static VssConnection Connect(string project, VssCredentials credentials)
                {
                    var url = string.Format("{|AZDO2001:https://dev.azure.com/acme|}/{0}", project);
                    return new VssConnection(new Uri(url), credentials);
                }
            }
            """,
            Usings +
            """
            public class Client
            {
                public static VssConnection Connect(string project, VssCredentials credentials)
                {
                    var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                    if (string.IsNullOrEmpty(organizationUrl))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                    }

                    var url = string.Format(organizationUrl.TrimEnd('/') + "/{0}", project);
                    return new VssConnection(new Uri(url), credentials);
                }
            }
            """);

    [Theory]
    [InlineData("new Uri(Url)", "organizationUrl")]
    [InlineData("new Uri(Url + \"/project\")", "organizationUrl.TrimEnd('/')")]
    [InlineData("new Uri($\"{Url}/project\")", "organizationUrl.TrimEnd('/')")]
    [InlineData("new Uri(string.Format(\"{0}/project\", Client.Url))", "organizationUrl.TrimEnd('/')")]
    public Task A_constant_url_loses_a_slash_where_a_path_is_put_behind_it(string uri, string value)
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(
            Usings +
            $$"""
            public class Client
            {
                private const string Url = {|AZDO2001:"https://dev.azure.com/acme"|};

                public static VssConnection Connect(VssCredentials credentials) => new VssConnection({{uri}}, credentials);
            }
            """,
            Usings +
            $$"""
            public class Client
            {
                private static string Url => Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") is { Length: > 0 } organizationUrl
                    ? {{value}}
                    : throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");

                public static VssConnection Connect(VssCredentials credentials) => new VssConnection({{uri}}, credentials);
            }
            """);

    [Fact]
    public Task So_does_one_that_a_base_class_puts_a_path_behind()
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(
            Usings +
            """
            public abstract class Client
            {
                protected abstract string Url { get; }

                public VssConnection Connect(VssCredentials credentials) => new VssConnection(new Uri(Url + "/project"), credentials);
            }

            public sealed class AcmeClient : Client
            {
                protected override string Url => {|AZDO2001:"https://dev.azure.com/acme"|};
            }
            """,
            Usings +
            """
            public abstract class Client
            {
                protected abstract string Url { get; }

                public VssConnection Connect(VssCredentials credentials) => new VssConnection(new Uri(Url + "/project"), credentials);
            }

            public sealed class AcmeClient : Client
            {
                protected override string Url
                {
                    get
                    {
                        var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                        if (string.IsNullOrEmpty(organizationUrl))
                        {
                            throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                        }

                        return organizationUrl.TrimEnd('/');
                    }
                }
            }
            """);

    [Fact]
    public Task What_only_the_url_was_put_together_from_goes_with_it()
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(
            Usings +
            """
            public class Client
            {
                private const string Host = "https://dev.azure.com/", Organization = "acme";

                public static VssConnection Connect(VssCredentials credentials)
                {
                    return new VssConnection(new Uri({|AZDO2001:$"{Host}{Organization}"|}), credentials);
                }
            }
            """,
            Usings +
            """
            public class Client
            {
                public static VssConnection Connect(VssCredentials credentials)
                {
                    var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                    if (string.IsNullOrEmpty(organizationUrl))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                    }

                    return new VssConnection(new Uri(organizationUrl), credentials);
                }
            }
            """);

    [Fact]
    public Task User_information_is_removed_from_a_url_wherever_that_stands()
        => RuleVerifier<HardCodedTokenAnalyzer>.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(
            """
            public class Client
            {
                private const string Url = "https://{|AZDO1002:me:hunter2secret@|}dev.azure.com/acme/_git/client";

                [System.Obsolete("See https://{|AZDO1002:me:hunter2secret@|}dev.azure.com/acme/_git/client")]
                public static string Connect(string url = Url) => $"git clone https://{|AZDO1002::hunter2secret@|}dev.azure.com/acme/_git/{url}";
            }
            """,
            """
            public class Client
            {
                private const string Url = "https://dev.azure.com/acme/_git/client";

                [System.Obsolete("See https://dev.azure.com/acme/_git/client")]
                public static string Connect(string url = Url) => $"git clone https://dev.azure.com/acme/_git/{url}";
            }
            """);

    [Fact]
    public Task Two_findings_in_branches_of_one_statement_call_one_method()
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(
            Usings +
            """
            public class Client
            {
                public static void Connect(VssCredentials credentials, string organizationUrl)
                    => Use(credentials is null ? new VssConnection(new Uri({|AZDO2001:"https://dev.azure.com/acme"|}), credentials) : new VssConnection(new Uri({|AZDO2001:"https://dev.azure.com/your-org"|}), credentials), organizationUrl);

                private static void Use(params object[] all) { }
            }
            """,
            Usings +
            """
            public class Client
            {
                public static void Connect(VssCredentials credentials, string organizationUrl)
                    => Use(credentials is null ? new VssConnection(new Uri(ReadOrganizationUrl()), credentials) : new VssConnection(new Uri(ReadOrganizationUrl()), credentials), organizationUrl);

                private static void Use(params object[] all) { }

                private static string ReadOrganizationUrl()
                {
                    var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                    if (string.IsNullOrEmpty(organizationUrl))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                    }

                    return organizationUrl;
                }
            }
            """);
}
