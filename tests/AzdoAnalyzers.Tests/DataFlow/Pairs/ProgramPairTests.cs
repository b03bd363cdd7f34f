using System.Collections.Immutable;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.Properties;
using AzdoAnalyzers.Tests.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.DataFlow.Pairs;

/// <summary>Pairs of programs that no one wrote, and that differ in the one thing which decides: both sides are right.</summary>
[Trait("Lane", "Slow")]
public sealed class ProgramPairTests
{
    private const int Pairs = 240;

    /// <summary>What the programs are compiled against.</summary>
    internal static readonly ImmutableArray<MetadataReference> References =
    [
        .. ClientStubs.CommonReferences,
        .. ClientStubs.RuntimeReferences.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) is "netstandard"),
        ClientStubs.Reference,
        ConfigurationStubs.Reference,
        .. SinkLibraries.PackageTypes.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    /// <summary>The seeds. The odd ones were looked at while the generator and the engine were worked on, the even ones afterwards.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Pairs)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Both_programs_of_a_pair_are_right(int seed)
    {
        var pair = ProgramPair.Of(seed);
        foreach (var isFound in new[] { true, false })
        {
            var program = pair.Program(isFound);
            var compilation = CSharpCompilation.Create("Pair", [program.Tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

            var findings = await new Analysis(compilation).BuildAsync(TestContext.Current.CancellationToken);
            var found = findings.Where(finding => finding.Id is DiagnosticIds.HardCodedCredential or DiagnosticIds.PlaceholderCredential or DiagnosticIds.UnguardedVariable).Select(PairProgram.ExpressionAt).Distinct();
            Assert.True(program.Expected.SequenceEqual(found.Order(StringComparer.Ordinal)), $"{pair.Description}, {(isFound ? "found" : "silent")}: expected [{string.Join(", ", program.Expected)}], found [{string.Join(", ", found)}]\n{program.Text}");
        }
    }
}
