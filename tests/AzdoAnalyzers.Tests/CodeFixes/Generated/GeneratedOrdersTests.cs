using AzdoAnalyzers.Testing.Programs.Harm;
using AzdoAnalyzers.Tests.CodeFixes.Harm;
using AzdoAnalyzers.Tests.DataFlow.Pairs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>
/// Fixes commute in programs that no one wrote, whatever these were made for: all orders of the rules end in one text, in which nothing is left
/// that has a safe fix, and no rule speaks that didn't before. <see cref="ProgramCheck"/> asks the same of programs with a value at a position.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class GeneratedOrdersTests
{
    /// <summary>Workspaces of the newest Roslyn take no compilation for a reference of a project.</summary>
    private static readonly Lazy<MetadataReference[]> References = new(() => [.. ProgramPairTests.References.Select(reference => reference is CompilationReference { Compilation: var compilation } ? ImageOf(compilation) : reference)]);

    public static TheoryData<string> Credentials => HarmTests.Credentials;

    public static TheoryData<int> Seeds => ProgramPairTests.Seeds;

    [Theory]
    [MemberData(nameof(Credentials))]
    public Task In_programs_with_a_request(string credential)
        => VerifyAsync(HarmProgram.All.Where(program => program.Credential.Name == credential).Select(program => (program.Description, HarmTests.Solution(program))));

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task In_programs_that_differ_in_what_decides(int seed)
    {
        var pair = ProgramPair.Of(seed);
        return VerifyAsync([(pair.Description, Solution(pair.Program(isFound: true))), (pair.Description, Solution(pair.Program(isFound: false)))]);
    }

    private static Solution Solution(PairProgram program)
        => new AdhocWorkspace().CurrentSolution.AddProject("Pair", "Pair", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .AddMetadataReferences(References.Value)
            .AddDocument("Pair.cs", program.Text, filePath: "/Pair.cs").Project.Solution;

    private static PortableExecutableReference ImageOf(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static async Task VerifyAsync(IEnumerable<(string Description, Solution Solution)> programs)
    {
        foreach (var (description, solution) in programs)
        {
            if (await RuleOrders.FaultAsync(solution, TestContext.Current.CancellationToken, leastRules: 1) is { } fault)
            {
                Assert.Fail(TestTokens.Redact($"{description}: {fault}"));
            }
        }
    }
}
