namespace AzdoAnalyzers.Files.Readers;

/// <summary>
/// Reads JSON as people write it: with comments, trailing commas, single quotes, names and texts without quotes (YAML's flow style). What
/// doesn't parse is skipped, never an error.
/// </summary>
internal sealed class JsonValues
{
    /// <summary>What a reference to a variable starts with.</summary>
    private const string Reference = "${";

    private readonly string _text;

    private readonly int _end;

    private readonly List<KeyedValue> _values;

    /// <summary>What is open, innermost last: the path, and whether its items have no names.</summary>
    private readonly List<(KeyPath Path, bool IsList)> _open = [];

    /// <summary>Whether a value without quotes is a text, as in YAML.</summary>
    private readonly bool _isYaml;

    private int _position;

    private KeyPath? _name;

    private JsonValues(string text, int start, int end, KeyPath root, List<KeyedValue> values, bool isYaml)
    {
        _isYaml = isYaml;
        _text = text;
        _position = start;
        _end = end;
        _values = values;
        _open.Add((root, true));
    }

    public static List<KeyedValue> Read(string text)
    {
        var reader = new JsonValues(text, 0, text.Length, new KeyPath(null, ""), [], isYaml: false);
        while (reader._position < reader._end)
        {
            reader.Step();
        }

        return reader._values;
    }

    /// <summary>Reads one value of YAML's flow style, and gives the index after it.</summary>
    public static int ReadOne(string text, int start, KeyPath key, List<KeyedValue> values)
    {
        var reader = new JsonValues(text, start, text.Length, key, values, isYaml: true);
        do
        {
            reader.Step();
        }
        while (reader._open.Count > 1 && reader._position < reader._end);

        return reader._position;
    }

    private void Step()
    {
        var character = _text[_position];
        switch (character)
        {
            case '{' or '[':
                _open.Add((Here(), character == '['));
                _position++;
                break;
            case '}' or ']':
                Close();
                break;
            case ',':
                _name = null;
                _position++;
                break;
            case '"' or '\'':
                ReadQuoted(character);
                break;
            case '/' when TextScan.IsAt(_text, _position, "//"):
                _position = TextScan.EndOfLine(_text, _position);
                break;
            case '/' when TextScan.IsAt(_text, _position, "/*"):
                _position = TextScan.Behind(_text, _position + 2, "*/");
                break;
            case ':' or ' ' or '\t' or '\r' or '\n':
                _position++;
                break;
            default:
                ReadPlain();
                break;
        }
    }

    private void Close()
    {
        if (_open.Count > 1)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        _name = null;
        _position++;
    }

    private void ReadQuoted(char quote)
    {
        var start = _position + 1;
        var value = QuotedText.Read(_text, start, quote, _end, out var end);
        _position = Math.Min(_end, end + 1);
        Add(start, end - start, value, isLiteral: true);
    }

    private void ReadPlain()
    {
        var start = _position;
        while (_position < _end && !IsEndOfPlain())
        {
            _position = _isYaml && TextScan.IsAt(_text, _position, Reference) ? EndOfReference() : _position + 1;
        }

        var length = _position - start;
        while (length > 0 && char.IsWhiteSpace(_text[start + length - 1]))
        {
            length--;
        }

        _position = Math.Max(_position, start + 1);
        Add(start, length, _text.Substring(start, length), isLiteral: _isYaml);
    }

    /// <summary>The index after <c>${…}</c> or <c>${{…}}</c>, whose braces are none of the flow style.</summary>
    private int EndOfReference()
        => Math.Min(_end, TextScan.Behind(_text, _position + Reference.Length, TextScan.IsAt(_text, _position, Reference + "{") ? "}}" : "}"));

    private bool IsEndOfPlain()
        => _text[_position] is ',' or '}' or ']' or '{' or '[' or '"' or '\n' or '\r'
            || (_text[_position] == ':' && (_position + 1 == _end || char.IsWhiteSpace(_text[_position + 1])));

    /// <summary>A name where a colon follows in an object, else a value.</summary>
    private void Add(int start, int length, string value, bool isLiteral)
    {
        if (_name is null && !_open[_open.Count - 1].IsList && IsBeforeColon())
        {
            _name = new KeyPath(_open[_open.Count - 1].Path, value);
            return;
        }

        _values.Add(new KeyedValue(Here(), start, length, value, isLiteral));
        _name = null;
    }

    private bool IsBeforeColon()
    {
        var next = TextScan.SkipWhiteSpace(_text, _position, _end);
        return next < _end && _text[next] == ':';
    }

    private KeyPath Here()
    {
        var (path, isList) = _open[_open.Count - 1];
        if (_name is { } name)
        {
            _name = null;
            return name;
        }

        return isList && _open.Count == 1 ? path : new KeyPath(path, "");
    }
}
