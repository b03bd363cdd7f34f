using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Passwords that reach a client in an <c>ICredentials</c>.</summary>
public sealed class NetworkCredentialTests
{
    [Theory]
    [InlineData("""var credential = new NetworkCredential(); credential.UserName = "me"; credential.Password = {|AZDO1002:"hunter2"|}; new VssBasicCredential(credential);""")]
    [InlineData("""var credential = new NetworkCredential { UserName = "me" }; credential.Password = {|AZDO1002:"hunter2"|}; new VssBasicCredential(credential);""")]
    [InlineData("""new VssBasicCredential(new NetworkCredential("me", Console.ReadLine()) { Password = {|AZDO1002:"hunter2"|} });""")]
    [InlineData("""var cache = new CredentialCache(); cache.Add(server, "Basic", new NetworkCredential("me", {|AZDO1002:"hunter2"|})); new VssBasicCredential(cache);""")]
    [InlineData("""new VssBasicCredential(new CredentialCache { { server, "NTLM", new NetworkCredential("me", {|AZDO1002:"hunter2"|}) } });""")]
    [InlineData("""var credential = new NetworkCredential("me", {|AZDO1002:"hunter2"|}); var cache = new CredentialCache(); cache.Add("server", 8080, "Basic", credential); new VssBasicCredential(cache);""")]
    public Task A_constant_password_is_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""var credential = new NetworkCredential("me", ""); credential.Password = Console.ReadLine(); new VssBasicCredential(credential);""")]
    [InlineData("""var credential = new NetworkCredential("me", Console.ReadLine()); var other = new NetworkCredential(); other.Password = "hunter2"; new VssBasicCredential(credential);""")]
    [InlineData("""var other = new CredentialCache(); other.Add(server, "Basic", new NetworkCredential("me", "hunter2")); new VssBasicCredential(new CredentialCache());""")]
    [InlineData("""new VssBasicCredential(CredentialCache.DefaultNetworkCredentials);""")]
    public Task Another_password_is_silent(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Net;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            void Connect(Uri server)
            {
                {{statements}}
            }
        }
        """);
}
