using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>
/// The programs that are looked at, a fixed choice out of the product: for a proven token every position in every language
/// version, for the other sinks every position in a few; all else takes turns, so that each two kinds of things meet.
/// </summary>
internal static class GeneratedPrograms
{
    private const int TurnsOfOtherSinks = 2;

    public static readonly LanguageVersion[] Versions =
    [
        LanguageVersion.CSharp6, LanguageVersion.CSharp7, LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp12, LanguageVersion.Latest,
    ];

    private static readonly Collision[] Collisions = Enum.GetValues<Collision>();

    /// <summary>All of them.</summary>
    public static IEnumerable<GeneratedProgram> All => Position.All.SelectMany(At);

    /// <summary>Those with a value at a position.</summary>
    public static IEnumerable<GeneratedProgram> At(Position position)
    {
        var start = Array.IndexOf(Position.All, position);
        var versions = Versions.Where(version => version.MapSpecifiedToEffectiveVersion() >= position.Compiles).ToArray();
        return
        [
            .. Enumerable.Range(0, Math.Max(versions.Length, Collisions.Length)).Select(turn => Create(position, Sink.Token, versions[turn % versions.Length], Collisions[(start + turn) % Collisions.Length], start + turn)),
            .. Sink.All.Where(sink => sink != Sink.Token).SelectMany((sink, index) => Enumerable.Range(0, TurnsOfOtherSinks)
                .Select(turn => (start * 3) + (index * 5) + (turn * 7))
                .Select(turn => Create(position, sink, versions[turn % versions.Length], Collisions[(turn + (turn / Collisions.Length)) % Collisions.Length], turn))),
        ];
    }

    private static GeneratedProgram Create(Position position, Sink sink, LanguageVersion version, Collision collision, int turn)
    {
        var effective = version.MapSpecifiedToEffectiveVersion();
        return new(
            position,
            sink,
            version,
            IsNullable: effective >= LanguageVersion.CSharp8 && turn % 3 != 0,
            HasImplicitUsings: effective >= LanguageVersion.CSharp10 && turn % 2 == 0,
            collision);
    }
}
