using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>The source text of a string literal (regular, verbatim or raw), seen as the characters it stands for.</summary>
internal sealed class StringLiteral
{
    private readonly string _text;

    private readonly TextSpan _content;

    private readonly LiteralStyle _style;

    private StringLiteral(string text, TextSpan content, LiteralStyle style)
    {
        _text = text;
        _content = content;
        _style = style;
    }

    private string Opening => _text.Substring(0, _content.Start);

    private string Closing => _text.Substring(_content.End);

    public static StringLiteral Parse(string text)
    {
        var opening = text.TakeWhile(character => character == '@').Count();
        var quotes = opening > 0 ? 1 : text.TakeWhile(character => character == '"').Count();
        if (quotes < 3)
        {
            // Two quotes are the empty literal.
            return new StringLiteral(text, TextSpan.FromBounds(opening + 1, text.Length - 1), opening > 0 ? LiteralStyle.Verbatim : LiteralStyle.Regular);
        }

        var style = text.IndexOf('\n') < 0 ? LiteralStyle.Raw : LiteralStyle.RawLines;
        return new StringLiteral(text, TextSpan.FromBounds(quotes, text.Length - quotes), style);
    }

    /// <summary>Where in the source a part of the value stands; null where that can't be told.</summary>
    public TextSpan? SourceOf(string value, TextSpan part)
    {
        if (_style is LiteralStyle.RawLines)
        {
            // The lines' indentation isn't in the value.
            var sought = value.Substring(part.Start, part.Length);
            var found = _text.IndexOf(sought, StringComparison.Ordinal);
            return found >= 0 && _text.IndexOf(sought, found + 1, StringComparison.Ordinal) < 0 ? new TextSpan(found, sought.Length) : null;
        }

        int? start = null;
        var position = 0;
        foreach (var (source, character) in Characters())
        {
            start = position == part.Start ? source.Start : start;
            position += character.Length;
            if (position == part.End)
            {
                return start is null ? null : TextSpan.FromBounds(start.Value, source.End);
            }
        }

        return null;
    }

    /// <summary>The literal as an interpolated string with expressions in the place of spans of its source; an empty one leaves nothing there.</summary>
    public string WithHoles(IReadOnlyList<(TextSpan Source, string Expression)> holes)
    {
        var braces = _style is LiteralStyle.Raw or LiteralStyle.RawLines ? LongestRunOfBraces() + 1 : 1;
        var text = new StringBuilder().Append('$', braces).Append(Opening);
        foreach (var (source, character) in Characters())
        {
            var hole = holes.FirstOrDefault(hole => hole.Source.Contains(source.Start));
            if (hole.Expression is null)
            {
                text.Append(Escaped(source, character));
            }
            else if (hole.Source.Start == source.Start && hole.Expression.Length > 0)
            {
                text.Append('{', braces).Append(hole.Expression).Append('}', braces);
            }
        }

        return text.Append(Closing).ToString();
    }

    /// <summary>Whether a part of it is a literal of the same style: raw ones can't start or end with a quote.</summary>
    public bool CanBeDivided => _style is LiteralStyle.Regular or LiteralStyle.Verbatim;

    /// <summary>A literal for what stands before a position of the source; null where nothing does.</summary>
    public string? Before(int position) => position > _content.Start ? _text.Substring(0, position) + Closing : null;

    /// <summary>A literal for what stands behind a position of the source; null where nothing does.</summary>
    public string? After(int position) => position < _content.End ? Opening + _text.Substring(position) : null;

    /// <summary>Whether a span is all there is between the quotes.</summary>
    public bool Is(TextSpan span) => span == _content;

    private string Escaped(TextSpan source, string character)
        => _style is LiteralStyle.Regular or LiteralStyle.Verbatim && character is "{" or "}"
            ? character + character
            : _text.Substring(source.Start, source.Length);

    private int LongestRunOfBraces()
    {
        var longest = 0;
        var run = 0;
        for (var position = _content.Start; position < _content.End; position++)
        {
            run = _text[position] is not ('{' or '}') ? 0 : position > 0 && _text[position] == _text[position - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private IEnumerable<(TextSpan Source, string Character)> Characters()
    {
        for (var position = _content.Start; position < _content.End;)
        {
            var source = new TextSpan(position, LengthAt(position));
            yield return (source, ValueOf(source));
            position = source.End;
        }
    }

    private int LengthAt(int position) => (_style, _text[position]) switch
    {
        (LiteralStyle.Verbatim, '"') => 2,
        (LiteralStyle.Regular, '\\') => _text[position + 1] switch
        {
            'u' => 6,
            'U' => 10,
            'x' => 2 + _text.Skip(position + 2).Take(4).TakeWhile(Uri.IsHexDigit).Count(),
            _ => 2,
        },
        _ => 1,
    };

    private string ValueOf(TextSpan source)
    {
        if (_style is LiteralStyle.Verbatim || source.Length == 1)
        {
            return _text.Substring(source.Start, 1);
        }

        // What the other escapes stand for doesn't matter, only that it is one character and no brace.
        if (source.Length == 2)
        {
            return "\\";
        }

        var code = int.Parse(_text.Substring(source.Start + 2, source.Length - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32(code);
    }
}
