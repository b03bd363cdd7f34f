using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Testing.Programs.Harm;
using AzdoAnalyzers.Tests.Properties;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>
/// Fixes do no harm: programs are run as they are and as Fix All of every rule leaves them, with the variables set, missing and empty, without
/// and with arguments or settings that override what is hard-coded, against two servers, one for each service. No token of one service arrives at the other, no output holds one, no run that worked by
/// an argument fails, nothing fails but for want of a variable, and headers are well formed. Who got a proven token before may get the variable's:
/// it is the same credential. One after the other: they share the variables.
/// </summary>
[Trait("Lane", "Slow")]
[Collection(TestTokens.Variable)]
public sealed class HarmTests(TwoServices services) : IClassFixture<TwoServices>
{
    /// <summary>Of the ten programs with a way to a credential, those that have safe fixes at least: else nothing would be shown.</summary>
    private const int LeastChanged = 9;

    private const string Organization = "https://dev.azure.com/organization-of-the-variable";

    private static readonly MetadataReference[] References = [.. ClientStubs.CommonReferences];

    public static TheoryData<string> Credentials => [.. CredentialShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task A_fixed_program_does_no_harm(string credential)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var changed = 0;
        foreach (var program in HarmProgram.All.Where(program => program.Credential.Name == credential))
        {
            var before = Solution(program);
            var after = await RuleOrders.FixAsync(before, new Random(credential.Length), cancellation);
            changed += await TextAsync(before, cancellation) != await TextAsync(after, cancellation) ? 1 : 0;
            var isHeaderMended = !await HasRightHeadersAsync(before, cancellation) && await HasRightHeadersAsync(after, cancellation);
            var (runBefore, runAfter) = (await HarmRun.CompileAsync(before, cancellation), await HarmRun.CompileAsync(after, cancellation));
            foreach (var value in new[] { HarmCheck.Token, null, "" })
            {
                foreach (var input in HarmInput.All)
                {
                    var variables = Variables(program, value, input);
                    string[] missing = [.. variables.Where(variable => string.IsNullOrEmpty(variable.Value)).Select(variable => variable.Key)];
                    if (HarmCheck.FaultOf(runBefore.Run(services, variables, input), runAfter.Run(services, variables, input), missing, isHeaderMended) is { } fault)
                    {
                        Assert.Fail($"{program.Description}, variables {value ?? "missing"}, {input}: {fault}.\n{TestTokens.Redact(await TextAsync(after, cancellation))}");
                    }
                }
            }
        }

        Assert.True(changed >= LeastChanged, $"{changed} programs are changed");
    }

    /// <summary>The variables that the programs read before and after their fixes. Where arguments or settings are given, those whose values they don't override are always set.</summary>
    internal static Dictionary<string, string?> Variables(HarmProgram program, string? state, HarmInput input)
    {
        var isTokenSet = state is { Length: > 0 } || (input.IsOverride && !(input.Configuration is null ? program.Credential.IsOverridden : program.Credential.IsConfigured));
        var isUrlSet = state is { Length: > 0 } || (input.IsOverride && !(input.Configuration is null && program.Url.IsOverridden));
        return new()
        {
            [TestTokens.Variable] = isTokenSet ? HarmCheck.Token : state,
            ["MY_PAT"] = isTokenSet ? HarmCheck.Token : state,
            ["SYSTEM_ACCESSTOKEN"] = isTokenSet ? HarmCheck.JobToken : state,
            ["AZDO_ORG_SERVICE_URL"] = isUrlSet ? Organization : state,
        };
    }

    /// <summary>A program as the only one of a solution.</summary>
    internal static Solution Solution(HarmProgram program)
    {
        var workspace = new AdhocWorkspace();
        return workspace.CurrentSolution.AddProject("Program", "Program", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(References)
            .AddDocument("Program.cs", TestTokens.Fill(program.Text), filePath: "/Program.cs").Project.Solution;
    }

    private static async Task<bool> HasRightHeadersAsync(Solution solution, CancellationToken cancellationToken)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync(cancellationToken);
        var findings = await compilation!.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return !findings.Any(finding => finding.Id is DiagnosticIds.TokenAsBearer or DiagnosticIds.MalformedBasicHeader);
    }

    private static async Task<string> TextAsync(Solution solution, CancellationToken cancellationToken)
        => (await solution.Projects.Single().Documents.Single().GetTextAsync(cancellationToken)).ToString();
}
