using AzdoAnalyzers.CodeFixes;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>What a member reads several times is numbered by its places, whichever finding was fixed first.</summary>
public sealed class NumberedNamesFixTests
{
    [Fact]
    public Task What_was_read_behind_it_before_gets_the_next_number() => VerifyAsync(
        """
                Use({|AZDO1002:"hunter2"|});
                Use(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken.Trim()
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN."));
        """,
        """
                var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                Use(personalAccessToken);
                Use(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken2
                    ? personalAccessToken2.Trim()
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN."));
        """);

    [Fact]
    public Task A_local_that_is_read_and_guarded_counts_too() => VerifyAsync(
        """
                Use({|AZDO1002:"hunter2"|});
                string? personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                Use(personalAccessToken);
        """,
        """
                string? personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                Use(personalAccessToken);
                Use(personalAccessToken);
        """);

    [Fact]
    public Task A_name_that_a_tuple_takes_over_stays() => VerifyAsync(
        """
                Use({|AZDO1002:"hunter2"|});
                string? personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                Use((1, personalAccessToken).personalAccessToken);
        """,
        """
                string? personalAccessToken2 = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken2))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                Use(personalAccessToken2);
                string? personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                Use((1, personalAccessToken).personalAccessToken);
        """);

    private static Task VerifyAsync(string statements, string fixedStatements)
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(Program(statements), Program(fixedStatements));

    private static string Program(string statements) => $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Client
        {
            static void Run()
            {
        {{statements}}
            }

            static void Use(string pat) => GC.KeepAlive(new VssBasicCredential("", pat));
        }
        """;
}
