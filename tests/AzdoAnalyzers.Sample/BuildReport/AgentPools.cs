using System.Net.Http.Headers;
using System.Text;

namespace BuildReport;

/// <summary>The agent pools, which the client library doesn't list: a request of its own.</summary>
internal static class AgentPools
{
    public static async Task<string> ListAsync()
    {
        var pat = "pool-reader-7741";
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.ASCII.GetBytes($":{pat}")));
        return await http.GetStringAsync("https://dev.azure.com/northwind-retail/_apis/distributedtask/pools?api-version=7.1");
    }
}
