using System;
using System.Net.Http;
using System.Text;
using Microsoft.VisualStudio.Services.WebApi;

public static class DeadGuards
{
    public static void Authorize(HttpClient http)
    {
        string? token = Environment.GetEnvironmentVariable("BUILD_REPORT_PAT");
        http.BaseAddress = new Uri("https://dev.azure.com/");
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN") ?? throw new InvalidOperationException("Set it."));
        http.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($":{token}")) ?? throw new InvalidOperationException("Set it."));
    }

    public static void AuthorizeUnencoded(HttpClient http)
    {
        http.BaseAddress = new Uri("https://dev.azure.com/");
        http.DefaultRequestHeaders.Add("Authorization", "Basic " + Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException("Set it."));
    }

    public static VssConnection Connect()
        => new(new Uri($"https://dev.azure.com/{Environment.GetEnvironmentVariable("BUILD_REPORT_ORGANIZATION")}" ?? "https://dev.azure.com/contoso-build"), null);

    public static string Guarded() => "Bearer " + (Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN") ?? throw new InvalidOperationException("Set it."));
}
