using System.Text;

namespace AzdoAnalyzers.Credentials;

/// <summary>What the headers of the Basic and Bearer schemes carry (RFC 7617, RFC 6750).</summary>
public static class BasicCredentials
{
    /// <summary>
    /// Reads Base64 of <c>user:password</c>, standard or URL-safe, padded or not, in printable UTF-8; either part may be
    /// empty, as in the anonymous header's <c>Og==</c>. Anything else is false.
    /// </summary>
    public static bool TryDecode(TextSlice base64, out string userName, out string password)
    {
        userName = "";
        password = "";
        if (!Base64.TryMeasure(base64, out var byteCount) || !IsPrintableWithColon(base64, byteCount))
        {
            return false;
        }

        var text = Decode(base64, byteCount);
        if (!IsPrintable(text))
        {
            return false;
        }

        var colon = text.IndexOf(':');
        userName = text.Substring(0, colon);
        password = text.Substring(colon + 1);
        return true;
    }

    private static bool IsPrintableWithColon(TextSlice base64, int byteCount)
    {
        var hasColon = false;
        for (var i = 0; i < byteCount; i++)
        {
            var value = Base64.Byte(base64, i);
            if (value is < ' ' or 0x7F)
            {
                return false;
            }

            hasColon |= value == ':';
        }

        return hasColon;
    }

    private static string Decode(TextSlice base64, int byteCount)
    {
        var bytes = new byte[byteCount];
        for (var i = 0; i < byteCount; i++)
        {
            bytes[i] = (byte)Base64.Byte(base64, i);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    // Bytes that are no UTF-8 have become replacement characters.
    private static bool IsPrintable(string text)
    {
        foreach (var character in text)
        {
            if (character == '\uFFFD' || char.IsControl(character))
            {
                return false;
            }
        }

        return true;
    }
}
