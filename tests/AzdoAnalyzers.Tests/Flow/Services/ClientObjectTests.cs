using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow.Services;

/// <summary>Whose client it is: each evidence for Azure DevOps, beside the same code for another service, whose token is nobody's finding.</summary>
public sealed class ClientObjectTests
{
    private const string Usings = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    [Theory]
    [InlineData("new Lazy<HttpClient>(Create)", "https://dev.azure.com/", "{|AZDO1002:\"hunter2\"|}")]
    [InlineData("new Lazy<HttpClient>(() => Create())", "https://dev.azure.com/", "{|AZDO1002:\"hunter2\"|}")]
    [InlineData("new Lazy<HttpClient>(Create)", "https://example.com/", "\"hunter2\"")]
    public Task A_client_is_followed_through_what_makes_it_later(string lazy, string root, string pat) => ClientVerifier.VerifyAsync(Usings + $$"""
        public sealed class Builds
        {
            private static readonly Lazy<HttpClient> Client = {{lazy}};

            private static HttpClient Create()
            {
                var client = new HttpClient();
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + {{pat}})));
                return client;
            }

            public Task<string> List(string organization) => Client.Value.GetStringAsync("{{root}}" + organization + "/builds");
        }
        """);

    [Fact]
    public Task Siblings_of_one_base_class_are_clients_of_their_own_services() => ClientVerifier.VerifyAsync(Usings + """
        public abstract class ProviderBase
        {
            protected abstract string Address { get; }
            protected abstract string Secret { get; }
            protected HttpClient Create()
            {
                var http = new HttpClient { BaseAddress = new Uri(Address) };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Secret)));
                return http;
            }
        }
        public sealed class Boards : ProviderBase
        {
            protected override string Address => {|AZDO2001:"https://dev.azure.com/northwind-dev/"|};
            protected override string Secret => {|AZDO1002:"nw-reader-4418"|};
            public Task<string> Teams() => Create().GetStringAsync("_apis/teams");
        }
        public sealed class Mail : ProviderBase
        {
            protected override string Address => "https://mail.northwind.example/";
            protected override string Secret => "mail-4418-secret";
            public Task<string> Inbox() => Create().GetStringAsync("inbox");
        }
        public sealed class Unknown : ProviderBase
        {
            protected override string Address => Environment.GetEnvironmentVariable("MAIL_URL") ?? throw new InvalidOperationException("MAIL_URL");
            protected override string Secret => "mail-4419-secret";
            public Task<string> Inbox() => Create().GetStringAsync("inbox");
        }
        """);

    [Fact]
    public Task Callers_of_one_base_constructor_are_too() => ClientVerifier.VerifyAsync(Usings + """
        public abstract class ApiBase
        {
            protected readonly HttpClient Http = new();
            protected ApiBase(string url, string token)
            {
                Http.BaseAddress = new Uri(url);
                Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + token)));
            }
        }
        public sealed class BoardsApi() : ApiBase({|AZDO2001:"https://dev.azure.com/northwind-dev/"|}, {|AZDO1002:"nw-reader-1"|});
        public sealed class WikiApi() : ApiBase("https://wiki.northwind.example/", "wiki-reader-1");
        public sealed class OtherApi(string url) : ApiBase(url, "other-reader-1");
        """);

    [Fact]
    public Task A_helper_is_given_clients_of_several_services() => ClientVerifier.VerifyAsync(Usings + """
        public static class Http
        {
            public static void Authorize(HttpClient client, string token)
                => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + token)));
        }
        public sealed class Boards
        {
            private readonly HttpClient _http = new() { BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/northwind-dev/"|}) };
            public Boards() => Http.Authorize(_http, {|AZDO1002:"nw-reader-4"|});
            public Task<string> Teams() => _http.GetStringAsync("_apis/teams");
        }
        public sealed class Chat
        {
            private readonly HttpClient _http = new();
            public Chat(Uri address) { _http.BaseAddress = address; Http.Authorize(_http, "chat-reader-4"); }
            public Task<string> Rooms() => _http.GetStringAsync("rooms");
        }
        """);

