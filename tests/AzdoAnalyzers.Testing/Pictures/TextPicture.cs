using System.Globalization;
using System.Net;
using System.Text;

namespace AzdoAnalyzers.Testing.Pictures;

/// <summary>Lines of text as an SVG picture. Each character has the same width, whatever font whoever looks at it has.</summary>
/// <param name="title">What is to be seen, for whoever can't see it.</param>
/// <param name="columns">How many characters fit a line.</param>
public sealed class TextPicture(string title, int columns)
{
    private const int CharacterWidth = 8;

    private const int LineHeight = 20;

    private const int Margin = 16;

    private const int BaseLine = 14;

    private readonly StringBuilder _body = new();

    private int _top = Margin;

    /// <summary>Adds a line.</summary>
    public void Add(params ReadOnlySpan<StyledText> parts)
    {
        var left = Margin;
        foreach (var part in parts)
        {
            var width = part.Text.Length * CharacterWidth;
            if (part.Text.Trim().Length > 0)
            {
                Append($"""  <text x="{left}" y="{_top + BaseLine}" textLength="{width}" fill="{part.Color}">{WebUtility.HtmlEncode(part.Text)}</text>""");
            }

            if (part.IsSquiggled)
            {
                Append($"""  <path d="{Squiggle(left, width, _top + BaseLine + 3)}" fill="none" stroke="{StyledText.Warning}" />""");
            }

            left += width;
        }

        _top += LineHeight;
    }

    /// <summary>Adds lines on a panel of their own.</summary>
    /// <param name="column">Where the panel starts.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="isMenu">Whether they are a menu, whose first entry is the chosen one.</param>
    public void AddPanel(int column, IReadOnlyList<StyledText> lines, bool isMenu = false)
    {
        var width = (lines.Max(line => line.Text.Length) + 2) * CharacterWidth;
        var left = Margin + (column * CharacterWidth) - CharacterWidth;
        Append($"""  <rect x="{left}" y="{_top}" width="{width}" height="{lines.Count * LineHeight}" fill="#2d2d30" stroke="#454545" />""");
        if (isMenu)
        {
            Append($"""  <rect x="{left}" y="{_top}" width="{width}" height="{LineHeight}" fill="#04395e" />""");
        }

        foreach (var line in lines)
        {
            Add(new StyledText(new string(' ', column)), line);
        }
    }

    /// <summary>The text of the picture.</summary>
    public string ToSvg()
    {
        var width = (columns * CharacterWidth) + (2 * Margin);
        var height = _top + Margin;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="Consolas, Menlo, 'DejaVu Sans Mono', monospace" font-size="13" xml:space="preserve">
              <title>{WebUtility.HtmlEncode(title)}</title>
              <rect width="{width}" height="{height}" rx="8" fill="#1e1e1e" />

            """.ReplaceLineEndings("\n") + _body + "</svg>\n";
    }

    private static string Squiggle(int left, int width, int y)
        => $"M{left} {y}" + string.Concat(Enumerable.Range(1, width / 4).Select(step => string.Create(CultureInfo.InvariantCulture, $" L{left + (step * 4)} {y + (step % 2 * 3)}")));

    private void Append(FormattableString element) => _body.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
