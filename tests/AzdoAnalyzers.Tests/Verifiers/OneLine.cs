using System.Globalization;
using AzdoAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>Holds whatever a test finds or is offered to one line: a sentence that says what to do first, or the title of a fix.</summary>
internal static class OneLine
{
    private const string Prefix = "AZDO";

    public static void Check(IEnumerable<Diagnostic> findings) => Assert.All(findings, Check);

    public static void Check(Diagnostic finding)
    {
        if (finding.Id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            CheckMessage(finding.GetMessage(CultureInfo.InvariantCulture));
        }
    }

    public static void CheckMessage(string message)
    {
        Check(message, LineLength.OfMessages);
        Assert.Matches("^[A-Z][^:]*: [^:]+$", LineLength.WithoutNames(message));
    }

    public static void Check(IEnumerable<CodeAction> actions) => Assert.All(actions, Check);

    public static void Check(CodeAction action) => CheckTitle(action.Title);

    public static void CheckTitle(string title) => Check(title, LineLength.OfTitles);

    private static void Check(string text, int limit)
    {
        Assert.True(LineLength.Of(text) < limit, $"{LineLength.Of(text)} characters: {text}");
        Assert.DoesNotContain('\n', text);
        Assert.False(text.EndsWith('.'), text);
    }
}