    [Fact]
    public Task A_message_goes_where_its_own_url_says() => ClientVerifier.VerifyAsync(Usings + """
        public sealed class Mixed(HttpClient http)
        {
            public async Task Run()
            {
                using var boards = new HttpRequestMessage(HttpMethod.Get, {|AZDO2001:"https://dev.azure.com/northwind-dev/_apis/projects"|});
                boards.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes({|AZDO1002:":nw-reader-5"|})));
                await http.SendAsync(boards);
                using var chat = new HttpRequestMessage(HttpMethod.Post, "https://chat.northwind.example/hook");
                chat.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "chat-reader-5");
                await http.SendAsync(chat);
            }
        }
        """);

    [Fact]
    public Task A_method_that_sends_to_any_service_is_told_by_each_call_which_one() => ClientVerifier.VerifyAsync(Usings + """
        public static class Probes
        {
            public static async Task<bool> Check(HttpClient http, string url, string token)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, url);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var response = await http.SendAsync(request);
                return response.IsSuccessStatusCode;
            }

            public static Task<bool> Chat(HttpClient http) => Check(http, "https://chat.northwind.example/status", "chat-reader-7");
            public static Task<bool> Boards(HttpClient http) => Check(http, {|AZDO2001:"https://dev.azure.com/northwind-dev/_apis/projects"|}, {|AZDO1002:"nw-reader-7"|});
        }
        """);

    [Fact]
    public Task A_variable_of_the_service_beside_a_credential_says_it() => ClientVerifier.VerifyAsync(Usings + """
        public abstract class Api(string root, string password)
        {
            protected async Task<HttpResponseMessage> Get(HttpClient http, string path)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{root}/{path}");
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($":{password}")));
                return await http.SendAsync(request);
            }
        }

        public sealed class Boards() : Api(Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new InvalidOperationException(), {|AZDO1002:"nw-reader-8"|});

        public sealed class Chat() : Api("https://chat.northwind.example", "chat-reader-8");
        """);

    [Fact]
    public Task What_is_compared_thrown_or_written_says_nothing_of_a_client() => ClientVerifier.VerifyAsync(Usings + """
        public sealed class Notes(HttpClient http)
        {
            public async Task<string> Read(Uri address)
            {
                http.BaseAddress = address;
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "notes-reader-6");
                if (address.Host == "dev.azure.com") throw new NotSupportedException("use https://dev.azure.com with the other class");
                Console.WriteLine("not https://dev.azure.com/contoso");
                return await http.GetStringAsync("notes");
            }
        }
        """);

    [Fact]
    public Task Clients_that_share_a_handler_are_clients_of_their_own_services() => ClientVerifier.VerifyAsync(Usings + """
        public static class Build
        {
            public static async Task Copy(HttpMessageHandler proxy)
            {
                using var mail = new HttpClient(proxy, disposeHandler: false);
                mail.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "mail-reader-4418");
                await mail.GetAsync("https://mail.northwind.example/messages");
                using var http = new HttpClient(proxy, disposeHandler: false);
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + {|AZDO1002:"nw-reader-4418"|})));
                await http.GetAsync({|AZDO2001:"https://dev.azure.com/northwind-dev/_apis/projects"|});
            }

            public static async Task CopyByOne()
            {
                var handler = new HttpClientHandler { UseProxy = false };
                var mail = new HttpClient(handler);
                mail.DefaultRequestHeaders.Add("Authorization", "Bearer mail-reader-4419");
                await mail.GetAsync("https://mail.northwind.example/messages");
                await new HttpClient(handler).GetAsync({|AZDO2001:"https://dev.azure.com/northwind-dev/_apis/projects"|});
            }
        }
        """);

    [Fact]
    public Task A_message_that_is_never_sent_sends_no_credential() => ClientVerifier.VerifyAsync(Usings + """
        public static class Build
        {
            public static void NeverSent()
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://dev.azure.com/northwind-dev/_apis/projects");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "nw-reader-12");
                Console.WriteLine(request.Method);
            }
            public static async Task Sent(HttpClient http)
            {
                var request = Make();
                await http.SendAsync(request);
            }
            private static HttpRequestMessage Make()
            {
                var request = new HttpRequestMessage(HttpMethod.Get, {|AZDO2001:"https://dev.azure.com/northwind-dev/_apis/projects"|});
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes({|AZDO1002:":nw-reader-13"|})));
                return request;
            }
        }
        """);

