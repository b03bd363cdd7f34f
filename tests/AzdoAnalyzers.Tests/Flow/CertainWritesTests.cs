using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>What a member holds in any case when it is read: what it was initialized with, or was given before, is gone where each way writes it. In the sources <c>[|…|]</c> stands for a finding, if there is to be one.</summary>
public sealed class CertainWritesTests
{
    private const string Url = "\"https://dev.azure.com/acme\"";

    public static TheoryData<string> Overwritten =>
    [
        // In the body of the read.
        $$"""string url = [|{{Url}}|]; void Run(string given) { url = given; if (given.Length > 3) { Connect(url); } }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { if (given.Length > 3) { url = given; } else { url = given + "/"; } Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { if (given.Length > 3) { return; } else { url = given; } Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { if (given.Length > 3) { throw new Exception(); } else { url = given; } Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { try { url = given; } catch (Exception) { url = ""; } Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { try { Note(); } finally { url = given; } Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { lock (this) { url = given; } Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; async Task Run(string given) { await Set(given); Note(); Connect(url); } async Task Set(string given) { await Task.Yield(); url = given; }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { url = given; Note(); foreach (var c in given) { Connect(url); } }""",
        $$"""static string url = [|{{Url}}|]; static void Run(string given) { url = given; Note2(); Action run = () => Connect(url); run(); } static void Note2() { }""",

        // By whoever calls it.
        $$"""string url = [|{{Url}}|]; public void Run(string given) { url = given; Open(); } private void Open() { Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; public void Run(string given) { url = given; Open(); } public void Other(string given) { Note(); url = given; Open(); } void Open() { if (Ready()) { Connect(url); } } bool Ready() => true;""",
        $$"""static Options options = new Options { Url = [|{{Url}}|] }; public static void Run(string path) { if (!System.IO.File.Exists(path)) { System.IO.File.WriteAllText(path, System.Text.Json.JsonSerializer.Serialize(options)); return; } else { options = System.Text.Json.JsonSerializer.Deserialize<Options>(path); } Note2(); Connect(options.Url); } static void Note2() { }""",

        // Once more behind the write.
        $$"""static string url; public static void Load(string given) { url = [|{{Url}}|]; try { url = given.Trim(); } catch (Exception e) { url = e.Message; } } public static void Run() => Connect(url);""",
        $$"""static string url; public static async Task Load(string given) { url = [|{{Url}}|]; if (given.Length > 3) { await Task.Yield(); url = given; } else { url = ""; } } public static void Run() => Connect(url);""",
    ];

    public static TheoryData<string> Left =>
    [
        $$"""const string url = [|{{Url}}|]; void Run(string given) { if (given.Length > 3) { throw new Exception(); } else { return; } Connect(url); }""",
        $$"""static readonly string url = [|{{Url}}|]; void Run(string given) { return; Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { if (given.Length > 3) { url = given; } Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { if (given.Length > 3) { url = given; } else { Note(); } Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { try { url = given.Trim(); } catch (Exception) { } Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { try { Note(); Connect(url); } finally { url = given; } }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { Connect(url); url = given; }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { foreach (var c in given) { url = given; } Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { url = url + given; Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { Set(given); Note(); Connect(url); } void Set(string given) { if (given.Length > 3) { return; } url = given; }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { _ = Set(given); Note(); Connect(url); } async Task Set(string given) { await Task.Yield(); url = given; }""",
        $$"""string url = [|{{Url}}|]; void Run(string given, Program other) { other.url = given; Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; void Run(string given) { again: Connect(url); url = given; if (given.Length > 3) { goto again; } }""",
        $$"""string url = [|{{Url}}|]; public void Run(string given) { url = given; Open(); } public void Open() { Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; public void Run(string given) { url = given; Open(); } public void Other() { Open(); } private void Open() { Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; public void Run(string given) { url = given; Open(); Action later = Open; } private void Open() { Note(); Connect(url); }""",
        $$"""string url = [|{{Url}}|]; public void Run(string given, Program other) { url = given; other.Open(); } private void Open() { Note(); Connect(url); }""",
        $$"""static Options options = new Options { Url = [|{{Url}}|] }; public static void Run(string path) { if (System.IO.File.Exists(path)) { options = System.Text.Json.JsonSerializer.Deserialize<Options>(path); } Note2(); Connect(options.Url); } static void Note2() { }""",
        $$"""static string url; public static void Load(string given) { url = [|{{Url}}|]; try { url = given.Trim(); } catch (Exception) { } } public static void Run() => Connect(url);""",
        $$"""static string url; public static void Load(string given) { url = [|{{Url}}|]; Run(); url = given; } public static void Run() => Connect(url);""",
        $$"""static string url; public static void Load(string given) { url = [|{{Url}}|]; Connect(url); url = given; } public static void Run() => Connect(url);""",
        $$"""static string url; public static void Load(string given) { url = [|{{Url}}|]; if (given.Length > 3) { url = given; } } public static void Run() => Connect(url);""",
    ];

    [Theory]
    [MemberData(nameof(Overwritten))]
    public Task What_is_overwritten_in_any_case_is_silent(string members) => ClientVerifier.VerifyAsync(Program(members, "", ""));

    [Theory]
    [MemberData(nameof(Left))]
    public Task What_may_be_left_is_found(string members) => ClientVerifier.VerifyAsync(Program(members, "{|AZDO2001:", "|}"));

    private static string Program(string members, string start, string end)
        => $$"""
        using System;
        using System.Threading.Tasks;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        public class Options { public string Url { get; set; } }

        public class Program
        {
            {{members.Replace("[|", start, StringComparison.Ordinal).Replace("|]", end, StringComparison.Ordinal)}}

            void Note() { }

            static void Connect(string url) => new VssConnection(new Uri(url), new VssCredentials());
        }
        """;
}
