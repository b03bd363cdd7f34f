using System.Text;
using AzdoAnalyzers.Tests.CodeFixes.Running;

namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>Compares what a program did before its fixes with what it does after them.</summary>
internal static class HarmCheck
{
    /// <summary>What the variable holds that the fixes read a token from.</summary>
    public const string Token = "token-of-the-variable";

    /// <summary>What the variable of the job access token holds, which is sent as Bearer.</summary>
    public const string JobToken = "token-of-the-job";

    /// <summary>What a program's user gives it as argument.</summary>
    public const string Override = "token-of-the-argument";

    private const string OtherToken = "token-of-jira";

    /// <summary>What stands in the programs and is no proven token.</summary>
    private static readonly string[] HardCoded = ["password-of-old-times", "<your PAT>"];

    /// <summary>The tokens that come to where none of Azure DevOps was before; null where none does. No fix may do that, one that somebody chose neither.</summary>
    public static string? LeakOf(HarmOutcome before, HarmOutcome after)
        => after.Others.Any(HoldsVariable) && !before.Others.Any(HoldsOwn) ? "the variable's value arrives at another service"
            : after.Own.Any(request => Holds(request, OtherToken)) ? "the other service's token arrives at Azure DevOps"
            : IsVariable(after.Readable) && !IsVariable(before.Readable) && !IsProven(before.Readable) ? "the variable's value stands in the output"
            : IsProven(after.Readable) && !IsProven(before.Readable) ? "the hard-coded token stands in the output"
            : null;

    /// <summary>The harm that fixes do which are made unasked; null where they do none.</summary>
    /// <param name="before">What came of the program before.</param>
    /// <param name="after">What comes of it now, with the same variables and arguments.</param>
    /// <param name="missing">The variables that have no value.</param>
    /// <param name="isHeaderMended">Whether a rule said something of the header of the program before, and none does now.</param>
    public static string? FaultOf(HarmOutcome before, HarmOutcome after, IReadOnlyList<string> missing, bool isHeaderMended)
        => LeakOf(before, after) is { } leak ? leak
            : before.IsComplete && before.Own.Any(request => Holds(request, Override)) && !after.IsComplete ? "a run that worked by an argument fails"
            : before.Own.Any(request => Holds(request, Override)) && !after.Own.Any(request => Holds(request, Override)) ? "the argument doesn't arrive any more"
            : before.IsComplete && !after.IsComplete && !missing.Any(variable => after.Error!.Message.Contains(variable, StringComparison.Ordinal)) ? $"a run fails, and not for want of a variable: {after.Error!.Message}"
            : before.IsComplete && after.IsComplete && (missing.Count == 0 || after.Own.Any()) && !after.Others.SequenceEqual(before.Others) && !after.Others.SequenceEqual(before.Others.Select(WithVariable)) ? "another service gets something else"
            : missing.Count == 0 && before.Own.Any() && !after.Own.Any() ? "nothing is sent any more"
            : after.Own.Any(IsAnonymous) && !before.Own.Any(IsAnonymous) ? "a request is anonymous"
            : after.Own.Any(request => IsOfNobody(request)) && !before.Own.Any(IsOfNobody) ? "a header holds something else than a token"
            : after.Own.Any(request => !IsWellFormed(request)) && (isHeaderMended || before.Own.Any(IsWellFormed)) ? "a header isn't well formed"
            : null;

    /// <summary>Whether a request holds a token of Azure DevOps: the variable's, or one that its checksum proves. Who got the one gets the other.</summary>
    private static bool HoldsOwn(RecordedRequest request) => HoldsVariable(request) || TestTokens.All.Any(token => Holds(request, token));

    /// <summary>A request to another service as a fix may change it: a proven token is read from the variable there too.</summary>
    private static RecordedRequest WithVariable(RecordedRequest request) => request with { Authorization = request.Authorization?.Replace(TestTokens.First, Token, StringComparison.Ordinal) };

    private static bool IsProven(string text) => TestTokens.All.Any(token => text.Contains(token, StringComparison.Ordinal));

    private static bool HoldsVariable(RecordedRequest request) => Holds(request, Token) || Holds(request, JobToken);

    private static bool IsVariable(string text) => text.Contains(Token, StringComparison.Ordinal) || text.Contains(JobToken, StringComparison.Ordinal);

    private static bool Holds(RecordedRequest request, string token) => request.Path.Contains(token, StringComparison.Ordinal) || Texts(request).Any(text => text.Contains(token, StringComparison.Ordinal));

    private static bool IsAnonymous(RecordedRequest request) => request.Authorization is null or "Basic" or "Bearer" || Decoded(Parameter(request)) == ":";

    /// <summary>Basic with Base64, in one line and once, of a user name and a password; Bearer with anything else.</summary>
    private static bool IsWellFormed(RecordedRequest request)
    {
        var isPair = Decoded(Parameter(request)) is { } text && text.Contains(':') && text.All(letter => char.IsAscii(letter) && !char.IsControl(letter));
        return request.Authorization?.Split(' ') switch
        {
            ["Basic", _] => isPair,
            ["Bearer", _] => !isPair,
            _ => false,
        };
    }

    /// <summary>Whether what stands behind the user name of a Basic header is no token that anybody gave the program.</summary>
    private static bool IsOfNobody(RecordedRequest request)
        => Decoded(Parameter(request))?.Split(':', 2) is [_, var password] && password is not (Token or JobToken or Override) && !IsProven(password) && !HardCoded.Contains(password);

    /// <summary>The header, and what it is the Base64 of.</summary>
    private static IEnumerable<string> Texts(RecordedRequest request)
    {
        for (var text = Parameter(request); text is not null; text = Decoded(text))
        {
            yield return text.Replace("\0", "", StringComparison.Ordinal);
        }
    }

    private static string? Parameter(RecordedRequest request) => request.Authorization?.Split(' ', 2) is [_, var parameter] ? parameter : null;

    private static string? Decoded(string? parameter)
    {
        var bytes = new byte[parameter?.Length ?? 0];
        return parameter is { Length: > 0 } && Convert.TryFromBase64String(parameter, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
