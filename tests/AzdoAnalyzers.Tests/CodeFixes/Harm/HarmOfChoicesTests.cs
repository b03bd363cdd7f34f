using System.Text.RegularExpressions;
using AzdoAnalyzers.CodeFixes.Choices;
using AzdoAnalyzers.Testing.Programs.Harm;
using AzdoAnalyzers.Tests.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>
/// The entries of the menu that are by choice, each chosen alone: one may change which run of a program works, but the program compiles, no token
/// of one service arrives at the other, and no output holds it.
/// </summary>
[Collection(TestTokens.Variable)]
[Trait("Lane", "Slow")]
public sealed partial class HarmOfChoicesTests(TwoServices services) : IClassFixture<TwoServices>
{
    /// <summary>Of the ten programs with a way to a credential, the entries that are offered at least: else nothing would be shown.</summary>
    private const int LeastChoices = 5;

    /// <summary>A second organization with a token of its own beside each program: what reads the one variable is by choice then, and there are entries that read another.</summary>
    private const string OtherOrganization = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        public static class Other
        {
            public static void Run(HttpMessageHandler wire)
            {
                using (var client = new HttpClient(wire, false))
                {
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + "PAT2")));
                    client.GetAsync("https://dev.azure.com/umbrella/_apis/projects").Wait();
                }
            }
        }
        """;

    public static TheoryData<string> Credentials => HarmTests.Credentials;

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task A_choice_gives_no_token_away(string credential)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var chosen = 0;
        foreach (var program in HarmProgram.All.Where(program => program.Credential.Name == credential))
        {
            var before = HarmTests.Solution(program).Projects.Single().AddDocument("Other.cs", TestTokens.Fill(OtherOrganization), filePath: "/Other.cs").Project.Solution;
            var runBefore = await HarmRun.CompileAsync(before, cancellation);
            foreach (var (title, after) in await ChoicesAsync(before.Projects.Single(), cancellation))
            {
                chosen++;
                var runAfter = await HarmRun.CompileAsync(after, cancellation);
                var text = (await after.Projects.Single().Documents.First().GetTextAsync(cancellation)).ToString();
                var own = OwnVariable().Matches(text).Select(variable => variable.Value).ToList();
                foreach (var value in new[] { HarmCheck.Token, null, "" })
                {
                    foreach (var input in HarmInput.All)
                    {
                        var variables = HarmTests.Variables(program, value, input);
                        own.ForEach(variable => variables.TryAdd(variable, value));
                        if (HarmCheck.LeakOf(runBefore.Run(services, variables, input), runAfter.Run(services, variables, input)) is { } leak)
                        {
                            Assert.Fail($"{program.Description}, '{title}', variables {value ?? "missing"}, {input}: {leak}.\n{TestTokens.Redact(text)}");
                        }
                    }
                }
            }
        }

        Assert.True(chosen >= LeastChoices, $"{chosen} choices");
    }

    [GeneratedRegex("AZDO_[A-Z_]+_PERSONAL_ACCESS_TOKEN")]
    private static partial Regex OwnVariable();

    private static async Task<IReadOnlyList<(string Title, Solution After)>> ChoicesAsync(Project project, CancellationToken cancellationToken)
    {
        var provider = new ChoiceCodeFixProvider();
        var actions = new List<CodeAction>();
        var compilation = await project.GetCompilationAsync(cancellationToken);
        foreach (var finding in (await compilation!.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync(cancellationToken)).Where(finding => provider.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => actions.Add(action), cancellationToken));
        }

        var operations = await Task.WhenAll(actions.Select(action => action.GetOperationsAsync(cancellationToken)));
        return [.. actions.Zip(operations, (action, made) => (action.Title, made.OfType<ApplyChangesOperation>().Single().ChangedSolution))];
    }
}
