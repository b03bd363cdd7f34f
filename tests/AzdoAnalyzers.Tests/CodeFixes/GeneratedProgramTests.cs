using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>What holds for every fix, over the product of positions, language versions, nullable contexts and names that collide.</summary>
public sealed class GeneratedProgramTests
{
    private static readonly LanguageVersion[] Versions =
    [
        LanguageVersion.CSharp6, LanguageVersion.CSharp7, LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp12,
    ];

    public static TheoryData<Position, bool> Positions
    {
        get
        {
            var positions = new TheoryData<Position, bool>();
            positions.AddRange([.. Position.OfStatements.Select(position => (position, false)), .. Position.OfMembers.Select(position => (position, true))]);
            return positions;
        }
    }

    [Theory]
    [MemberData(nameof(Positions), DisableDiscoveryEnumeration = true)]
    public async Task Every_fix_compiles_keeps_comments_leaves_no_token_and_equals_fix_all(Position position, bool isMember)
    {
        foreach (var program in Programs(position, isMember))
        {
            var faults = await FaultsAsync(program);
            Assert.True(faults is null, $"{faults}\n{program.Position.Name}, C# {program.Version.ToDisplayString()}, nullable {program.Nullable}, collision {program.Collision}\n{program.Text}");
        }
    }

    /// <summary>Every version with and without nullable, and the collisions in turn, so that each meets each position.</summary>
    private static IEnumerable<GeneratedProgram> Programs(Position position, bool isMember)
    {
        var collisions = Enum.GetValues<Collision>();
        var turn = 0;
        foreach (var version in Versions.Where(version => version >= position.Compiles))
        {
            yield return new(position, isMember, version, NullableContextOptions.Disable, collisions[turn++ % collisions.Length]);
            if (version >= LanguageVersion.CSharp8)
            {
                yield return new(position, isMember, version, NullableContextOptions.Enable, collisions[turn++ % collisions.Length]);
            }
        }

        for (; turn < collisions.Length; turn++)
        {
            yield return new(position, isMember, LanguageVersion.CSharp12, NullableContextOptions.Enable, collisions[turn]);
        }
    }

    private static async Task<string?> FaultsAsync(GeneratedProgram generated)
    {
        var program = generated.Create();
        var before = await program.FaultsAsync();
        if (before.FirstOrDefault(fault => fault.Contains(": Error ", StringComparison.Ordinal)) is { } error)
        {
            return "The program doesn't compile: " + error;
        }

        var isOffered = await program.ActionAsync((await program.FindingsAsync())[0]) is not null;
        if (isOffered != (generated.Position.Offered <= generated.Version))
        {
            return isOffered ? "A fix is offered." : "No fix is offered.";
        }

        return isOffered ? await FaultsAsync(program, before) : null;
    }

    private static async Task<string?> FaultsAsync(FixedProgram program, string[] before)
    {
        var all = await program.FixAllAsync();
        var text = (await all.TextsAsync())[0];
        var oneByOne = (await (await program.FixOneByOneAsync()).TextsAsync())[0];
        var original = (await program.TextsAsync())[0];
        var after = await all.FaultsAsync();
        return NewFault(before, after) is { } fault ? $"New fault {fault}\n{text}"
            : text != oneByOne ? $"Fix All gives\n{text}\none by one\n{oneByOne}"
            : (await all.FindingsAsync()).Length > 0 ? $"Findings are left in\n{text}"
            : TestTokens.OccurIn(await all.SourceAsync()) ? $"A piece of the token is left in\n{text}"
            : Lost(Comments(original), Comments(text)) is { } comment ? $"Lost comment {comment} in\n{text}"
            : Lost(Untouched(original), text.Split('\n')) is { } line ? $"Changed line {line} in\n{text}"
            : (await (await all.FixAllAsync()).TextsAsync())[0] != text ? $"A second run changes\n{text}"
            : null;
    }

    private static string? NewFault(string[] before, string[] after)
    {
        var known = before.Select(Id).ToList();
        return after.FirstOrDefault(fault => !known.Remove(Id(fault)));

        static string Id(string fault) => fault[..fault.IndexOf(':', StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Comments(string text)
        => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .Select(trivia => trivia.ToString());

    /// <summary>The lines that neither hold a token nor declare what does.</summary>
    private static IEnumerable<string> Untouched(string text)
        => text.Split('\n').Where(line => line.Trim().Length > 0 && !(line.Contains("PAT", StringComparison.Ordinal) || line.Contains("HEAD", StringComparison.Ordinal) || line.Contains("TAIL", StringComparison.Ordinal)
            || line.Contains(" const ", StringComparison.Ordinal) || line.Contains("ead + ", StringComparison.Ordinal) || line.Contains("ead /*", StringComparison.Ordinal) || line.EndsWith('=') || line.EndsWith("argument == null", StringComparison.Ordinal) || line.EndsWith("Use(\":\"", StringComparison.Ordinal) || line.Contains("// scheme", StringComparison.Ordinal) || line.Contains("\"\"\"", StringComparison.Ordinal)));

    /// <summary>The first of some texts that isn't found in others, in their order.</summary>
    private static string? Lost(IEnumerable<string> texts, IEnumerable<string> among)
    {
        var rest = new Queue<string>(among);
        foreach (var text in texts)
        {
            while (rest.Count > 0 && rest.Peek() != text)
            {
                rest.Dequeue();
            }

            if (rest.Count == 0)
            {
                return text;
            }

            rest.Dequeue();
        }

        return null;
    }
}
