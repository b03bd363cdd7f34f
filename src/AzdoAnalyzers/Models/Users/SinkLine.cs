using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Models.Users;

/// <summary>
/// One line of a <see cref="SinkFile"/>: a documentation-comment id, then what the member takes, each as <c>role=parameter</c>, or the role
/// alone for a property. As in <c>M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token</c>.
/// </summary>
/// <param name="Span">Where the line stands in its file, without the space around it.</param>
/// <param name="Id">The documentation-comment id.</param>
/// <param name="Values">What the member takes.</param>
internal sealed record SinkLine(TextSpan Span, string Id, ImmutableArray<SinkLineValue> Values)
{
    /// <summary>The first role that isn't known, of a line that is shaped as it has to be otherwise; <see langword="null"/> if there is none.</summary>
    public string? UnknownRole { get; private init; }

    private static readonly char[] Space = [' ', '\t'];

    private static readonly Dictionary<string, ValueRole?> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["secret"] = ValueRole.Secret,
        ["username"] = ValueRole.UserName,
        ["url"] = ValueRole.Url,
        ["guard"] = null,
    };

    /// <summary>Whether the line is shaped as it has to be; what it names isn't known yet.</summary>
    public bool IsUnderstood => !Values.IsEmpty;

    /// <summary>The line of these characters; one that isn't understood has no values.</summary>
    public static SinkLine Parse(string line, TextSpan span)
    {
        var words = line.Split(Space, StringSplitOptions.RemoveEmptyEntries);
        var values = words.Skip(1).Select(Value).ToImmutableArray();
        return IsId(words[0]) && !values.Contains(null)
            ? new SinkLine(span, words[0], values.OfType<SinkLineValue>().ToImmutableArray())
            : new SinkLine(span, words[0], ImmutableArray<SinkLineValue>.Empty) { UnknownRole = IsId(words[0]) && words.Skip(1).All(IsShaped) ? words.Skip(1).Select(RoleOf).FirstOrDefault(role => !Roles.ContainsKey(role)) : null };
    }

    private static bool IsId(string word) => word.Length > 2 && word[0] is 'M' or 'P' && word[1] == ':';

    private static SinkLineValue? Value(string word)
        => IsShaped(word) && Roles.TryGetValue(RoleOf(word), out var role) ? new SinkLineValue(role, word.IndexOf('=') is >= 0 and var end ? word.Substring(end + 1) : null) : null;

    /// <summary>Whether a word is a role, or a role and a parameter.</summary>
    private static bool IsShaped(string word) => word.Split('=') is [{ Length: > 0 }] or [{ Length: > 0 }, { Length: > 0 }];

    private static string RoleOf(string word) => word.Split('=')[0];
}
