using System.Collections.Concurrent;
using System.Globalization;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Tests.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>Two sinks of one member have the sources that each of them has alone. Every kind of sink meets every other kind, and each row one that a seed tells.</summary>
[Trait("Lane", "Slow")]
public sealed class SinkPairsTests
{
    private const int LeastPairs = 1_000;

    /// <summary>How far down the second class stands, whatever the first one.</summary>
    private const int Width = 2_000;

    private const string SharedClass = """
        class Shared
        {
            protected const string host = "https://dev.azure.com";

            protected static string value = System.Environment.TickCount > 0 ? "https://dev.azure.com/acme/" : "hunter2";
        }
        """;

    [Fact]
    public void Each_pair_gives_the_union_of_what_each_gives_alone()
    {
        var calls = SinkCatalog.AllRows.Select(Call.Of).OfType<Call>().ToList();
        var pairs = Pairs(calls).ToList();
        var alone = new ConcurrentDictionary<(Call Call, bool IsFirst), HashSet<string>>();
        var faults = new ConcurrentBag<string>();
        Parallel.ForEach(pairs, pair =>
        {
            var expected = Alone(pair.One, isFirst: true).Concat(Alone(pair.Other, isFirst: false)).Distinct().Order(StringComparer.Ordinal).ToList();
            var together = Sources(pair.One.Library, pair.One.Class, pair.Other.Class).Order(StringComparer.Ordinal).ToList();
            if (!expected.SequenceEqual(together))
            {
                faults.Add($"{pair.One.Row} and {pair.Other.Row}: without {string.Join("; ", expected.Except(together))}, with {string.Join("; ", together.Except(expected))}");
            }
        });

        Assert.True(faults.IsEmpty, string.Create(CultureInfo.InvariantCulture, $"{faults.Count} of {pairs.Count} pairs:\n{string.Join('\n', faults.Order(StringComparer.Ordinal).Take(20))}"));
        Assert.True(pairs.Count >= LeastPairs, string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs"));
        Assert.True(alone.Values.Count(sources => sources.Count > 0) > calls.Count / 2, "Few rows have sources.");

        HashSet<string> Alone(Call call, bool isFirst) => alone.GetOrAdd((call, isFirst), _ => isFirst ? Sources(call.Library, call.Class, "") : Sources(call.Library, "", call.Class));
    }

    private static IEnumerable<(Call One, Call Other)> Pairs(IReadOnlyList<Call> calls)
    {
        var random = new Random(1);
        foreach (var ofOneLibrary in calls.GroupBy(call => call.Library))
        {
            var all = ofOneLibrary.ToList();
            var kinds = all.DistinctBy(call => call.Kind).ToList();
            foreach (var pair in kinds.SelectMany((one, index) => kinds.Skip(index + 1).Select(other => (one, other))).Concat(all.Select(call => (call, all[random.Next(all.Count)]))))
            {
                if (pair.Item1 != pair.Item2)
                {
                    yield return pair;
                }
            }
        }
    }

    /// <summary>What is known of the sources in a program of these classes, each line once. Whether a fix does harm is a question to all sinks.</summary>
    private static HashSet<string> Sources(Compilation library, string first, string second)
    {
        var compilation = library.AddSyntaxTrees(Parse("Shared.cs", SharedClass), Parse("Users.cs", first.PadRight(Width) + second));
        var trace = Traces.Of(compilation);
        return [.. compilation.SyntaxTrees.SelectMany(tree => trace.From(tree).Sources).Select(source => Traces.Describe(source with { FixReason = null }))];
    }

    private static SyntaxTree Parse(string name, string text) => CSharpSyntaxTree.ParseText(text, path: name);

    /// <summary>A class that hands the shared member to a sink.</summary>
    private sealed record Call(SinkRow Row, Compilation Library, string Class)
    {
        /// <summary>What the engine tells rows apart by.</summary>
        public object Kind => (Row.Role, Row.Credential, Row.IsGeneralPurpose, Row.IsCollection, Row.IsConstructor, Row.Parameter == SinkRow.PropertyValue, Row.IsBaseUrl, Row.JoinsPath, Row.IsEnvironmentVariable, Row.Key is null, (Row.IsBearer, Row.Checks, Row.Holder is null, Row.IsTemplate));

        /// <summary>The class for a row; <see langword="null"/> where the value has to be handed over in a class of another base.</summary>
        public static Call? Of(SinkRow row, int index)
        {
            var found = SinkLibraries.Find(row, SinkCall.CompanionOf(row))!.Value;
            var statement = new SinkCall(row, found.Member).NotFound;
            var name = string.Create(CultureInfo.InvariantCulture, $"User{index}");
            return statement.Contains(" class ", StringComparison.Ordinal) ? null
                : new Call(row, found.Compilation, $"class {name} : Shared {{ void Run() {{ {statement} }} }}");
        }
    }
}
