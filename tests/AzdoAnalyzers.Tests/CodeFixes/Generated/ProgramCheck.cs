using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>Looks at what the fixes make of a generated program.</summary>
internal static class ProgramCheck
{
    /// <summary>What is wrong; null where nothing is.</summary>
    public static async Task<string?> FaultAsync(GeneratedProgram generated)
    {
        var program = generated.Create();
        if ((await program.FaultsAsync()).FirstOrDefault(fault => fault.Contains(": Error ", StringComparison.Ordinal)) is { } error)
        {
            return "The program doesn't compile: " + error;
        }

        // Not every value can be traced from every position to a sink; a token is found wherever it stands.
        var findings = await program.FindingsAsync();
        if (findings.IsEmpty)
        {
            return generated.Sink == Sink.Token ? "Nothing is found." : null;
        }

        var isOffered = await program.ActionAsync(findings[0]) is not null;
        return isOffered && !generated.IsFixable ? "A fix is offered."
            : !isOffered && generated.IsFixable && generated.Sink == Sink.Token ? "No fix is offered."
            : isOffered ? await FaultAsync(generated, program)
            : null;
    }

    private static async Task<string?> FaultAsync(GeneratedProgram generated, FixedProgram program)
    {
        var safe = await program.FixAllAsync();
        var safeText = (await safe.TextsAsync())[0];
        var oneByOne = (await (await program.FixOneByOneAsync()).TextsAsync())[0];
        return safeText != oneByOne ? $"Fix All gives\n{safeText}\none by one\n{oneByOne}"
            : (await (await safe.FixAllAsync()).TextsAsync())[0] != safeText ? $"A second run changes\n{safeText}"
            : !generated.Position.HoldsValuesOfSeveralRules && await OrdersFaultAsync(program) is { } order ? order
            : await FaultAsync(generated, program, safe) ?? await FaultAsync(generated, program, await program.FixAllThenByChoiceAsync(), isAll: true);
    }

    /// <summary>What is wrong with the orders of rules, where more than one finds something.</summary>
    private static async Task<string?> OrdersFaultAsync(FixedProgram program)
        => (await program.FindingsOfAllRulesAsync()).Select(finding => finding[..finding.IndexOf(':', StringComparison.Ordinal)]).Distinct().Count() > 1
            && await RuleOrders.FaultAsync(program.Solution, CancellationToken.None) is { } fault ? TestTokens.Redact(fault) : null;

    /// <summary>What is wrong with a program after its fixes: after those that are safe, and after all that are offered.</summary>
    private static async Task<string?> FaultAsync(GeneratedProgram generated, FixedProgram program, FixedProgram all, bool isAll = false)
    {
        var text = (await all.TextsAsync())[0];
        var original = (await program.TextsAsync())[0];
        return New(await program.FaultsAsync(), await all.FaultsAsync()) is { } fault ? $"New fault {fault}\n{text}"
            : New(await program.FindingsOfAllRulesAsync(), await all.FindingsOfAllRulesAsync()) is { } finding ? $"New finding {finding}\n{text}"
            : isAll && (await all.FindingsAsync()).Length > 0 ? $"Findings are left in\n{text}"
            : isAll && TestTokens.OccurIn(await all.SourceAsync()) ? $"A piece of the token is left in\n{text}"
            : Lost(Comments(original), Comments(text)) is { } comment ? $"Lost comment {comment} in\n{text}"
            : Lost(Untouched(generated), text.Split('\n')) is { } line ? $"Changed line {line} in\n{text}"
            : null;
    }

    /// <summary>The first of some messages, which begin with an id, that there are more of than before.</summary>
    private static string? New(string[] before, string[] after)
    {
        var known = before.Select(Id).ToList();
        return after.FirstOrDefault(message => !known.Remove(Id(message)));

        static string Id(string message) => message[..message.IndexOf(':', StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Comments(string text)
        => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .Select(trivia => trivia.ToString());

    /// <summary>The lines that neither hold a value nor declare what does.</summary>
    private static IEnumerable<string> Untouched(GeneratedProgram program)
        => program.Text.Split('\n').Where(line => line.Trim().Length > 0 && !MayChange(line));

    private static bool MayChange(string line)
        => Marks.Any(mark => line.Contains(mark, StringComparison.Ordinal)) || Ends.Any(end => line.EndsWith(end, StringComparison.Ordinal));

    private static readonly string[] Marks = ["PAT", "HEAD", "TAIL", " const ", "ead + ", "ead /*", "// scheme", "\"\"\"", "static () => pat"];

    private static readonly string[] Ends = ["=", "argument == null", "Use(\":\""];

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
