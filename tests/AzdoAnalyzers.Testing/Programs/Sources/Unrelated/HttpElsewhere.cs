using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Weather;

public sealed class Forecast
{
    private const string Password = "hunter2-of-another-service";

    public async Task<string> TodayAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri("https://api.weather.example/v1/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + Password)));
        return await client.GetStringAsync("today");
    }
}