    [Theory]
    [InlineData("new StubHandler()", "", false)]
    [InlineData("new StubHandler(), disposeHandler: true", "", false)]
    [InlineData("stub", "var stub = new StubHandler();", false)]
    [InlineData("stub", "HttpMessageHandler stub = new DerivedStub();", false)]
    [InlineData("mock.Object", "var mock = new Moq.Mock<HttpMessageHandler>();", false)]
    [InlineData("new StubHandler()) ?? new HttpClient(", "", true)]
    [InlineData("new LoggingHandler()", "", true)]
    [InlineData("new HttpClientHandler()", "", true)]
    [InlineData("given", "", true)]
    [InlineData("", "", true)]
    public Task What_a_stub_of_a_test_answers_reaches_nobody(string handler, string before, bool isFound) => VerifyStubAsync(handler, before, isFound, isTestProject: true);

    [Fact]
    public Task What_answers_in_a_program_is_no_stub_of_a_test() => VerifyStubAsync("new StubHandler()", "", isFound: true, isTestProject: false);

    private static Task VerifyStubAsync(string handler, string before, bool isFound, bool isTestProject) => ClientVerifier.VerifyAsync(
        MarkedSource.Fill(Usings + $$"""
        class StubHandler : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token) => Task.FromResult(new HttpResponseMessage());
        }
        class DerivedStub : StubHandler { }
        class LoggingHandler : HttpClientHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token) => base.SendAsync(request, token);
        }
        class Tests
        {
            public async Task Reads(HttpMessageHandler given)
            {
                {{before}}
                using var http = new HttpClient({{handler}}) { BaseAddress = new Uri({{Found(isFound, 0, "\"https://dev.azure.com/northwind-dev/\"")}}) };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + {{Found(isFound, 1, "\"nw-reader-18\"")}})));
                var message = new HttpRequestMessage(HttpMethod.Get, {{Found(isFound, 2, "\"https://dev.azure.com/northwind-dev/_apis/projects\"")}});
                message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes({{Found(isFound, 3, "\":nw-reader-19\"")}})));
                await http.SendAsync(message);
            }
        }
        namespace Moq { public class Mock<T> where T : class { public T Object => null!; } }
        """),
        new ProjectUnderTest { GlobalConfig = $"build_property.IsTestProject = {isTestProject}" },
        [.. ((string[])["AZDO2001", "AZDO1002", "AZDO2001", "AZDO1002"]).Where(_ => isFound).Select((id, number) => new DiagnosticResult(id, isTestProject ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning).WithLocation(number).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations))]);

    /// <summary>A message goes to whoever sends it, and a client that is handed in may be any.</summary>
    [Fact]
    public Task A_stub_of_one_client_says_nothing_of_another() => ClientVerifier.VerifyAsync(
        MarkedSource.Fill(Usings + """
        class StubHandler : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token) => Task.FromResult(new HttpResponseMessage());
        }
        class Service
        {
            private readonly HttpClient _http;
            public Service(HttpClient http)
            {
                _http = http;
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + {|#0:"nw-reader-20"|})));
            }
            public Task<string> Get() => _http.GetStringAsync({|#1:"https://dev.azure.com/northwind-dev/_apis/projects"|});
        }
        class Tests
        {
            public Task Stubbed() => new Service(new HttpClient(new StubHandler())).Get();
            public async Task Real()
            {
                var message = new HttpRequestMessage(HttpMethod.Get, {|#2:"https://dev.azure.com/northwind-dev/_apis/projects"|});
                await new HttpClient(new StubHandler()).SendAsync(message);
                await new HttpClient().SendAsync(message);
            }
        }
        """),
        new ProjectUnderTest { GlobalConfig = "build_property.IsTestProject = true" },
        [.. ((string[])["AZDO1002", "AZDO2001", "AZDO2001"]).Select((id, number) => new DiagnosticResult(id, DiagnosticSeverity.Info).WithLocation(number).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations))]);

    [Fact]
    public Task A_header_that_another_one_is_compared_with_is_none_either() => ClientVerifier.VerifyAsync(Usings + """
        public static class Compared
        {
            public static bool Is(HttpClient http)
            {
                http.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/northwind-dev/"|});
                var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(":nw-reader-21"));
                return http.DefaultRequestHeaders.Authorization!.Equals(new AuthenticationHeaderValue("Basic", encoded));
            }
        }
        public static class Given
        {
            public static void To(HttpClient http)
            {
                http.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/northwind-dev/"|});
                var header = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes({|AZDO1002:":nw-reader-22"|})));
                if (!header.Equals(http.DefaultRequestHeaders.Authorization))
                {
                    http.DefaultRequestHeaders.Authorization = header;
                }
            }
        }
        """);

    [Fact]
    public Task A_header_that_only_such_a_message_is_given_is_none_either() => ClientVerifier.VerifyAsync(Usings + """
        public static class Unsent
        {
            public static string Shown(string organization)
            {
                using var message = new HttpRequestMessage(HttpMethod.Get, $"https://dev.azure.com/{organization}/_apis/projects");
                message.Headers.Authorization = Header("nw-reader-15");
                return message.Method.Method;
            }
            private static AuthenticationHeaderValue Header(string secret) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + secret)));
        }
        public static class Sent
        {
            public static Task Go(HttpClient http, string organization)
            {
                var message = new HttpRequestMessage(HttpMethod.Get, $"https://dev.azure.com/{organization}/_apis/projects");
                message.Headers.Authorization = Header({|AZDO1002:"nw-reader-16"|});
                return http.SendAsync(message);
            }
            private static AuthenticationHeaderValue Header(string secret) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + secret)));
        }
        public static class Kept
        {
            public static HttpClient Go(string organization)
            {
                var http = new HttpClient { BaseAddress = new Uri($"https://dev.azure.com/{organization}/") };
                var header = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes({|AZDO1002:":nw-reader-17"|})));
                http.DefaultRequestHeaders.Authorization = header;
                var message = new HttpRequestMessage { Headers = { Authorization = header } };
                Console.WriteLine(message.Method);
                return http;
            }
        }
        """);

    [Fact]
    public Task Each_clone_of_git_has_the_credential_of_its_own_options() => ClientVerifier.VerifyAsync(
        """
        using LibGit2Sharp;

        public static class Mirror
        {
            public static void Go(string folder, string organization)
            {
                var mine = new CloneOptions();
                mine.FetchOptions.CredentialsProvider = (_, _, _) => new UsernamePasswordCredentials { Username = "x", Password = {|AZDO1002:"nw-reader-18"|} };
                Repository.Clone(Azure(organization) + "Web/_git/Web", folder, mine);
                var other = new CloneOptions();
                other.FetchOptions.CredentialsProvider = (_, _, _) => new UsernamePasswordCredentials { Username = "x", Password = "hub-18-secret" };
                Repository.Clone(Hub(organization) + "web", folder, other);
            }
            private static string Azure(string organization) => $"https://dev.azure.com/{organization}/";
            private static string Hub(string organization) => $"https://github.com/{organization}/";
        }
        """,
        ProjectUnderTest.With(typeof(LibGit2Sharp.Repository)));

    [Fact]
    public Task A_command_line_for_another_host_stays_one_for_the_object_that_its_secret_comes_from() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Diagnostics;
        using System.Text;

        public sealed record Entry(string Secret);

        public static class Mirror
        {
            public static void Go(string organization)
            {
                var mine = new Entry({|AZDO1002:"nw-reader-19"|});
                var other = new Entry("hub-19-secret");
                var first = Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + mine.Secret));
                Process.Start("git", $"-c http.extraHeader=\"Authorization: Basic {first}\" clone https://dev.azure.com/{organization}/Web/_git/Web");
                var second = Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + other.Secret));
                Process.Start("git", $"-c http.extraHeader=\"Authorization: Basic {second}\" clone https://code.northwind.example/{organization}/web");
            }
        }
        """);

    [Fact]
    public Task A_message_that_anybody_may_ask_for_may_be_sent() => ClientVerifier.VerifyAsync(Usings + """
        public static class Build
        {
            public static HttpRequestMessage Make()
            {
                var request = new HttpRequestMessage(HttpMethod.Get, {|AZDO2001:"https://dev.azure.com/northwind-dev/_apis/projects"|});
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes({|AZDO1002:":nw-reader-13"|})));
                return request;
            }

            internal static HttpRequestMessage Spare()
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://dev.azure.com/northwind-dev/_apis/projects");
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":nw-reader-14")));
                return request;
            }
        }
        """);

    private static string Found(bool isFound, int number, string code) => isFound ? $"{{|#{number}:{code}|}}" : code;
}
