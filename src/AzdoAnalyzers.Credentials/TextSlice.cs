using System.Runtime.CompilerServices;

namespace AzdoAnalyzers.Credentials;

/// <summary>
/// A piece of a string or of a character buffer, without a copy: what <c>ReadOnlySpan&lt;char&gt;</c> would be without a
/// package. Comparisons are ordinal; where they ignore case they fold the letters of ASCII only.
/// </summary>
public readonly struct TextSlice
{
    private readonly string? _text;
    private readonly char[]? _buffer;
    private readonly int _offset;

    /// <summary>The piece of <paramref name="text"/> that starts at <paramref name="offset"/>.</summary>
    public TextSlice(string text, int offset, int length)
        : this(text, buffer: null, offset, length, text.Length)
    {
    }

    /// <summary>The piece of <paramref name="buffer"/> that starts at <paramref name="offset"/>; it sees later changes of the buffer.</summary>
    public TextSlice(char[] buffer, int offset, int length)
        : this(text: null, buffer, offset, length, buffer.Length)
    {
    }

    private TextSlice(string? text, char[]? buffer, int offset, int length, int available)
    {
        if (offset < 0 || length < 0 || offset > available - length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset));
        }

        _text = text;
        _buffer = buffer;
        _offset = offset;
        Length = length;
    }

    /// <summary>How many characters the piece has.</summary>
    public int Length { get; }

    /// <summary>Whether the piece has no character.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The character at <paramref name="index"/>, counted from the start of the piece.</summary>
    public char this[int index]
    {
        // Every search is made of this, and a throw in here would keep it from being inlined.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Length)
            {
                ThrowOutOfRange(nameof(index));
            }

            return _buffer is null ? _text![_offset + index] : _buffer[_offset + index];
        }
    }

    /// <summary>The whole of <paramref name="text"/>; of null, the empty piece.</summary>
    public static implicit operator TextSlice(string? text) => text is null ? default : new TextSlice(text, 0, text.Length);

    /// <summary>The rest of the piece from <paramref name="start"/> on.</summary>
    public TextSlice Slice(int start) => Slice(start, Length - start);

    /// <summary>A piece of this piece.</summary>
    public TextSlice Slice(int start, int length)
    {
        if (start < 0 || length < 0 || start > Length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        return new TextSlice(_text, _buffer, _offset + start, length, int.MaxValue);
    }

    /// <summary>The piece without the white space around it.</summary>
    public TextSlice Trim()
    {
        var start = 0;
        var end = Length;
        while (start < end && char.IsWhiteSpace(this[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(this[end - 1]))
        {
            end--;
        }

        return Slice(start, end - start);
    }

    /// <summary>Whether both hold the same characters.</summary>
    public bool Equals(TextSlice other, bool ignoreCase = false) => Length == other.Length && StartsWith(other, ignoreCase);

    /// <summary>Whether the piece starts with <paramref name="prefix"/>.</summary>
    public bool StartsWith(TextSlice prefix, bool ignoreCase = false) => HasAt(0, prefix, ignoreCase);

    /// <summary>Whether the piece ends with <paramref name="suffix"/>.</summary>
    public bool EndsWith(TextSlice suffix, bool ignoreCase = false) => HasAt(Length - suffix.Length, suffix, ignoreCase);

    /// <summary>Whether <paramref name="word"/> stands at <paramref name="index"/>; false where it would reach over an end.</summary>
    public bool HasAt(int index, TextSlice word, bool ignoreCase = false)
    {
        if (index < 0 || index > Length - word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var mine = this[index + i];
            var others = word[i];
            if (mine != others && !(ignoreCase && Ascii.ToLower(mine) == Ascii.ToLower(others)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first index from <paramref name="start"/> on where <paramref name="value"/> stands, or -1.</summary>
    public int IndexOf(char value, int start = 0)
    {
        if (start < 0 || start >= Length)
        {
            return -1;
        }

        // Both of these are vectorised, which no loop of ours would be.
        var index = _text is null
            ? Array.IndexOf(_buffer!, value, _offset + start, Length - start)
            : _text.IndexOf(value, _offset + start, Length - start);
        return index < 0 ? -1 : index - _offset;
    }

    /// <summary>The first index from <paramref name="start"/> on where <paramref name="word"/>, which isn't empty, stands, or -1.</summary>
    public int IndexOf(TextSlice word, int start = 0)
    {
        for (var index = IndexOf(word[0], start); index >= 0; index = IndexOf(word[0], index + 1))
        {
            if (HasAt(index, word))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The characters as a string of their own.</summary>
    public override string ToString()
    {
        if (_text is null)
        {
            return Length == 0 ? "" : new string(_buffer, _offset, Length);
        }

        return _text.Substring(_offset, Length);
    }

    private static void ThrowOutOfRange(string parameter) => throw new ArgumentOutOfRangeException(parameter);
}
