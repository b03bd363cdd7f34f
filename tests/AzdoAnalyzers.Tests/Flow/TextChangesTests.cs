using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Secrets that are made of another text: what is done to a constant doesn't take it out of the code.</summary>
[Trait("Lane", "Slow")]
public sealed class TextChangesTests
{
    public static TheoryData<string> Changes =>
    [
        """{|AZDO1002:"Hunter2"|}.ToLowerInvariant()""",
        """{|AZDO1002:"x-hunter2"|}.Substring(2)""",
        """{|AZDO1002:"hunter2"|}.PadLeft(20, '=')""",
        """{|AZDO1002:"hunter2"|}.Insert(0, "x")""",
        """{|AZDO1002:"hunter2;x"|}.Split(';')[0]""",
        """string.Intern({|AZDO1002:"hunter2"|})""",
        """Convert.ToString({|AZDO1002:"hunter2"|})""",
        """Uri.UnescapeDataString({|AZDO1002:"hunter%32"|})""",
        """Encoding.UTF8.GetString(Convert.FromBase64String({|AZDO1002:"aHVudGVyMg=="|}))""",
        """Encoding.UTF8.GetString({|AZDO1002:"hunter2"u8|})""",
        """Encoding.ASCII.GetString({|AZDO1002:new byte[] { 104, 117, 110, 116, 101, 114, 50 }|})""",
        """new string({|AZDO1002:new[] { 'h', 'u', 'n', 't', 'e', 'r', '2' }|})""",
        """Clean({|AZDO1002:"hunter-2"|})""",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public Task A_changed_constant_is_found(string value) => VerifyAsync(value);

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task No_variable_can_stand_in_for_what_is_changed(string value)
    {
        var findings = await ClientProgram.FindAsync(Program(value.Replace("{|AZDO1002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)));

        var finding = Assert.Single(findings);
        Assert.False(finding.Properties.ContainsKey(FixProperties.Kind));
    }

    [Theory]
    [InlineData("""{|AZDO1002:"hunt#r2".Replace("#", "e")|}""")]
    [InlineData("""{|AZDO1002:string.Create(null, $"hunter2")|}""")]
    public Task The_expression_is_found_whose_value_is_the_secret(string value) => VerifyAsync(value);

    [Theory]
    [InlineData("Console.ReadLine().Substring(2)")]
    [InlineData("Encoding.UTF8.GetString(Convert.FromBase64String(Console.ReadLine()))")]
    [InlineData("Console.ReadLine().Split(';')[0]")]
    [InlineData("Clean(Console.ReadLine())")]
    [InlineData("new string(new[] { Console.ReadKey().KeyChar })")]
    [InlineData("Convert.ToString(42.0 + Environment.TickCount)")]
    public Task What_is_made_of_another_value_is_silent(string value) => VerifyAsync(value);

    [Theory]
    [InlineData("""{|AZDO2001:Template.Replace("{organization}", "acme")|}""")]
    [InlineData("""Template.Replace("{organization}", Console.ReadLine())""")]
    [InlineData("""Template.Replace("{organization}", Console.ReadLine()) + "/_apis/projects" """)]
    [InlineData("""{|AZDO2001:"https://dev.azure.com/Acme"|}.ToLowerInvariant()""")]
    public Task A_template_is_no_URL_until_its_organization_is_put_in(string url) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            const string Template = "https://dev.azure.com/{organization}";

            object Connect() => new VssConnection(new Uri({{url.Trim()}}), null);
        }
        """);

    private static Task VerifyAsync(string value) => ClientVerifier.VerifyAsync(Program(value));

    private static string Program(string value) => $$"""
        using System;
        using System.Text;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            object Connect() => new VssBasicCredential("", {{value}});

            static string Clean(string text) => text.Replace("-", "");
        }
        """;
}
