using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Less common shapes in which a secret reaches a client.</summary>
public sealed class ShapesTests
{
    [Theory]
    [InlineData("""var secure = new SecureString(); foreach (var c in {|AZDO1002:"hunter2"|}) { secure.AppendChar(c); } new VssOAuthPasswordClientCredential("id", secure);""")]
    [InlineData("""var secret = {|AZDO1002:"hunter2"|}; var secure = new SecureString(); foreach (char c in secret.ToCharArray()) secure.AppendChar(c); new VssOAuthPasswordClientCredential("id", secure);""")]
    [InlineData("""var secret = {|AZDO1002:"hunter2"|}; var secure = new SecureString(); for (var i = 0; i < secret.Length; i++) { secure.AppendChar(secret[i]); } new VssOAuthPasswordClientCredential("id", secure);""")]
    [InlineData("""var secure = new SecureString(); {|AZDO1002:"hunter2"|}.ToList().ForEach(secure.AppendChar); new VssOAuthPasswordClientCredential("id", secure);""")]
    [InlineData("""var secure = new SecureString(); Array.ForEach({|AZDO1002:"hunter2"|}.ToCharArray(), secure.AppendChar); new VssOAuthPasswordClientCredential("id", secure);""")]
    [InlineData("""new VssOAuthPasswordClientCredential("id", new NetworkCredential("", {|AZDO1002:"hunter2"|}).SecurePassword);""")]
    [InlineData("""new VssOAuthPasswordClientCredential("id", Secure({|AZDO1002:"hunter2"|}));""")]
    public Task In_a_secure_string(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""var secure = new SecureString(); foreach (var c in Console.ReadLine()) { secure.AppendChar(c); } new VssOAuthPasswordClientCredential("id", secure);""")]
    [InlineData("""var other = new SecureString(); foreach (var c in "hunter2") { other.AppendChar(c); } var secure = new SecureString(); secure.AppendChar('x'); new VssOAuthPasswordClientCredential("id", secure);""")]
    public Task A_secure_string_filled_from_elsewhere_is_silent(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""authorization.Parameters["apitoken"] = {|AZDO1002:"hunter2"|};""")]
    [InlineData("""authorization.Parameters.Add("password", {|AZDO1002:"hunter2"|});""")]
    [InlineData("""_ = new EndpointAuthorization { Scheme = "Token", Parameters = { ["AccessToken"] = {|AZDO1002:"hunter2"|} } };""")]
    [InlineData("""_ = new EndpointAuthorization { Parameters = { { "username", "me" }, { "password", {|AZDO1002:"hunter2"|} } } };""")]
    [InlineData("""_ = new ImportRepositoryValidation { Password = {|AZDO1002:"hunter2"|} };""")]
    [InlineData("""_ = new OAuthConfiguration { ClientSecret = {|AZDO1002:"hunter2"|} };""")]
    public Task In_a_contract(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""authorization.Parameters["username"] = "me";""")]
    [InlineData("""authorization.Parameters["apitoken"] = Console.ReadLine();""")]
    [InlineData("""_ = new EndpointAuthorization { Scheme = "Token", Parameters = { ["accessToken"] = Console.ReadLine(), ["url"] = "hunter2" } };""")]
    [InlineData("""_ = new AccessControlList { Token = "repoV2/hunter2" };""")]
    public Task What_is_no_secret_in_a_contract_is_silent(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""new VssConnection(new Uri(FormattableString.Invariant($"{ {|AZDO2001:"https://dev.azure.com/acme"|} }/{Console.ReadLine()}")), null);""")]
    [InlineData("""new VssConnection(new UriBuilder { Scheme = "https", Host = "dev.azure.com", Path = Organization() + "/Web" }.Uri, null); string Organization() => {|AZDO2001:"acme"|};""")]
    [InlineData("""new VssBasicCredential("", FormattableString.Invariant($"{ {|AZDO1002:"hunter2"|} }"));""")]
    [InlineData("""new VssBasicCredential("", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ {|AZDO1002:"hunter2"|} }"));""")]
    [InlineData("""new VssBasicCredential("", new string({|AZDO1002:"hunter2"|}.ToCharArray()));""")]
    [InlineData("""new VssBasicCredential("", Environment.GetEnvironmentVariable("X") is { Length: > 0 } pat ? pat : {|AZDO1002:"hunter2"|});""")]
    [InlineData("""new VssBasicCredential("", new Lazy<string>(() => {|AZDO1002:"hunter2"|}).Value);""")]
    [InlineData("""new VssBasicCredential("", Task.Run(() => {|AZDO1002:"hunter2"|}).Result);""")]
    [InlineData("""new VssBasicCredential("", new ValueTask<string>({|AZDO1002:"hunter2"|}).Result);""")]
    [InlineData("""new VssBasicCredential("", ValueTask.FromResult({|AZDO1002:"hunter2"|}).GetAwaiter().GetResult());""")]
    [InlineData("""new VssBasicCredential("", given.GetValueOrDefault("pat", {|AZDO1002:"hunter2"|}));""")]
    [InlineData("""foreach (var (name, pat) in new[] { ("hunter3", {|AZDO1002:"hunter2"|}) }) { new VssBasicCredential("", pat); }""")]
    [InlineData("""foreach (var (_, (_, pat)) in new[] { ("x", ("y", {|AZDO1002:"hunter2"|})) }) { new VssBasicCredential("", pat); }""")]
    [InlineData("""new VssBasicCredential("", new { Name = "hunter3", Pat = {|AZDO1002:"hunter2"|} }.Pat);""")]
    [InlineData("""var account = new { Name = "hunter3", Pat = {|AZDO1002:"hunter2"|} }; new VssBasicCredential("", account.Pat);""")]
    [InlineData("""new VssBasicCredential("", Tuple.Create("hunter3", {|AZDO1002:"hunter2"|}).Item2);""")]
    [InlineData("""var pair = new Tuple<string, string>("hunter3", {|AZDO1002:"hunter2"|}); new VssBasicCredential("", pair.Item2);""")]
    [InlineData("""var entry = new KeyValuePair<string, string>("hunter3", {|AZDO1002:"hunter2"|}); new VssBasicCredential("", entry.Value);""")]
    [InlineData("""string[] parts = { {|AZDO1002:"hunter2"|} }; new VssBasicCredential("", parts[0]);""")]
    [InlineData("""var pats = new Stack<string>(); pats.Push({|AZDO1002:"hunter2"|}); new VssBasicCredential("", pats.Pop());""")]
    [InlineData("""(string Name, string Pat)[] accounts = { ("hunter3", {|AZDO1002:"hunter2"|}) }; accounts.Select(account => new VssBasicCredential("", account.Pat)).ToList();""")]
    [InlineData("""new List<string> { {|AZDO1002:"hunter2"|} }.ForEach(pat => new VssBasicCredential("", pat));""")]
    [InlineData("""foreach (var entry in new Dictionary<string, string> { ["hunter3"] = {|AZDO1002:"hunter2"|} }) { new VssBasicCredential("", entry.Value); }""")]
    [InlineData("""foreach (var pat in Pats()) { new VssBasicCredential("", pat); } IEnumerable<string> Pats() { yield return {|AZDO1002:"hunter2"|}; }""")]
    public Task In_another_expression(string statements) => VerifyAsync(statements);

    [Fact]
    public Task In_a_section_of_a_configuration() => ClientVerifier.VerifyAsync(
        """
        using System.Collections.Generic;
        using Microsoft.Extensions.Configuration;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Run(IConfiguration configuration)
            {
                var section = configuration.AddInMemoryCollection(new Dictionary<string, string>
                {
                    ["AzureDevOps:Login:Pat"] = {|AZDO1002:"hunter2"|},
                    ["Mail:Login:Pat"] = "hunter3",
                }).GetSection("AzureDevOps").GetSection("Login");
                return new VssBasicCredential("", section["Pat"]);
            }
        }
        """,
        ProjectUnderTest.With(ConfigurationStubs.Reference));

    [Fact]
    public Task In_what_a_provider_is_given_later() => ClientVerifier.VerifyAsync("""
        namespace Pulumi
        {
            public class Input<T>
            {
                public static implicit operator Input<T>(T value) => new Input<T>();

                public static implicit operator Input<T>(Output<T> value) => new Input<T>();
            }

            public class Output<T>
            {
            }

            public static class Output
            {
                public static Output<T> CreateSecret<T>(T value) => new Output<T>();
            }
        }

        namespace Pulumi.AzureDevOps
        {
            public class ProviderArgs
            {
                public Input<string> PersonalAccessToken { get; set; }
            }

            public class Stack
            {
                public ProviderArgs[] All { get; } =
                {
                    new ProviderArgs { PersonalAccessToken = {|AZDO1002:"hunter2"|} },
                    new ProviderArgs { PersonalAccessToken = Output.CreateSecret({|AZDO1002:"hunter3"|}) },
                };
            }
        }
        """);

    [Theory]
    [InlineData("""foreach (var (name, pat) in new[] { ("hunter3", Console.ReadLine()) }) { Console.WriteLine(name); new VssBasicCredential("", pat); }""")]
    [InlineData("""new VssBasicCredential("", given.GetValueOrDefault("hunter3", Console.ReadLine()));""")]
    [InlineData("""new VssBasicCredential("", Task.Run(Console.ReadLine).Result);""")]
    [InlineData("""var account = new { Name = "hunter3", Pat = Console.ReadLine() }; Console.WriteLine(account.Name); new VssBasicCredential("", account.Pat);""")]
    [InlineData("""new VssBasicCredential("", Tuple.Create("hunter3", Console.ReadLine()).Item2);""")]
    [InlineData("""(string Name, string Pat)[] accounts = { ("hunter3", Console.ReadLine()) }; accounts.Select(account => new VssBasicCredential("", account.Pat)).ToList();""")]
    [InlineData("""new[] { "hunter3" }.Where(name => name.Length > 0).Select(name => new VssBasicCredential("", given[name])).ToList();""")]
    public Task Another_part_of_the_expression_is_silent(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Security;
        using System.Threading.Tasks;
        using Microsoft.TeamFoundation.SourceControl.WebApi;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.OAuth;
        using Microsoft.VisualStudio.Services.Security;
        using Microsoft.VisualStudio.Services.ServiceEndpoints.WebApi;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            void Run(EndpointAuthorization authorization, Dictionary<string, string> given)
            {
                {{statements}}
            }

            static SecureString Secure(string text)
            {
                var secure = new SecureString();
                foreach (var c in text)
                {
                    secure.AppendChar(c);
                }

                return secure;
            }
        }
        """);
}
