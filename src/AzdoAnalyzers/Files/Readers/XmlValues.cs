using System.Globalization;
using System.Text;

namespace AzdoAnalyzers.Files.Readers;

/// <summary>Reads the attributes and texts of XML; an element is a name, its attributes and elements stand in it. What isn't closed is closed by what encloses it.</summary>
internal sealed class XmlValues
{
    private const string CharacterDataStart = "<![CDATA[";

    private static readonly (string Name, char Character)[] Entities = [("lt", '<'), ("gt", '>'), ("amp", '&'), ("quot", '"'), ("apos", '\'')];

    private readonly string _text;

    private readonly List<KeyedValue> _values = [];

    private readonly List<KeyPath> _open = [new KeyPath(null, "")];

    private int _position;

    private XmlValues(string text) => _text = text;

    public static List<KeyedValue> Read(string text)
    {
        var reader = new XmlValues(text);
        while (reader._position < text.Length)
        {
            reader.Step();
        }

        return reader._values;
    }

    private KeyPath Innermost => _open[_open.Count - 1];

    private void Step()
    {
        if (_text[_position] != '<')
        {
            var end = _text.IndexOf('<', _position);
            AddText(_position, end < 0 ? _text.Length : end);
        }
        else if (TextScan.IsAt(_text, _position, "<!--"))
        {
            _position = TextScan.Behind(_text, _position + 4, "-->");
        }
        else if (TextScan.IsAt(_text, _position, CharacterDataStart))
        {
            var start = _position + CharacterDataStart.Length;
            var behind = TextScan.Behind(_text, start, "]]>");
            Add(Innermost, start, Math.Max(start, behind - 3), isEscaped: false);
            _position = behind;
        }
        else if (_position + 1 < _text.Length && _text[_position + 1] is '?' or '!')
        {
            _position = TextScan.Behind(_text, _position, ">");
        }
        else if (TextScan.IsAt(_text, _position, "</"))
        {
            Close();
        }
        else
        {
            Open();
        }
    }

    private void AddText(int start, int end)
    {
        var first = TextScan.SkipWhiteSpace(_text, start, end);
        var last = end;
        while (last > first && char.IsWhiteSpace(_text[last - 1]))
        {
            last--;
        }

        if (last > first)
        {
            Add(Innermost, first, last, isEscaped: true);
        }

        _position = end;
    }

    private void Close()
    {
        var start = _position + 2;
        var end = EndOfName(start);
        var name = _text.Substring(start, end - start);
        var index = _open.FindLastIndex(element => element.Name == name);
        if (index > 0)
        {
            _open.RemoveRange(index, _open.Count - index);
        }

        _position = TextScan.Behind(_text, end, ">");
    }

    private void Open()
    {
        var start = _position + 1;
        var end = EndOfName(start);
        _position = Math.Max(end, start);
        if (end == start)
        {
            return;
        }

        var element = new KeyPath(Innermost, _text.Substring(start, end - start));
        while (_position < _text.Length && _text[_position] is not ('>' or '<'))
        {
            ReadAttribute(element);
        }

        var isClosed = _position > 0 && _text[_position - 1] == '/';
        _position += _position < _text.Length && _text[_position] == '>' ? 1 : 0;
        if (!isClosed)
        {
            _open.Add(element);
        }
    }

    private void ReadAttribute(KeyPath element)
    {
        var start = TextScan.SkipWhiteSpace(_text, _position, _text.Length);
        var end = EndOfName(start);
        if (end == start)
        {
            _position = start < _text.Length && _text[start] is not ('>' or '<') ? start + 1 : start;
            return;
        }

        var equals = TextScan.SkipWhiteSpace(_text, end, _text.Length);
        _position = end;
        if (equals >= _text.Length || _text[equals] != '=')
        {
            return;
        }

        var quote = TextScan.SkipWhiteSpace(_text, equals + 1, _text.Length);
        _position = quote;
        if (quote < _text.Length && _text[quote] is '"' or '\'')
        {
            var close = _text.IndexOf(_text[quote], quote + 1);
            close = close < 0 ? _text.Length : close;
            Add(new KeyPath(element, _text.Substring(start, end - start)), quote + 1, close, isEscaped: true);
            _position = Math.Min(_text.Length, close + 1);
        }
    }

    private int EndOfName(int index)
    {
        while (index < _text.Length && !char.IsWhiteSpace(_text[index]) && _text[index] is not ('=' or '>' or '<' or '/' or '"' or '\''))
        {
            index++;
        }

        return index;
    }

    private void Add(KeyPath key, int start, int end, bool isEscaped)
    {
        var raw = _text.Substring(start, end - start);
        _values.Add(new KeyedValue(key, start, end - start, isEscaped && raw.IndexOf('&') >= 0 ? Unescape(raw) : raw, IsLiteral: true));
    }

    private static string Unescape(string raw)
    {
        var value = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            var end = raw[index] == '&' ? raw.IndexOf(';', index) : -1;
            if (end > index && end - index <= 10 && TryReadEntity(raw.Substring(index + 1, end - index - 1), out var character))
            {
                value.Append(character);
                index = end;
            }
            else
            {
                value.Append(raw[index]);
            }
        }

        return value.ToString();
    }

    private static bool TryReadEntity(string name, out char character)
    {
        if (name.StartsWith("#", StringComparison.Ordinal))
        {
            var isHexadecimal = name.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
            var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
            var isRead = int.TryParse(name.Substring(isHexadecimal ? 2 : 1), style, CultureInfo.InvariantCulture, out var code) && code <= char.MaxValue;
            character = isRead ? (char)code : default;
            return isRead;
        }

        character = Entities.FirstOrDefault(entity => entity.Name == name).Character;
        return character != default;
    }
}
