using System.Globalization;
using System.Text.RegularExpressions;

namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>A program with values of several rules in one method: each at a position of its own, and each reaching a sink of its own.</summary>
/// <param name="Values">The positions and the sinks.</param>
internal sealed partial record MixedProgram(IReadOnlyList<(Position Position, Sink Sink)> Values)
{
    private const int Count = 3;

    /// <summary>The program, with marks where tokens stand that no sink fills in.</summary>
    public string Text
        => $$"""
            using System;

            namespace Acme
            {
                public class Options
                {
                    public const string Name = "B";

                    public Options() { }

                    public Options(string pat) { Pat = pat; }

                    public string Pat { get; set; } = "";

                    public string User { get; set; } = "";
                }

            {{string.Concat(Values.Select((value, index) => SinkClass(value.Sink, index)))}}
                public static class Program
                {
                    public static string Run(string argument)
                    {
            {{string.Concat(Values.Select((value, index) => Block(value, index)))}}
                        return argument;
                    }
                }
            }

            """.ReplaceLineEndings("\n");

    /// <summary>What it is made of, for a failure.</summary>
    public string Description => string.Join("; ", Values.Select(value => $"{value.Position.Name}, {value.Sink.Name}"));

    /// <summary>The program of a seed: positions of statements that differ, and sinks of rules that differ.</summary>
    public static MixedProgram Of(int seed)
    {
        var random = new Random(seed);
        var positions = Position.All.Where(position => position is { IsMember: false, IsFixable: true, HoldsValuesOfSeveralRules: false }).ToArray();
        var sinks = Sink.All.ToArray();
        random.Shuffle(positions);
        random.Shuffle(sinks);
        return new([.. positions.Take(Count).Zip(sinks.DistinctBy(sink => sink.Id)).Where(value => !IsPieceOfUrl(value))]);
    }

    /// <summary>A text around a URL is no URL, and no program hands it to a client.</summary>
    private static bool IsPieceOfUrl((Position Position, Sink Sink) value)
        => value.Sink.Id == DiagnosticIds.HardCodedOrganizationUrl && value.Position.Name.Contains("piece", StringComparison.Ordinal);

    private static string SinkClass(Sink sink, int index) => string.Create(CultureInfo.InvariantCulture, $$"""
            public static class Sink{{index}}
            {
                public static void Use(string a)
                {
                    {{sink.Code}}
                }

                public static void Use(string a, string b) { Use(a); Use(b); }

                public static bool Sent(string a) { Use(a); return true; }

                public static void Ref(ref string a) { a += "r"; }
            }


        """);

    private static string Block((Position Position, Sink Sink) value, int index)
    {
        var code = Calls().Replace(value.Position.Code, string.Create(CultureInfo.InvariantCulture, $"Sink{index}.$1("));
        var lines = value.Sink.Fill(code).Split('\n').Select(line => line.Length == 0 ? "" : "                " + line);
        return $"            {{\n{string.Join('\n', lines)}\n            }}\n\n";
    }

    [GeneratedRegex(@"\b(Use|Sent|Ref)\(")]
    private static partial Regex Calls();
}
