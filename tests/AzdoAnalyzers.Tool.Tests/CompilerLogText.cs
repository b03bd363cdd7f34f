namespace AzdoAnalyzers.Tool.Tests;

/// <summary>Logs as the compiler writes them.</summary>
internal static class CompilerLogText
{
    /// <summary>A log with these results, of a compilation in which the rules ran.</summary>
    public static string Of(params string[] results) => With("""{ "id": "AZDO1001" }, { "id": "CA1822" }""", results);

    /// <summary>A log of a compilation without analyzers.</summary>
    public static string WithoutRules() => With("");

    /// <summary>A result.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="file">The file's full path.</param>
    /// <param name="line">The line.</param>
    /// <param name="more">Further members.</param>
    public static string Result(string id, string file, int line, string more = "")
        => $$"""
            {
              "ruleId": "{{id}}", "ruleIndex": 0, "level": "warning", "message": { "text": "This is {{id}}: do something" }{{more}},
              "locations": [ { {{Place(file, line)}} } ]
            }
            """;

    /// <summary>A result that stands in no file.</summary>
    public static string ResultWithoutPlace(string id) => $$"""{ "ruleId": "{{id}}", "ruleIndex": 0, "level": "warning", "message": { "text": "This is {{id}}: do something" } }""";

    /// <summary>A physical location.</summary>
    public static string Place(string file, int line)
        => $$"""
            "physicalLocation": { "artifactLocation": { "uri": "{{new Uri(file).AbsoluteUri}}" }, "region": { "startLine": {{line}}, "startColumn": 5, "endLine": {{line}}, "endColumn": 9 } }
            """;

    private static string With(string rules, params string[] results)
        => $$"""
            {
              "$schema": "http://json.schemastore.org/sarif-2.1.0", "version": "2.1.0",
              "runs": [ { "results": [ {{string.Join(",", results)}} ], "tool": { "driver": { "name": "Microsoft (R) Visual C# Compiler", "rules": [ {{rules}} ] } } } ]
            }
            """;
}
