using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Reads a source text window by window through one pooled buffer: a copy of the whole costs more than searching it. Nothing is allocated.</summary>
internal readonly struct TextWindows(SourceText text)
{
    private const int Length = 16384;

    public Enumerator GetEnumerator() => new(text);

    /// <summary>Moves the window over the text.</summary>
    public struct Enumerator(SourceText text) : IDisposable
    {
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
            Current = new TextWindow(_buffer, length, _next, isLast);
            _next = isLast ? text.Length : _next + length - TextWindow.Overlap;
            return true;
        }

        public readonly void Dispose() => ArrayPool<char>.Shared.Return(_buffer);
    }
}
