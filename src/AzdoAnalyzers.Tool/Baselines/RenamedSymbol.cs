using AzdoAnalyzers.Baseline;

namespace AzdoAnalyzers.Tool.Baselines;

/// <summary>Says whether the key of a baseline's line may be what is left of another one after a rename or a move.</summary>
internal static class RenamedSymbol
{
    /// <summary>Whether only one thing is another one: the member's name or parameters, the type or namespace around it, or the assembly.</summary>
    public static bool MayBe(BaselineKey old, BaselineKey key)
        => old.Rule == key.Rule && old.Sink == key.Sink && (old.Assembly == key.Assembly ? IsHalf(old.Symbol, key.Symbol) : old.Symbol == key.Symbol);

    private static bool IsHalf(string old, string symbol)
    {
        var (oldAround, oldMember) = Split(old);
        var (around, member) = Split(symbol);
        return oldAround == around || oldMember == member;
    }

    /// <summary>What a documentation-comment id has before its last dot, those of its parameters left out, and what it has behind it.</summary>
    private static (string Around, string Member) Split(string symbol)
    {
        var parameters = symbol.IndexOf('(', StringComparison.Ordinal);
        var dot = symbol.LastIndexOf('.', (parameters < 0 ? symbol.Length : parameters) - 1);
        return (symbol[..Math.Max(dot, 0)], symbol[(dot + 1)..]);
    }
}
