using System.Globalization;
using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>
/// Holds whatever a test finds or is offered to what is promised: one line, which is a sentence that says what to do first, or the title of a fix; and
/// no piece of a token of the tests, in properties either.
/// </summary>
internal static class Promises
{
    private const string Prefix = "AZDO";

    public static void Check(IEnumerable<Diagnostic> findings) => Assert.All(findings, Check);

    public static void Check(Diagnostic finding)
    {
        if (finding.Id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            var message = finding.GetMessage(CultureInfo.InvariantCulture);
            CheckMessage(message);
            CheckSecrets(string.Join('|', finding.Properties.Values.Append(message)));
        }
    }

    public static void CheckMessage(string message)
    {
        Check(message, LineLength.OfMessages);
        Assert.Matches("^[A-Z][^:]*: [^:]+$", LineLength.WithoutNames(message));
    }

    public static void Check(IEnumerable<CodeAction> actions) => Assert.All(actions, Check);

    public static void Check(CodeAction action)
    {
        CheckTitle(action.Title);
        CheckSecrets($"{action.Title}|{action.EquivalenceKey}");
    }

    public static void CheckTitle(string title) => Check(title, LineLength.OfTitles);

    private static void CheckSecrets(string said) => Assert.False(MarkedSource.HoldsPieceOfToken(said) || TestTokens.OccurIn(said), "A piece of a token is given away.");

    private static void Check(string text, int limit)
    {
        Assert.True(LineLength.Of(text) < limit, $"{LineLength.Of(text)} characters: {text}");
        Assert.DoesNotContain('\n', text);
        Assert.False(text.EndsWith('.'), text);
    }
}
