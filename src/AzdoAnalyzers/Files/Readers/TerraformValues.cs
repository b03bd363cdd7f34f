namespace AzdoAnalyzers.Files.Readers;

/// <summary>Reads the attributes of Terraform's blocks: a block's type and labels are names, and a map's name is one. What isn't a text between quotes is an expression.</summary>
internal sealed class TerraformValues
{
    private readonly string _text;

    private readonly List<KeyedValue> _values = [];

    private readonly List<KeyPath> _open = [new KeyPath(null, "")];

    private int _position;

    private TerraformValues(string text) => _text = text;

    public static List<KeyedValue> Read(string text)
    {
        var reader = new TerraformValues(text);
        while (reader._position < text.Length)
        {
            reader.Step();
        }

        return reader._values;
    }

    private void Step()
    {
        var character = _text[_position];
        if (character == '#' || TextScan.IsAt(_text, _position, "//"))
        {
            _position = TextScan.EndOfLine(_text, _position);
        }
        else if (TextScan.IsAt(_text, _position, "/*"))
        {
            _position = TextScan.Behind(_text, _position + 2, "*/");
        }
        else if (IsInName(character) || character == '"')
        {
            ReadBlockOrAttribute();
        }
        else
        {
            if (character == '}' && _open.Count > 1)
            {
                _open.RemoveAt(_open.Count - 1);
            }
            else if (character == '{')
            {
                _open.Add(new KeyPath(_open[_open.Count - 1], ""));
            }

            _position++;
        }
    }

    /// <summary>Names in a row, and then the brace of a block, or the value of an attribute.</summary>
    private void ReadBlockOrAttribute()
    {
        var path = _open[_open.Count - 1];
        while (_position < _text.Length)
        {
            var character = _text[_position];
            if (IsInName(character) || character == '"')
            {
                path = new KeyPath(path, ReadName());
                _position = TextScan.SkipBlanks(_text, _position, _text.Length);
            }
            else if (character == '{')
            {
                _open.Add(path);
                _position++;
                return;
            }
            else if (character is '=' or ':' && !TextScan.IsAt(_text, _position, "=="))
            {
                _position = TextScan.SkipBlanks(_text, _position + 1, _text.Length);
                ReadValue(path);
                return;
            }
            else
            {
                return;
            }
        }
    }

    private string ReadName()
    {
        var start = _position;
        if (_text[start] == '"')
        {
            var name = QuotedText.Read(_text, start + 1, '"', TextScan.EndOfLine(_text, start), out var end);
            _position = Math.Min(_text.Length, end + 1);
            return name;
        }

        while (_position < _text.Length && IsInName(_text[_position]))
        {
            _position++;
        }

        return _text.Substring(start, _position - start);
    }

    private void ReadValue(KeyPath key)
    {
        if (_position >= _text.Length)
        {
            return;
        }

        switch (_text[_position])
        {
            case '{':
                _open.Add(key);
                _position++;
                break;
            case '"':
                ReadQuoted(key);
                break;
            case '<' when TextScan.IsAt(_text, _position, "<<"):
                ReadHereDocument(key);
                break;
            default:
                ReadExpression(key);
                break;
        }
    }

    private void ReadQuoted(KeyPath key)
    {
        var start = _position + 1;
        var value = QuotedText.Read(_text, start, '"', TextScan.EndOfLine(_text, start), out var end);
        _position = Math.Min(_text.Length, end + 1);
        _values.Add(new KeyedValue(key, start, end - start, value, IsLiteral: true));
    }

    private void ReadHereDocument(KeyPath key)
    {
        var mark = _text.Substring(_position, TextScan.EndOfLine(_text, _position) - _position).Trim('<', '-', ' ', '\t', '\r');
        var start = Math.Min(_text.Length, TextScan.EndOfLine(_text, _position) + 1);
        for (_position = start; _position < _text.Length;)
        {
            var end = TextScan.EndOfLine(_text, _position);
            if (mark.Length == 0 || _text.Substring(_position, end - _position).Trim() == mark)
            {
                break;
            }

            _position = Math.Min(_text.Length, end + 1);
        }

        LineValues.Read(_text, start, _position, key, _values);
        _position = TextScan.EndOfLine(_text, _position);
    }

    /// <summary>A reference, a call, a list: up to the end of the line, or to a brace that opens a map in it.</summary>
    private void ReadExpression(KeyPath key)
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is not ('\n' or '#' or '{' or '}' or ','))
        {
            _position++;
        }

        var value = _text.Substring(start, _position - start).TrimEnd();
        _values.Add(new KeyedValue(key, start, value.Length, value, IsLiteral: false));
    }

    private static bool IsInName(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.';
}
