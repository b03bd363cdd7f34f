using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Http
{
    public class AzureDevOpsApi
    {
        private readonly HttpClient _client;

        public AzureDevOpsApi(HttpClient client)
        {
            _client = client;
            Authenticate("me@acme.com", "helper-secret-1");
        }

        public Task<string> ProjectsAsync() => _client.GetStringAsync(Url("_apis/projects"));

        private void Authenticate(string user, string password)
            => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Encode(user + ":" + password));

        private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

        private static string Url(string path) => "https://dev.azure.com/acme/" + path;
    }
}
