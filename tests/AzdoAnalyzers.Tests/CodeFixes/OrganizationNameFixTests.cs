using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
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
        => CodeFixVerifier<ClientValueAnalyzer, HardCodedOrganizationUrlCodeFixProvider>.VerifyAsync(
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
        => CodeFixVerifier<ClientValueAnalyzer, HardCodedOrganizationUrlCodeFixProvider>.VerifyAsync(
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
        return CodeFixVerifier<ClientValueAnalyzer, HardCodedOrganizationUrlCodeFixProvider>.VerifyAsync(source, source);
    }
}
