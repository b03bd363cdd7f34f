using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A program that references Azure.Identity and the client's credential for it, and what the entry that signs in makes of it.</summary>
internal static class IdentityProgram
{
    /// <summary>What the listed signatures leave out, since its parameter is of a library of its own.</summary>
    private const string Constructor =
        """

        namespace Microsoft.VisualStudio.Services.Client
        {
            public sealed partial class VssAzureIdentityCredential
            {
                public VssAzureIdentityCredential(global::Azure.Core.TokenCredential credential) : base(null) { }
            }
        }
        """;

    private static readonly MetadataReference[] Packages =
    [
        .. ClientStubs.CommonReferences,
        .. new[] { typeof(Azure.Identity.DefaultAzureCredential), typeof(Azure.Core.TokenCredential), typeof(Azure.Core.TokenCredential).BaseType! }
            .Where(type => type != typeof(object))
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    private static readonly Lazy<MetadataReference[]> References
        = new(() => [.. Packages, MetadataReference.CreateFromImage(ClientStubs.Image(ClientStubs.Source + Constructor, Packages))]);

    /// <summary>Verifies what the entry makes of a program: it compiles, no rule that runs finds something new, and the fixed one nothing.</summary>
    public static async Task VerifyAsync(FixedRule rule, string before, string after, LanguageVersion version = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var program = Create(rule, before, version, nullable);
        Assert.Empty(await program.FaultsAsync());

        var result = await program.FixOneByOneAsync(KeyOf(rule));

        Assert.Equal([after], await result.TextsAsync());
        Assert.Empty(await result.FaultsAsync());
        Assert.Empty(await result.FindingsAsync());
        Assert.Subset(await IdsAsync(program), await IdsAsync(result));
        Assert.False(TestTokens.OccurIn(await result.SourceAsync()));
    }

    /// <summary>The entries of the menu for the first finding.</summary>
    public static async Task<IReadOnlyList<CodeAction>> ActionsAsync(FixedProgram program) => await program.ActionsAsync((await program.FindingsAsync())[0]);

    public static FixedProgram Create(FixedRule rule, string text, LanguageVersion version = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Enable)
        => FixedProgram.Create([text], version, nullable, text.Contains("class ", StringComparison.Ordinal) ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication, rule, references: References.Value);

    public static string KeyOf(FixedRule rule) => EquivalenceKey.Of(rule.Provider.GetType().Name, ReadSource.Identity);

    private static async Task<HashSet<string>> IdsAsync(FixedProgram program) => [.. (await program.FindingsOfAllRulesAsync()).Select(finding => finding.Split(':')[0])];
}
