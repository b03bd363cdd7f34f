using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>The ways of a token and a URL into a plain HTTP request.</summary>
public sealed class PlainHttpTests
{
    [Theory]
    [InlineData("""var token = {|AZDO1002:"hunter2"|}; var pair = ":" + token; var bytes = Encoding.ASCII.GetBytes(pair); var text = Convert.ToBase64String(bytes); client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", text);""")]
    [InlineData("""var builder = new StringBuilder(); builder.Append(":"); builder.Append({|AZDO1002:"hunter2"|}); Header(Convert.ToBase64String(Encoding.ASCII.GetBytes(builder.ToString())));""")]
    [InlineData("""var builder = new StringBuilder().Append("me").Append(':').Append({|AZDO1002:"hunter2"|}); Header(Convert.ToBase64String(Encoding.ASCII.GetBytes(builder.ToString())));""")]
    [InlineData("""var builder = new StringBuilder("me:"); builder.Append({|AZDO1002:"hunter2"|}); Header(Convert.ToBase64String(Encoding.ASCII.GetBytes(builder.ToString())));""")]
    [InlineData("""var builder = new StringBuilder(); builder.AppendFormat("{0}:{1}", "", {|AZDO1002:"hunter2"|}); Header(Convert.ToBase64String(Encoding.ASCII.GetBytes(builder.ToString())));""")]
    [InlineData("""Span<byte> bytes = stackalloc byte[64]; var count = Encoding.UTF8.GetBytes(":" + {|AZDO1002:"hunter2"|}, bytes); Header(Convert.ToBase64String(bytes.Slice(0, count)));""")]
    [InlineData("""var bytes = new byte[64]; var text = ":" + {|AZDO1002:"hunter2"|}; var count = Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, 0); Header(Convert.ToBase64String(bytes, 0, count));""")]
    [InlineData("""Header(Convert.ToBase64String(Encoding.UTF8.GetBytes((":" + {|AZDO1002:"hunter2"|}).ToCharArray())));""")]
    [InlineData("""var header = _header; client.DefaultRequestHeaders.Authorization = header;""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = Basic({|AZDO1002:"hunter2"|});""")]
    [InlineData("""Authenticate(client, {|AZDO1002:"hunter2"|});""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse("Bearer " + {|AZDO1002:"hunter2"|});""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse({|AZDO1002:"Bearer hunter2"|});""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorization", "Bearer " + {|AZDO1002:"hunter2"|});""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorization", new[] { "Bearer " + {|AZDO1002:"hunter2"|} });""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($":{ {|AZDO1002:"hunter2"|} }"))}");""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorization", string.Format("{0} {1}", "Bearer", {|AZDO1002:"hunter2"|}));""")]
    [InlineData("""var request = new HttpRequestMessage(); request.Headers.Add("Authorization", "Bearer " + {|AZDO1002:"hunter2"|}); client.Send(request);""")]
    [InlineData("""const string name = "Authorization"; client.DefaultRequestHeaders.Add(name, "Bearer " + {|AZDO1002:"hunter2"|});""")]
    public Task A_token_for_Azure_DevOps_is_found(string statements) => VerifyAsync("https://dev.azure.com", statements);

    [Theory]
    [InlineData("""var builder = new StringBuilder(); builder.Append(":"); builder.Append("hunter2"); Header(Convert.ToBase64String(Encoding.ASCII.GetBytes(builder.ToString())));""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse("Bearer hunter2");""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorization", new[] { "Bearer hunter2" });""")]
    public Task The_same_for_another_service_is_silent(string statements) => VerifyAsync("https://example.com", statements);

    [Theory]
    [InlineData("""var builder = new StringBuilder(); builder.Append(":"); builder.Append(Console.ReadLine()); Console.WriteLine("hunter2"); Header(Convert.ToBase64String(Encoding.ASCII.GetBytes(builder.ToString())));""")]
    [InlineData("""Header(Convert.ToBase64String(Encoding.ASCII.GetBytes("hunter2:" + Console.ReadLine())));""")]
    [InlineData("""var bytes = Encoding.UTF8.GetBytes("hunter2"); client.DefaultRequestHeaders.Add("X-Id", Convert.ToBase64String(bytes));""")]
    public Task What_is_no_token_is_silent(string statements) => VerifyAsync("https://dev.azure.com", statements);

