using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Values that come from far away: followed however long their way is, as long as it isn't one of hundreds.</summary>
public sealed class FarValuesTests
{
    private const int Hops = 40;

    private const int Settings = 400;

    [Fact]
    public Task One_way_may_be_long() => ClientVerifier.VerifyAsync($$"""
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object M0(string pat) => new VssBasicCredential("", pat);

            {{Methods}}

            object Use() => M{{Hops}}({|AZDO1002:"hunter2"|});
        }
        """);

    [Fact]
    public Task Near_by_there_may_be_many() => ClientVerifier.VerifyAsync($$"""
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Make(string pat) => new VssBasicCredential("", pat);

            void Use()
            {
                {{Lines(i => $$"""Make({|AZDO1002:"hunter{{i}}"|});""")}}
            }
        }
        """);

    /// <summary>A store of all settings of a program: what hundreds of others come with says nothing.</summary>
    [Fact]
    public Task Hundreds_far_away_say_nothing() => ClientVerifier.VerifyAsync($$"""
            using Microsoft.VisualStudio.Services.Common;

            class Program
            {
                object M0(string pat) => new VssBasicCredential("", pat);

                {{Methods}}

                void Use()
                {
                    {{Lines(i => $$"""M{{Hops}}("hunter{{i}}");""")}}
                }
            }
            """);

    private static string Methods => Lines(i => $"object M{i + 1}(string pat) => M{i}(pat);", Hops);

    private static string Lines(Func<int, string> line, int count = Settings) => string.Join("\n", Enumerable.Range(0, count).Select(line));
}
