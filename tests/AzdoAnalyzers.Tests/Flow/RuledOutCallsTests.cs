using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>What rules out a call before it is bound, its receiver's name among it, rules out no sink.</summary>
public sealed class RuledOutCallsTests
{
    [Theory]
    [InlineData("""request.Headers.Add("Authorization: Bearer " + {|AZDO1002:"hunter2"|});""")]
    [InlineData("""var all = request.Headers; all.Add("Authorization: Bearer " + {|AZDO1002:"hunter2"|}); WebHeaderCollection other = all;""")]
    [InlineData("""var all = request.Headers; all.Add("Authorization", "Bearer " + {|AZDO1002:"hunter2"|});""")]
    [InlineData("""var all = request.Headers; all["Authorization"] = "Bearer " + {|AZDO1002:"hunter2"|};""")]
    [InlineData("""var all = request.Headers; all.Set(HttpRequestHeader.Authorization, "Bearer " + {|AZDO1002:"hunter2"|});""")]
    [InlineData("""request.Headers[Names.Of] = "Bearer " + {|AZDO1002:"hunter2"|};""")]
    [InlineData("""request.Headers.Add(Names.Of, "Bearer " + {|AZDO1002:"hunter2"|});""")]
    public Task Headers_by_any_name(string statement) => ClientVerifier.VerifyAsync(
        $$"""
        using System.Net;

        class Program
        {
            void Run()
            {
                var request = (HttpWebRequest)WebRequest.Create({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|});
                {{statement}}
            }
        }
        """,
        """static class Names { public const string Of = "Authorization"; }""");

    [Theory]
    [InlineData("", "AuthenticationHeaderValue.Parse")]
    [InlineData("", "System.Net.Http.Headers.AuthenticationHeaderValue.Parse")]
    [InlineData("using Value = System.Net.Http.Headers.AuthenticationHeaderValue;", "Value.Parse")]
    [InlineData("using static System.Net.Http.Headers.AuthenticationHeaderValue;", "Parse")]
    public Task Static_methods_by_any_name_of_their_type(string directive, string method) => ClientVerifier.VerifyAsync($$"""
        using System.Net.Http;
        using System.Net.Http.Headers;
        {{directive}}

        class Program
        {
            void Run()
            {
                var client = new HttpClient { BaseAddress = new System.Uri({|AZDO2001:"https://dev.azure.com/acme/"|}) };
                client.DefaultRequestHeaders.Authorization = {{method}}("Bearer " + {|AZDO1002:"hunter2"|});
            }
        }
        """);
}