    [Theory]
    [InlineData("""var address = new Uri(new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}), "_apis/projects"); client.GetAsync(address);""")]
    [InlineData("""var start = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}); client.GetAsync(new Uri(start, Console.ReadLine()));""")]
    [InlineData("""if (Uri.TryCreate({|AZDO2001:"https://dev.azure.com/acme/"|}, UriKind.Absolute, out var address)) { client.GetAsync(address); }""")]
    [InlineData("""Uri address; Uri.TryCreate({|AZDO2001:"https://dev.azure.com/acme/"|}, UriKind.Absolute, out address); client.BaseAddress = address;""")]
    [InlineData("""if (Uri.TryCreate(new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}), "_apis", out var address)) { client.GetAsync(address); }""")]
    [InlineData("""var builder = new StringBuilder({|AZDO2001:"https://dev.azure.com/acme"|}); builder.Append("/_apis/projects/").Append(Console.ReadLine()); client.GetAsync(builder.ToString());""")]
    [InlineData("""var builder = new UriBuilder({|AZDO2001:"https://dev.azure.com/acme"|}); builder.Path += "/_apis"; client.GetAsync(builder.Uri);""")]
    [InlineData("""var builder = new UriBuilder({|AZDO2001:"https://dev.azure.com/acme"|}); builder.UserName = "me"; builder.Password = {|AZDO1002:"hunter2"|}; client.GetAsync(builder.Uri);""")]
    [InlineData("""client.GetAsync(new UriBuilder({|AZDO2001:"https://dev.azure.com/acme"|}) { UserName = "me", Password = {|AZDO1002:"hunter2"|} }.Uri);""")]
    [InlineData("""client.GetAsync({|AZDO2001:"https://dev.azure.com/acme"|}); client.GetAsync(new UriBuilder("https://example.org/acme") { UserName = "me", Password = "hunter2" }.Uri);""")]
    [InlineData("""var url = {|AZDO2001:"https://dev.azure.com/acme"|}; url += "/_apis/projects"; client.GetAsync(url);""")]
    [InlineData("""Get({|AZDO2001:"https://dev.azure.com/acme/_apis"|});""")]
    public Task A_url_of_an_organization_is_found(string statements) => VerifyAsync("https://example.com", statements);

    [Fact]
    public Task In_a_handler() => ClientVerifier.VerifyAsync("""
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading;
        using System.Threading.Tasks;

        class TokenHandler : DelegatingHandler
        {
            private readonly string _token;

            public TokenHandler(string token) => _token = token;

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
                return base.SendAsync(request, cancellationToken);
            }
        }

        class Program
        {
            HttpClient Create() => new HttpClient(new TokenHandler({|AZDO1002:"hunter2"|})) { BaseAddress = new System.Uri({|AZDO2001:"https://dev.azure.com/acme/"|}) };

            HttpClient Other() => new HttpClient(new TokenHandler("hunter3")) { BaseAddress = new System.Uri("https://api.github.com") };
        }
        """);

    [Fact]
    public Task In_the_setup_of_named_and_typed_clients() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Services
        {
            public Services AddHttpClient(string name, Action<HttpClient> configure) => this;
            public Services AddHttpClient<T>(Action<HttpClient> configure) => this;
        }

        class Startup
        {
            void Configure(Services services)
            {
                services.AddHttpClient("azdo", client =>
                {
                    client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|});
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {|AZDO1002:"hunter2"|});
                });
                services.AddHttpClient("github", client =>
                {
                    client.BaseAddress = new Uri("https://api.github.com");
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "hunter3");
                });
                services.AddHttpClient<Startup>(client => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "hunter4"));
            }
        }
        """);

    [Fact]
    public Task In_the_setup_of_a_typed_client_by_what_its_class_requests() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class Services
        {
            public Services AddHttpClient<T>(Action<IServiceProvider, HttpClient> configure) => this;
        }

        class Boards(HttpClient client)
        {
            public Task<string> Item() => client.GetStringAsync("_apis/wit/workitems/1");
        }

        class Chat(HttpClient client)
        {
            public Task<string> Room() => client.GetStringAsync("rooms/1");
        }

        class Startup
        {
            void Configure(Services services, Uri address)
            {
                services.AddHttpClient<Boards>((provider, client) =>
                {
                    client.BaseAddress = address;
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {|AZDO1002:"hunter2"|});
                });
                services.AddHttpClient<Chat>((provider, client) =>
                {
                    client.BaseAddress = address;
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "hunter3");
                });
            }
        }
        """);

    [Fact]
    public Task With_the_request_in_another_method_than_the_header() => ClientVerifier.VerifyAsync("""
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Projects
        {
            private const string Token = {|AZDO1002:"hunter2"|};

            HttpRequestMessage Request() => Authenticated(new HttpRequestMessage(HttpMethod.Get, {|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}));

            HttpRequestMessage Authenticated(HttpRequestMessage request)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
                return request;
            }
        }
        """);

    [Fact]
    public Task A_token_for_another_service_in_the_same_class_is_silent() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Mirror
        {
            private const string AzureToken = {|AZDO1002:"hunter2"|};
            private const string GitHubToken = "hunter3";

            HttpClient Source()
            {
                var client = new HttpClient { BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}) };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AzureToken);
                return client;
            }

            HttpClient Target()
            {
                var client = new HttpClient { BaseAddress = new Uri("https://api.github.com") };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", GitHubToken);
                return client;
            }

            void Both(HttpClient client)
            {
                var source = new HttpRequestMessage(HttpMethod.Get, {|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|});
                var target = new HttpRequestMessage(HttpMethod.Get, "https://api.github.com/repos");
                source.Headers.Authorization = new AuthenticationHeaderValue("Bearer", {|AZDO1002:"hunter4"|});
                target.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "hunter5");
                client.Send(source);
                client.Send(target);
            }
        }
        """);

    private static Task VerifyAsync(string host, string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        class Program
        {
            private const string Host = "{{host}}";

            private readonly HttpClient client = new HttpClient();

            private static readonly AuthenticationHeaderValue _header = new AuthenticationHeaderValue("Bearer", Console.ReadLine());

            void Send()
            {
                {{statements}}
            }

            void Open() => client.BaseAddress = new Uri(Host);

            void Header(string text) => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", text);

            void Get(string url) => client.GetAsync(url);

            static AuthenticationHeaderValue Basic(string token) => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($":{token}")));

            static void Authenticate(HttpClient client, string token) => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        """);
}
