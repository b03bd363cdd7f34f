using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

public static class UnguardedVariables
{
    private const string TokenVariable = "BUILD_REPORT_PAT";

    private static readonly string? Organization = Environment.GetEnvironmentVariable("BUILD_REPORT_ORGANIZATION");

    public static VssConnection Connect()
    {
        string? token = Environment.GetEnvironmentVariable(TokenVariable);
        return new VssConnection(new Uri($"https://dev.azure.com/{Organization}"), new VssBasicCredential("", token));
    }

    public static HttpClient Client()
    {
        var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL")!.TrimEnd('/') + "/") };
        var bytes = Encoding.ASCII.GetBytes(":" + (Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? ""));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(bytes));
        return http;
    }

    public static VssBasicCredential Guarded()
        => new(string.Empty, Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token ? token : throw new InvalidOperationException("Set it."));
}
