using System.Globalization;
using System.Text;

namespace AzdoAnalyzers.Files.Readers;

/// <summary>Reads what stands between quotes, as JSON, YAML and Terraform write it: escapes with a backslash, in single quotes a doubled quote.</summary>
internal static class QuotedText
{
    /// <summary>The text that starts behind the opening quote; <paramref name="end"/> is where the closing one stands, or the end of what is read.</summary>
    public static string Read(string text, int start, char quote, int limit, out int end)
    {
        end = start;
        while (end < limit && text[end] != quote)
        {
            end += text[end] == '\\' && quote == '"' && end + 1 < limit ? 2 : 1;
        }

        end = Math.Min(end, limit);
        var raw = text.Substring(start, end - start);
        return quote == '"' && raw.IndexOf('\\') >= 0 ? Unescape(raw) : raw;
    }

    private static string Unescape(string raw)
    {
        var value = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] != '\\' || index + 1 == raw.Length)
            {
                value.Append(raw[index]);
                continue;
            }

            index++;
            var digits = raw[index] switch { 'u' => 4, 'U' => 8, 'x' => 2, _ => 0 };
            if (digits > 0 && index + digits < raw.Length && TryReadHexadecimal(raw.Substring(index + 1, digits), out var character))
            {
                value.Append(character);
                index += digits;
            }
            else
            {
                value.Append(raw[index] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
        }

        return value.ToString();
    }

    private static bool TryReadHexadecimal(string digits, out char character)
    {
        var isRead = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value <= char.MaxValue;
        character = isRead ? (char)value : default;
        return isRead;
    }
}
