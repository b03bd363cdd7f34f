using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The bare name of an organization: the variable holds a URL, so the name goes together with its call or stays.</summary>
public sealed class OrganizationNameFixTests
{
    private const string Usings =
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;


        """;

    [Theory]
    [InlineData("await VssConnection.CreateAsync({|AZDO2001:\"acme\"|}, credentials)", "new VssConnection(new Uri(organizationUrl), credentials)")]
    [InlineData("await VssConnection.CreateAsync({|AZDO2001:\"acme\"|}, credentials, cancellation).ConfigureAwait(false)", "new VssConnection(new Uri(organizationUrl), credentials)")]
    [InlineData("await VssConnection.CreateAsync(credentials: credentials, organizationName: {|AZDO2001:\"acme\"|})", "new VssConnection(new Uri(organizationUrl), credentials: credentials)")]
    public Task The_call_becomes_the_constructor(string call, string constructor)
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(
            Usings +
            $$"""
            public class Client
            {
                public static async Task Connect(VssCredentials credentials, CancellationToken cancellation)
                {
                    var connection = {{call}};
                    await Use(connection);
                }

                private static Task Use(VssConnection connection) => Task.CompletedTask;
            }
            """,
            Usings +
            $$"""
            public class Client
            {
                public static async Task Connect(VssCredentials credentials, CancellationToken cancellation)
                {
                    var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                    if (string.IsNullOrEmpty(organizationUrl))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                    }

                    var connection = {{constructor}};
                    await Use(connection);
                }

                private static Task Use(VssConnection connection) => Task.CompletedTask;
            }
            """);

    [Theory]
    [InlineData("async ", "await ")]
    [InlineData("", "")]
    public Task Where_a_task_is_needed_it_is_a_finished_one(string modifier, string awaited)
        => ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(
            Usings +
            $$"""
            public class Client
            {
                public static {{modifier}}Task<VssConnection> Connect(VssCredentials credentials) => {{awaited}}VssConnection.CreateAsync({|AZDO2001:"acme"|}, credentials);
            }
            """,
            Usings +
            $$"""
            public class Client
            {
                public static {{modifier}}Task<VssConnection> Connect(VssCredentials credentials)
                {
                    var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                    if (string.IsNullOrEmpty(organizationUrl))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                    }

                    return {{awaited}}Task.FromResult(new VssConnection(new Uri(organizationUrl), credentials));
                }
            }
            """);

    [Theory]
    [InlineData("""$"https://dev.azure.com/{NAME}/_apis/projects" """, """organizationUrl.TrimEnd('/') + "/_apis/projects" """)]
    [InlineData("""$"https://dev.azure.com/{NAME}/{project}/_apis/git/repositories" """, """$"{organizationUrl.TrimEnd('/')}/{project}/_apis/git/repositories" """)]
    [InlineData(""" "https://dev.azure.com/" + NAME + "/_apis/projects" """, """ organizationUrl.TrimEnd('/') + "/_apis/projects" """)]
    [InlineData(""" ("https://dev.azure.com/" + (NAME)) + $"/{project}/_apis/git/repositories" """, """ organizationUrl.TrimEnd('/') + $"/{project}/_apis/git/repositories" """)]
    public Task A_name_that_is_joined_to_the_root_of_the_service_goes_with_it(string url, string fixedUrl)
        => VerifyJoinedAsync(
            $$"""
                    return http.GetStringAsync({{url.Trim().Replace("NAME", "{|AZDO3004:Console.ReadLine()|}", StringComparison.Ordinal)}});
            """,
            $$"""
                    var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                    if (string.IsNullOrEmpty(organizationUrl))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                    }

                    return http.GetStringAsync({{fixedUrl.Trim()}});
            """);

    [Theory]
    [InlineData("""$"https://dev.azure.com/{NAME}-build/_apis/projects" """)]
    [InlineData("""$"https://dev.azure.com/{NAME}{project}/_apis/projects" """)]
    [InlineData(""" "https://dev.azure.com/" + NAME + project + "/_apis/projects" """)]
    public Task A_name_that_more_of_a_name_follows_stays(string url)
    {
        var statement = $"        return http.GetStringAsync({url.Trim().Replace("NAME", "{|AZDO3004:Console.ReadLine()|}", StringComparison.Ordinal)});";
        return VerifyJoinedAsync(statement, statement);
    }

    [Fact]
    public Task A_name_that_all_paths_of_a_client_start_with_goes_into_its_base()
        => VerifyPathsAsync(
            """
                private readonly string _organization = {|AZDO2001:"acme"|};

                public async Task<string> Read(string project)
                {
                    using var client = new HttpClient();
                    client.Timeout = TimeSpan.FromSeconds(1);
                    client.BaseAddress = new Uri("https://dev.azure.com/");
                    await client.GetStringAsync($"{_organization}/_apis/projects");
                    return await client.GetStringAsync($"{_organization}/{project}/_apis/git/repositories");
                }
            """,
            """
                public async Task<string> Read(string project)
                {
                    using var client = new HttpClient();
                    client.Timeout = TimeSpan.FromSeconds(1);
                    var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                    if (string.IsNullOrEmpty(organizationUrl))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                    }

                    client.BaseAddress = new Uri(organizationUrl.TrimEnd('/') + "/");
                    await client.GetStringAsync($"_apis/projects");
                    return await client.GetStringAsync($"{project}/_apis/git/repositories");
                }
            """);

    [Theory]
    [InlineData("""await client.GetStringAsync("_apis/other");""")]
    [InlineData("""await client.GetStringAsync(project);""")]
    [InlineData("""await Other(client);""")]
    [InlineData("""client.BaseAddress = new Uri("https://dev.azure.com/" + project);""")]
    [InlineData("""Console.WriteLine(_organization);""")]
    public Task A_name_that_is_used_otherwise_or_a_base_that_others_need_stays(string statement)
    {
        var members = $$"""
                private readonly string _organization = {|AZDO2001:"acme"|};

                public async Task<string> Read(string project)
                {
                    using var client = new HttpClient();
                    client.BaseAddress = new Uri("https://dev.azure.com/");
                    {{statement}}
                    return await client.GetStringAsync($"{_organization}/{project}/_apis/git/repositories");
                }

                private static Task Other(HttpClient client) => client.GetStringAsync("x");
            """;
        return VerifyPathsAsync(members, members);
    }

    [Fact]
    public Task Away_from_its_call_the_name_stays()
    {
        var source = Usings +
            """
            public class Client
            {
                private const string Organization = {|AZDO2001:"acme"|};

                public static Task<VssConnection> Connect(VssCredentials credentials) => VssConnection.CreateAsync(Organization, credentials);
            }
            """;
        return ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(source, source);
    }

    private static Task VerifyJoinedAsync(string statements, string fixedStatements)
    {
        return ClientVerifier.VerifyFixAsync<NotFromEnvironmentCodeFixProvider>(Program(statements), Program(fixedStatements), new ProjectUnderTest { DisabledRules = [DiagnosticIds.UnguardedVariable] });

        static string Program(string statements) => $$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            public class Client
            {
                public static Task<string> Read(HttpClient http, string project)
                {
            {{statements}}
                }
            }
            """;
    }

    private static Task VerifyPathsAsync(string members, string fixedMembers)
    {
        return ClientVerifier.VerifyFixAsync<HardCodedOrganizationUrlCodeFixProvider>(Program(members), Program(fixedMembers), new ProjectUnderTest { DisabledRules = [DiagnosticIds.DroppedOrganization] });

        static string Program(string members) => $$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            public class Client
            {
            {{members}}
            }
            """;
    }
}
