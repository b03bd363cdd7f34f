using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>
/// Values that lead to themselves, in loops, in functions that call each other, and in definitions that are being typed: each trace ends, and is
/// silent where it knows nothing. Markup says what is found nevertheless.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class EndlessCodeTests
{
    /// <summary>Statements that compile.</summary>
    public static TheoryData<string> Whole =>
    [
        """var pat = Environment.GetEnvironmentVariable("P"); if (pat == null) return; Visit(0); void Visit(int n) { new VssBasicCredential("", pat); Next(n); } void Next(int n) { if (n < 3) Visit(n + 1); }""",
        """Node node = new Node(); foreach (var key in keys) { node = node[key]; } new VssBasicCredential("", node.ToString());""",
        """var texts = new List<string[]> { keys }; var all = new object[] { keys }; for (var i = 0; i < 9; i++) { all = new object[] { all[0] }; } new VssBasicCredential("", (string)all[0]);""",
        """var url = keys[0]; foreach (var key in keys) { url = url + "/" + key; } new HttpClient().BaseAddress = new Uri(url);""",
        """foreach (var key in keys) { _url = $"{_url}/{key}"; } new HttpClient().BaseAddress = new Uri(_url);""",
        """new HttpClient().BaseAddress = new Uri(Join(keys[0], keys.Length));""",
        """foreach (var key in keys) { _url += "/" + key; } new HttpClient { BaseAddress = new Uri(_url) }.GetAsync("/_apis/projects");""",
        """using var secure = new System.Security.SecureString(); foreach (var character in Secrets.ToArray()) { secure.AppendChar(character); } new VssBasicCredential(new System.Net.NetworkCredential("", secure));""",
        """new VssBasicCredential("", new string(Secrets.ToArray()));""",
        """new VssBasicCredential("", Secrets.ToArray()[0].ToString());""",
        """new VssConnection(new Uri(Address + "/x"), null);""",
        """Func<int, Func<string, VssBasicCredential>> maker = null!; maker = n => n == 0 ? pat => new VssBasicCredential("", pat) : maker(n - 1); maker(2)(keys[0]);""",
        """Func<int, Func<Uri, VssConnection>> a = null!; Func<int, Func<Uri, VssConnection>> b = n => a(n); a = n => n == 0 ? uri => new VssConnection(uri, null) : b(n - 1); a(2)(new Uri(keys[0]));""",
        """new VssBasicCredential("", (from holder in Holder.All select holder.Pat).First());""",
        """foreach (var pat in from holder in Holder.All where holder.Pat != null orderby holder.Pat let text = holder.Pat select text) { new VssBasicCredential("", pat); }""",
        """foreach (var pick in from holder in Holder.All select (Func<Holder, string>)(other => other.Pat)) { new VssBasicCredential("", pick(Holder.All.First())); }""",
        """Func<int, Func<Holder, string>> picker = null!; picker = n => n == 0 ? holder => holder.Pat : picker(n - 1); new VssBasicCredential("", picker(2)(new Holder { Pat = keys[0] }));""",
        """Func<int, Func<Holder, string>> a = null!; Func<int, Func<Holder, string>> b = n => a(n); a = n => n == 0 ? holder => holder.Pat : b(n - 1); new VssBasicCredential("", a(2)(new Holder { Pat = keys[0] }));""",
        $$"""System.Diagnostics.Process.Start("git", new[] { {{string.Join(", ", Enumerable.Repeat("\"a\"", 48))}} }.Aggregate((all, next) => all + " " + all + next));""",
        $$"""var list = new List<string> { "clone" }; {{string.Concat(Enumerable.Repeat("list.AddRange(list); ", 24))}} System.Diagnostics.Process.Start("git", string.Join(" ", list));""",
    ];

    /// <summary>Statements that don't compile: a local is its own definition.</summary>
    public static TheoryData<string> HalfTyped =>
    [
        """string[] a = a.Skip(1).ToArray(); new VssBasicCredential("", a[0]);""",
        """System.Collections.IDictionary v = v; new VssBasicCredential("", (string)v["P"]);""",
        """var pat = Environment.GetEnvironmentVariable("P"); bool ok = ok && pat != null; if (ok) new VssBasicCredential("", pat);""",
        """System.Text.StringBuilder sb = sb.Append("x"); new VssBasicCredential("", sb.ToString());""",
        """string pat = pat + pat.Trim(); new VssBasicCredential("", pat);""",
        """string pat = (pat, pat).Item1; new VssBasicCredential("", pat);""",
        """string pat = pat ?? pat; new VssBasicCredential("", pat);""",
        """Func<string> read = () => read(); new VssBasicCredential("", read());""",
        """Uri url = new Uri(url, "x"); new VssConnection(url, null);""",
        """byte[] bytes = Convert.FromBase64String(Convert.ToBase64String(bytes)); new VssBasicCredential("", Convert.ToBase64String(bytes));""",
    ];

    [Theory]
    [MemberData(nameof(Whole))]
    [MemberData(nameof(HalfTyped))]
    public async Task A_trace_of_what_leads_to_itself_ends(string statements)
    {
        var findings = await ClientProgram.FindAsync(Program(statements));

        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
    }

    private static string Program(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Node
        {
            public Node this[string key] => this;
        }

        class Holder
        {
            public static readonly List<Holder> All = new List<Holder> { new Holder { Pat = Console.ReadLine() } };

            public string Pat { get; set; }
        }

        static class Secrets
        {
            public static char[] ToArray() => Array.Empty<char>();
        }

        class Client
        {
            private string _url = "";

            protected virtual string Address => "http://tfs:8080/tfs/DefaultCollection";

            private string Join(string url, int count) => count == 0 ? url : Join(url + "/x", count - 1);

            void Run(string[] keys)
            {
                {{statements}}
            }
        }

        class FromEnvironment : Client
        {
            protected override string Address => Environment.GetEnvironmentVariable("U");
        }
        """;
}
