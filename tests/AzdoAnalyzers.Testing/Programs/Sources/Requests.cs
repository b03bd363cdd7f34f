// file: Requests.cs
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.OAuth;
using Microsoft.VisualStudio.Services.WebApi;

namespace Requests
{
    public sealed class Builds
    {
        private readonly HttpClient _client = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/acme") };

        public object Projects() => _client.GetStringAsync("/_apis/projects");

        public object Pools(Uri organization) => _client.GetStringAsync(new Uri(new Uri(Addresses.Server), "/_apis/distributedtask/pools"));

        public object Connect(VssCredentials credentials) => new VssConnection(new Uri(Addresses.Plain), credentials);

        public void SendAsBearer(string pat) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Pat);

        public object Credential() => new VssOAuthAccessTokenCredential(Tokens.Pat);

        public void SendWithoutColon() => _client.DefaultRequestHeaders.Add("Authorization", "Basic " + Encode(Tokens.Pat));

        public void SendTwice() => _client.DefaultRequestHeaders.Add("Authorization", "Basic " + Encode(Encode(":" + Tokens.Pat)));

        private static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
    }
}
// file: Addresses.cs
namespace Requests
{
    internal static class Addresses
    {
        public const string Server = "https://dev.azure.com/acme/";

        public const string Plain = "http://dev.azure.com/acme";
    }
}
// file: Tokens.cs
using System;

namespace Requests
{
    internal static class Tokens
    {
        public static string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } pat ? pat : throw new InvalidOperationException("Set AZDO_PERSONAL_ACCESS_TOKEN.");
    }
}
