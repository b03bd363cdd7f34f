using System.Globalization;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>Programs that nobody writes, generators do: of one thing very many, or very deep.</summary>
internal static class Extremes
{
    private const string Head = """
        using System;
        using System.Net.Http;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        """;

    /// <summary>All of them. What is deep is as deep as the compiler itself bears on a thread of the pool.</summary>
    public static IEnumerable<StressProgram> All()
    {
        yield return Class("100,000 literals in one array", $"static readonly string[] Texts = {{ {Many(100_000, index => $"\"text{index}\", ")} }}; object Open() => new VssBasicCredential(\"\", Texts[7]);");
        yield return Class("100,000 literals in statements", $"void Run() {{ string text; {Many(100_000, index => $"text = \"text{index}\"; ")} new VssBasicCredential(\"\", text); }}");
        yield return Class("100,000 URLs of an organization", $"static readonly string[] Texts = {{ {Many(100_000, index => $"\"https://dev.azure.com/acme{index}\", ")} }}; object Open() => new VssConnection(new Uri(Texts[7]), null);");
        yield return Class("10,000 methods, each of which calls the next", $"{Many(10_000, index => $"object M{index}(string token) => M{index + 1}(token); ")} object M10000(string token) => new VssBasicCredential(\"\", token); object Open() => M0(\"hunter2\");");
        yield return Class("10,000 methods, each of which returns what the next does", $"{Many(10_000, index => $"string M{index}() => M{index + 1}(); ")} string M10000() => \"hunter2\"; object Open() => new VssBasicCredential(\"\", M0());");
        yield return Class("10,000 methods with a client each", Many(10_000, index => $"object M{index}(string token) => new VssBasicCredential(\"\", token); "));
        yield return Class("10,000 methods with a secret each", Many(10_000, index => $"object M{index}() => new VssBasicCredential(\"\", \"hunter{index}\"); "));
        yield return Class("10,000 callers of one method", $"static object Open(string token) => new VssBasicCredential(\"\", token); {Many(10_000, index => $"object M{index}() => Open(\"hunter{index}\"); ")}");
        yield return Class("5,000 constants, each made of the one before", $"const string C0 = \"h\"; {Many(5_000, index => $"const string C{index + 1} = C{index}; ")} object Open() => new VssBasicCredential(\"\", C5000);");
        yield return Class("2,000 texts joined", $"object Open() => new VssBasicCredential(\"\", \"hunter\"{Many(2_000, index => $" + \"{index}\"")});");
        yield return Class("2,000 variables joined", $"object Open(string a) => new VssBasicCredential(\"\", \"hunter\"{Many(2_000, _ => " + a")});");
        yield return Class("a literal of 10,000,000 characters", $"object Open() => new VssBasicCredential(\"\", \"{new string('a', 10_000_000)}\");");
        yield return Class("a comment of 10,000,000 characters", $"/* https://dev.azure.com/{new string('a', 10_000_000)} */ object Open() => new VssBasicCredential(\"\", \"hunter2\");");
        yield return Class("a line of 1,000,000 letters and digits that might be a token", $"const string Text = \"{Many(25_000, index => string.Create(CultureInfo.InvariantCulture, $"a2b3c4d5e6f7g2h3i4j5k6l7m2n3o4p5q6r7s2t3{index % 10}"))}\"; object Open() => new VssBasicCredential(\"\", Text);");
        yield return Class("parentheses, 200 deep", $"object Open() => new VssBasicCredential(\"\", {new string('(', 200)}\"hunter2\"{new string(')', 200)});");
        yield return Class("blocks, 200 deep", $"object Open() {{ string a = \"hunter2\"; {Many(200, _ => "{ if (a != null) ")} {{ return new VssBasicCredential(\"\", a); }} {new string('}', 200)} return null; }}");
        yield return Class("lambdas, 100 deep", $"void Run() {{ {Many(100, index => $"Action a{index} = () => {{ ")} new VssBasicCredential(\"\", \"hunter2\"); {Many(100, _ => "};")} }}");
        yield return Class("conditions, 200 deep", $"object Open(bool b) => new VssBasicCredential(\"\", {Many(200, index => $"b ? \"hunter{index}\" : ")}\"x\");");
        yield return Class("calls, 200 deep", $"static string Id(string text) => text; object Open() => new VssBasicCredential(\"\", {Many(200, _ => "Id(")}\"hunter2\"{new string(')', 200)});");
        yield return Class("a chain of 1,000 calls", $"object Open() => new VssBasicCredential(\"\", \"hunter2\"{Many(1_000, _ => ".Trim()")});");
        yield return Class("interpolations, 12 deep: the compiler takes twice as long for each one more", $"object Open(string a) => new VssBasicCredential(\"\", {Many(12, _ => "$\"x{")}a{Many(12, _ => "}\"")});");
        yield return Class("types, 200 deep", $"{Many(200, index => $"class N{index} {{ ")} object Open() => new VssBasicCredential(\"\", \"hunter2\"); {new string('}', 200)}");
        yield return Class("1,000 assignments to one variable in branches", $"object Open(int i) {{ string a = \"\"; {Many(1_000, index => $"if (i == {index}) {{ a = \"hunter{index}\"; }} ")} return new VssBasicCredential(\"\", a); }}");
        yield return Class("1,000 guards", $"object Open() {{ var a = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\"); {Many(1_000, index => $"if (a == \"{index}\") {{ Console.WriteLine({index}); }} ")} return new VssBasicCredential(\"\", a); }}");
        yield return Class("1,000 loops", $"object Open() {{ string a = \"hunter2\"; {Many(1_000, index => $"for (int i{index} = 0; i{index} < 3; i{index}++) {{ a += i{index}; }} ")} return new VssBasicCredential(\"\", a); }}");
        yield return Class("1,000 requests with one client", $"async void Run(HttpClient client) {{ client.BaseAddress = new Uri(\"https://dev.azure.com/acme/\"); {Many(1_000, index => $"await client.GetAsync(\"_apis/projects/{index}\"); ")} }}");
    }

    private static StressProgram Class(string name, string members) => new(name, $"{Head}class Extreme\n{{\n{members}\n}}\n");

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
