using AzdoAnalyzers.Tests.Rules;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow.Leaks;

/// <summary>What is written of messages and clients whose headers have a credential. In the sources <c>[|…|]</c> stands for <c>{|AZDO1006:…|}</c>.</summary>
public sealed class HeaderOwnersTests
{
    [Theory]
    [InlineData("""Console.WriteLine([|request|]);""")]
    [InlineData("""Console.WriteLine($"Sending {[|request|]}");""")]
    [InlineData("""log.LogInformation("Sending {Request}", [|request|]);""")]
    [InlineData("""Console.WriteLine([|request.Headers|]);""")]
    [InlineData("""Console.WriteLine([|request.Headers|].ToString());""")]
    [InlineData("""log.LogDebug("Headers: " + string.Join(", ", [|request.Headers|]));""")]
    [InlineData("""Console.WriteLine([|request.Headers.Authorization|]);""")]
    [InlineData("""Console.WriteLine([|request.Headers.Authorization.Parameter|]);""")]
    [InlineData("""throw new InvalidOperationException($"Failed: {[|request|]}");""")]
    [InlineData("""var text = request.ToString(); Console.WriteLine([|text|]);""")]
    [InlineData("""void Show(HttpRequestMessage sent) => Console.WriteLine(sent.Headers); Show([|request|]);""")]
    [InlineData("""foreach (var header in request.Headers) Console.WriteLine($"{header.Key}: {string.Join(", ", [|header.Value|])}");""")]
    [InlineData("""foreach (var (name, values) in request.Headers) { log.LogTrace(name + ": " + string.Join(", ", [|values|])); }""")]
    [InlineData("""foreach (var header in request.Headers) Console.WriteLine(header.Key);""")]
    [InlineData("""foreach (var header in request.Headers) if (header.Key != "Authorization") Console.WriteLine($"{header.Key}: {string.Join(", ", header.Value)}");""")]
    [InlineData("""Console.WriteLine(request.RequestUri);""")]
    [InlineData("""Console.WriteLine(request.Headers.Accept);""")]
    [InlineData("""Console.WriteLine(request.Headers.Authorization.Scheme);""")]
    [InlineData("""Console.WriteLine(request.Headers.Authorization != null);""")]
    [InlineData("""Console.WriteLine(http); Console.WriteLine(http.DefaultRequestHeaders);""")]
    [InlineData("""await http.SendAsync(request);""")]
    [InlineData("""request = new HttpRequestMessage(); Console.WriteLine(request);""")]
    public async Task The_text_of_a_message_holds_its_headers(string statements)
    {
        const string Encoded = "Convert.ToBase64String(Encoding.ASCII.GetBytes($\":{pat}\"))";
        await LeakingProgram.VerifyAsync($"{{ {statements} }}", client: $$"""HttpClient http = new HttpClient(); var request = new HttpRequestMessage(HttpMethod.Get, $"https://dev.azure.com/{url}/_apis/projects"); Console.WriteLine(request); request.Headers.Authorization = new AuthenticationHeaderValue("Basic", {{Encoded}}); await http.SendAsync(request);""");
        await LeakingProgram.VerifyAsync($"{{ {statements} }}", client: $$"""HttpClient http = new HttpClient(); var request = new HttpRequestMessage(HttpMethod.Get, $"https://dev.azure.com/{url}/_apis/projects"); request.Headers.Add("Authorization", "Basic " + {{Encoded}}); await http.SendAsync(request);""");
        await LeakingProgram.VerifyAsync($"{{ {statements} }}", client: $$"""HttpClient http = new HttpClient(); var request = new HttpRequestMessage(HttpMethod.Get, $"https://dev.azure.com/{url}/_apis/projects") { Headers = { Authorization = new AuthenticationHeaderValue("Basic", {{Encoded}}) } }; await http.SendAsync(request);""");
    }

    [Theory]
    [InlineData("""Console.WriteLine([|http.DefaultRequestHeaders|]);""")]
    [InlineData("""Console.WriteLine($"{[|http.DefaultRequestHeaders.Authorization|]}");""")]
    [InlineData("""Console.WriteLine(http);""")]
    [InlineData("""Console.WriteLine(http.BaseAddress);""")]
    [InlineData("""Console.WriteLine(http.DefaultRequestHeaders.UserAgent);""")]
    public Task The_headers_of_a_client_hold_its_credential(string statements)
        => LeakingProgram.VerifyAsync(statements, client: """HttpClient http = new HttpClient { BaseAddress = new Uri($"https://dev.azure.com/{url}/") }; http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($":{pat}")));""");

    [Fact]
    public Task A_header_of_a_literal_is_what_other_rules_speak_of() => LeakingProgram.VerifyAsync(
        """Console.WriteLine(request);""",
        client: """HttpClient http = new HttpClient(); var request = new HttpRequestMessage(HttpMethod.Get, $"https://dev.azure.com/{url}/_apis/projects"); request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes({|AZDO1002:":hunter2"|}))); await http.SendAsync(request);""");
}
