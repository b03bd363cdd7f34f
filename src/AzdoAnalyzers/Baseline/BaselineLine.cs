using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Baseline;

/// <summary>A line of a baseline: a key, how many findings it stands for, until when, and why.</summary>
/// <param name="Span">Where it stands in its file, without the space around it.</param>
/// <param name="Key">What it stands for; <see langword="null"/> for a line that isn't understood.</param>
/// <param name="Count">How many findings.</param>
/// <param name="Until">The last day, as <c>2027-01-31</c>; only the tool looks at it, since an analyzer reads no clock.</param>
/// <param name="Justification">Why.</param>
/// <param name="Problem">What to do about a line that isn't understood, as a phrase in the imperative.</param>
internal sealed record BaselineLine(TextSpan Span, BaselineKey? Key, int Count, string? Until, string Justification, string? Problem = null)
{
    /// <summary>How a date is written, so that dates are in order where their texts are.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    private const int Fields = 5;

    private const string UntilPrefix = "until=";

    private const string MissingFields = "Write assembly, rule, symbol, sink, count and reason";

    private const string UnnamedToken = "Write 'token:' and the fingerprint as sink, and a reason";

    private const string UnknownDate = "Write the date as year, month and day, as in 'until=2027-01-31'";

    /// <summary>As a word of the reason it would never pass.</summary>
    private const string LateDate = "Write 'until=' between the count and the reason";

    private static readonly char[] Space = [' ', '\t'];

    /// <summary>The line as it is written.</summary>
    public override string ToString()
        => string.Join(" ", new[] { Key?.Assembly, Key?.Rule, Key?.Symbol, Key?.Sink, Count.ToString(CultureInfo.InvariantCulture), Until is null ? null : UntilPrefix + Until, Justification }.Where(field => !string.IsNullOrEmpty(field)));

    /// <summary>Reads a line: assembly, rule, symbol, sink, count, <c>until=</c> and a date if there is one, and the reason.</summary>
    public static BaselineLine Parse(string line, TextSpan span)
    {
        var words = line.Split(Space, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < Fields || !IsRule(words[1]) || !int.TryParse(words[4], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            return NotUnderstood(span, MissingFields);
        }

        var until = words.Length > Fields && IsUntil(words[Fields]) ? words[Fields].Substring(UntilPrefix.Length) : null;
        var reason = words.Skip(until is null ? Fields : Fields + 1).ToArray();
        var key = new BaselineKey(words[0], words[1], words[2], words[3]);
        return until is not null && !DateTime.TryParseExact(until, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? NotUnderstood(span, UnknownDate)
            : Array.Exists(reason, IsUntil) ? NotUnderstood(span, LateDate)
            : !IsAllowed(key, reason) ? NotUnderstood(span, UnnamedToken)
            : new BaselineLine(span, key, count, until, string.Join(" ", reason));
    }

    private static bool IsUntil(string word) => word.StartsWith(UntilPrefix, StringComparison.Ordinal);

    /// <summary>A proven token is named by its fingerprint, and never without a reason.</summary>
    private static bool IsAllowed(BaselineKey key, string[] reason)
        => key.Rule != DiagnosticIds.HardCodedToken || (key.Sink.StartsWith(BaselineKey.TokenPrefix, StringComparison.Ordinal) && reason.Length > 0);

    private static bool IsRule(string word) => word.Length == DiagnosticIds.HardCodedToken.Length && word.StartsWith("AZDO", StringComparison.Ordinal);

    private static BaselineLine NotUnderstood(TextSpan span, string problem) => new(span, Key: null, Count: 0, Until: null, Justification: "", problem);
}
