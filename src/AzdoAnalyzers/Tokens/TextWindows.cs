using System.Buffers;
using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Reads a source text window by window through one pooled buffer: a copy of the whole costs more than searching it.</summary>
internal sealed class TextWindows(SourceText text) : IDisposable
{
    private const int Length = 16384;

    private readonly char[] _buffer = ArrayPool<char>.Shared.Rent(Length);

    private int _next;

    public TextWindow Current { get; private set; }

    public bool MoveNext()
    {
        if (_next >= text.Length)
        {
            return false;
        }

        var length = Math.Min(Length, text.Length - _next);
        var isLast = _next + length == text.Length;
        text.CopyTo(_next, _buffer, 0, length);
        Current = new TextWindow(new TextSlice(_buffer, 0, length), _next, isLast);
        _next = isLast ? text.Length : _next + length - TextWindow.Overlap;
        return true;
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);
}
