using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

internal static class Pools
{
    private static readonly HttpClient Http = new HttpClient { BaseAddress = new Uri("https://acme.visualstudio.com/DefaultCollection/") };

    static Pools()
    {
        var parameter = Convert.ToBase64String(Encoding.UTF8.GetBytes($":{"@@USER@@"}"));
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", parameter);
    }

    public static HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://dev.azure.com/acme/_apis/distributedtask/pools");
        request.Headers.TryAddWithoutValidation("Authorization", "Basic @@BASIC@@");
        request.Headers.Add("X-Trace", new List<string> { "@@APPLICATION@@" });
        return request;
    }
}
