using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>A text that counts how often it is read, from the analyzers' side: what was parsed before counts from <see cref="Reset"/> on only.</summary>
internal sealed class CountedText(string text) : SourceText
{
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public override Encoding? Encoding => null;

    public override int Length => text.Length;

    public override char this[int position]
    {
        get
        {
            Interlocked.Increment(ref _reads);
            return text[position];
        }
    }

    public void Reset() => Volatile.Write(ref _reads, 0);

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        Interlocked.Increment(ref _reads);
        text.CopyTo(sourceIndex, destination, destinationIndex, count);
    }
}
