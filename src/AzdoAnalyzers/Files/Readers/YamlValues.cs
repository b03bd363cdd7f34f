namespace AzdoAnalyzers.Files.Readers;

/// <summary>Reads YAML line by line: what stands further right stands in what stands before it. A block of text is read as lines.</summary>
internal sealed class YamlValues
{
    private readonly string _text;

    private readonly List<KeyedValue> _values = [];

    /// <summary>What is open, innermost last, with the column that it starts in; an item of a list is open too.</summary>
    private readonly List<(int Column, KeyPath Path, bool IsItem)> _open = [(-1, new KeyPath(null, ""), false)];

    private int _position;

    private YamlValues(string text) => _text = text;

    public static List<KeyedValue> Read(string text)
    {
        var reader = new YamlValues(text);
        while (reader._position < text.Length)
        {
            reader.ReadLine();
        }

        return reader._values;
    }

    private KeyPath Innermost => _open[_open.Count - 1].Path;

    private void ReadLine()
    {
        var lineStart = _position;
        var end = TextScan.EndOfLine(_text, lineStart);
        _position = TextScan.SkipBlanks(_text, lineStart, end);
        if (_position < end && _text[_position] is not ('#' or '%' or '\r'))
        {
            ReadContent(lineStart, end);
        }

        // A block of text ends where a line starts, any other value inside of its last line.
        var isAtLineStart = _position > lineStart && _text[_position - 1] == '\n';
        _position = isAtLineStart ? _position : Math.Min(_text.Length, TextScan.EndOfLine(_text, _position) + 1);
    }

    private void ReadContent(int lineStart, int end)
    {
        while (IsItemMark(end))
        {
            Close(_position - lineStart, isItem: true);
            _open.Add((_position - lineStart, new KeyPath(Innermost, ""), true));
            _position = TextScan.SkipBlanks(_text, _position + 1, end);
        }

        var column = _position - lineStart;
        if (_position >= end || _text[_position] is '\r' or '#')
        {
            return;
        }

        if (!TryReadKey(end, out var name))
        {
            Close(column, isItem: false);
            ReadValue(Innermost, _open[_open.Count - 1].Column, end);
            return;
        }

        Close(column, isItem: false);
        var key = new KeyPath(Innermost, name);
        _open.Add((column, key, false));
        _position = TextScan.SkipBlanks(_text, _position, end);
        ReadValue(key, column, end);
    }

    private bool IsItemMark(int end)
        => _position < end && _text[_position] == '-' && (_position + 1 == end || _text[_position + 1] is ' ' or '\t' or '\r');

    /// <summary>Closes what a line at this column doesn't stand in. A list may start in the column of its key.</summary>
    private void Close(int column, bool isItem)
    {
        while (_open.Count > 1 && _open[_open.Count - 1] is var last && (last.Column > column || (last.Column == column && (last.IsItem || !isItem))))
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>Reads a name and its colon; the position stays where there is none.</summary>
    private bool TryReadKey(int end, out string name)
    {
        var index = _position;
        name = "";
        if (_text[index] is '"' or '\'')
        {
            name = QuotedText.Read(_text, index + 1, _text[index], end, out index);
            index = TextScan.SkipBlanks(_text, Math.Min(end, index + 1), end);
        }
        else if (_text[index] is '{' or '[' or '|' or '>' or '&' or '*' or '!')
        {
            return false;
        }
        else
        {
            while (index < end && !IsColon(index, end) && !TextScan.IsAt(_text, index, " #"))
            {
                index++;
            }

            name = _text.Substring(_position, index - _position).TrimEnd();
        }

        if (index >= end || !IsColon(index, end))
        {
            return false;
        }

        _position = index + 1;
        return true;
    }

    private bool IsColon(int index, int end)
        => _text[index] == ':' && (index + 1 >= end || char.IsWhiteSpace(_text[index + 1]));

    private void ReadValue(KeyPath key, int column, int end)
    {
        SkipProperties(end);
        if (_position >= end || _text[_position] is '\r' or '#')
        {
            return;
        }

        switch (_text[_position])
        {
            case '|' or '>':
                ReadBlock(key, column, end);
                break;
            case '{' when !TextScan.IsAt(_text, _position, "{{"):
            case '[':
                _position = JsonValues.ReadOne(_text, _position, key, _values);
                break;
            case '"' or '\'':
                ReadQuoted(key);
                break;
            case '*':
                break;
            default:
                ReadPlain(key, end);
                break;
        }
    }

    /// <summary>A tag or an anchor before a value.</summary>
    private void SkipProperties(int end)
    {
        while (_position < end && _text[_position] is '!' or '&')
        {
            while (_position < end && !char.IsWhiteSpace(_text[_position]))
            {
                _position++;
            }

            _position = TextScan.SkipBlanks(_text, _position, end);
        }
    }

    private void ReadQuoted(KeyPath key)
    {
        var start = _position + 1;
        var value = QuotedText.Read(_text, start, _text[_position], _text.Length, out var end);
        _values.Add(new KeyedValue(key, start, end - start, value, IsLiteral: true));
        _position = Math.Min(_text.Length, end + 1);
    }

    private void ReadPlain(KeyPath key, int end)
    {
        var comment = _text.IndexOf(" #", _position, end - _position, StringComparison.Ordinal);
        var value = _text.Substring(_position, (comment < 0 ? end : comment) - _position).TrimEnd();
        _values.Add(new KeyedValue(key, _position, value.Length, value, IsLiteral: true));
        _position = end;
    }

    /// <summary>The lines that stand further right than the key.</summary>
    private void ReadBlock(KeyPath key, int column, int end)
    {
        var start = Math.Min(_text.Length, end + 1);
        for (_position = start; _position < _text.Length;)
        {
            var lineEnd = TextScan.EndOfLine(_text, _position);
            var first = TextScan.SkipWhiteSpace(_text, _position, lineEnd);
            if (first < lineEnd && first - _position <= column)
            {
                break;
            }

            _position = Math.Min(_text.Length, lineEnd + 1);
        }

        var content = _text.Substring(start, _position - start);
        var trimmed = content.Trim();
        if (trimmed.IndexOf('\n') < 0)
        {
            _values.Add(new KeyedValue(key, start + content.Length - content.TrimStart().Length, trimmed.Length, trimmed, IsLiteral: true));
        }

        LineValues.Read(_text, start, _position, key, _values);
    }
}
