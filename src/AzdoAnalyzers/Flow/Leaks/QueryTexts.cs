using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>Says whether a value stands in the query of the URL that it is put into.</summary>
internal static class QueryTexts
{
    /// <summary>Azure DevOps takes it: whatever is wrong with that is what other rules speak of.</summary>
    private const string OwnName = "access_token=";

    /// <summary>Whether what stands before a value in a text ends with a name and <c>=</c> behind a question mark.</summary>
    /// <param name="text">The text that is put together.</param>
    /// <param name="value">An operation inside of it.</param>
    public static bool Hold(IOperation text, IOperation value)
    {
        var before = "";
        foreach (var piece in TextPieces.Of(text))
        {
            if (piece.Text is null && (piece.Operation.Syntax.Span.Contains(value.Syntax.Span) || value.Syntax.Span.Contains(piece.Operation.Syntax.Span)))
            {
                return before.EndsWith("=", StringComparison.Ordinal) && before.IndexOf('?') >= 0 && !before.EndsWith(OwnName, StringComparison.OrdinalIgnoreCase);
            }

            before += piece.Text;
        }

        return false;
    }
}
