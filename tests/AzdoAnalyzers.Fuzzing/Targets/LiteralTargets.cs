using System.Collections.Immutable;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Fuzzing.Targets;

/// <summary>Texts of a program, as all rules read them: headers, URLs, command lines, and a program itself.</summary>
internal static class LiteralTargets
{
    /// <summary>Where the text stands.</summary>
    private const string Hole = "TEXT";

    /// <summary>What has so many characters of a token in a row is a piece of it.</summary>
    private const int Piece = 9;

    private const string HeaderProgram = $$"""
        using System.Net.Http;
        class C
        {
            void M(HttpClient client)
            {
                client.BaseAddress = new System.Uri("https://dev.azure.com/fabrikam/");
                client.DefaultRequestHeaders.Add("Authorization", {{Hole}});
                client.DefaultRequestHeaders.Add("Authorization", string.Format({{Hole}}, client.Timeout));
                client.GetAsync("_apis/projects");
            }
        }
        """;

    private const string UrlProgram = $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;
        class C
        {
            VssConnection M() => new VssConnection(new Uri({{Hole}}), new VssBasicCredential("", {{Hole}}));

            void N() => new System.Net.Http.HttpClient().GetAsync({{Hole}} + "/_apis/projects");

            void O(string name) => new System.Net.Http.HttpClient().GetAsync(string.Format({{Hole}}, name));

            void P(string name) => new System.Net.Http.HttpClient().GetAsync(string.Format(name + {{Hole}}, name).Replace({{Hole}}, name));
        }
        """;

    private const string CommandProgram = $$"""
        using System.Diagnostics;
        class C
        {
            void M()
            {
                Process.Start("git", {{Hole}});
                Process.Start("bash", {{Hole}});
                Process.Start(new ProcessStartInfo("az") { Arguments = $"{ {{Hole}} } devops" });
            }
        }
        """;

    private const string VariableProgram = $$"""
        using System;
        using System.Diagnostics;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;
        class C
        {
            VssConnection M(string name) => new VssConnection(new Uri(Environment.GetEnvironmentVariable({{Hole}})), new VssBasicCredential("", Environment.GetEnvironmentVariable({{Hole}})));

            VssBasicCredential N(string name) => new VssBasicCredential("", Environment.GetEnvironmentVariable(name + {{Hole}}));

            void O(string token)
            {
                Environment.SetEnvironmentVariable({{Hole}}, "<your PAT>");
                new ProcessStartInfo("az").Environment[{{Hole}}] = token;
                new VssBasicCredential("", Environment.GetEnvironmentVariable({{Hole}}) ?? token);
            }
        }
        """;

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Program",
        [],
        [.. ClientStubs.CommonReferences, ClientStubs.Reference],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: NewAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));

    public static readonly ImmutableArray<FuzzTarget> All =
    [
        new("header", SeedTexts.Values, SeedTexts.Words, text => Analyse(HeaderProgram, text)) { IsProgram = true },
        new("url", SeedTexts.Values, SeedTexts.Words, text => Analyse(UrlProgram, text)) { IsProgram = true },
        new("command", SeedTexts.CommandLines, SeedTexts.Words, text => Analyse(CommandProgram, text)) { IsProgram = true },
        new("variable", [.. SeedTexts.Words], SeedTexts.Words, text => Analyse(VariableProgram, text)) { IsProgram = true },
        new("program", [HeaderProgram, UrlProgram, CommandProgram], [.. SeedTexts.Words, "string.Concat(", "$\"{", "new[] {", "Environment.GetEnvironmentVariable(", "var x = ", "??", "=>", "?.", "if (", "return ", ";", "{", "}"], text => Analyse(text, "fabrikam")) { IsProgram = true },
    ];

    private static void Analyse(string program, string text)
    {
        string code = program.Replace(Hole, SymbolDisplay.FormatLiteral(text, quote: true), StringComparison.Ordinal);
        CSharpCompilation compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, path: "C.cs"));
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => thrown ??= exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = compilation.WithAnalyzers(NewAnalyzers(), options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        FuzzPropertyException.ThrowUnless(thrown is null, $"no analyzer throws: {thrown?.GetType().FullName}\n{thrown?.StackTrace}");
        foreach (Diagnostic finding in findings)
        {
            FuzzPropertyException.ThrowUnless(finding.Location.SourceSpan.End <= code.Length, "a finding stands in the program");
            IEnumerable<string> said = finding.Properties.Values.OfType<string>().Append(finding.GetMessage(null));
            FuzzPropertyException.ThrowUnless(!said.Any(words => HoldsPiece(words, text)), $"a finding of {finding.Id} holds no piece of a token");
        }
    }

    private static bool HoldsPiece(string words, string text)
    {
        for (int start = 0; PersonalAccessToken.TryFind(text, start, out TokenMatch match); start = match.Start + match.Length)
        {
            for (int piece = match.Start; piece + Piece <= match.Start + match.Length; piece++)
            {
                if (words.Contains(text.Substring(piece, Piece), StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableArray<DiagnosticAnalyzer> NewAnalyzers()
        => [.. typeof(DiagnosticIds).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}
