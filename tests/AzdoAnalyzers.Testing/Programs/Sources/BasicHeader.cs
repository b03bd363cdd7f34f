using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Builds;

public sealed class BuildStatus
{
    private const string Token = "not-proven-but-a-secret-7";

    public async Task<string> LatestAsync(int definition)
    {
        using var client = new HttpClient();
        client.BaseAddress = new Uri("https://dev.azure.com/acme/");
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var header = Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format("{0}:{1}", "", Token)));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", header);
        using var response = await client.GetAsync($"rockets/_apis/build/latest/{definition}?api-version=7.1");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
