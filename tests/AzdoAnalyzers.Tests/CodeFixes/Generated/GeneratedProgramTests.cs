using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>What holds for every fix, over the product of positions, sinks, language versions, nullable contexts, implicit usings and names that collide.</summary>
[Trait("Lane", "Slow")]
public sealed class GeneratedProgramTests
{
    private const int LeastPrograms = 2000;

    private const int LeastFixed = 1500;

    public static TheoryData<string> Positions => [.. Position.All.Select(position => position.Name)];

    [Theory]
    [MemberData(nameof(Positions))]
    public async Task Every_fix_compiles_keeps_comments_leaves_no_secret_and_equals_fix_all(string position)
    {
        var faults = new ConcurrentBag<(string Fault, GeneratedProgram Program)>();
        var programs = GeneratedPrograms.At(Position.All.Single(candidate => candidate.Name == position));
        await Parallel.ForEachAsync(programs, async (program, _) =>
        {
            if (await ProgramCheck.FaultAsync(program) is { } fault)
            {
                faults.Add((fault, program));
            }
        });

        if (faults.OrderBy(found => found.Program.Description, StringComparer.Ordinal).FirstOrDefault() is { Program: { } program })
        {
            var (smallest, fault) = await SmallestAsync(program);
            Assert.Fail($"{faults.Count} programs fail, as {smallest.Description}: {fault}\nThe program:\n{smallest.Text}");
        }
    }

    [Fact]
    public void There_are_enough_programs_and_each_two_kinds_of_things_meet()
    {
        var programs = GeneratedPrograms.All.ToList();

        Assert.True(programs.Distinct().Count() >= LeastPrograms, $"{programs.Distinct().Count()} programs");
        Assert.True(programs.Distinct().Count(program => program.IsFixable) >= LeastFixed);
        AssertMeet(programs, program => program.Position, program => program.Sink, Position.All.Length * Sink.All.Length);
        AssertMeet(programs, program => program.Position, program => program.Collision, Position.All.Length * Enum.GetValues<Collision>().Length);
        AssertMeet(programs, program => program.Sink, program => program.Version, Sink.All.Length * GeneratedPrograms.Versions.Length);
        AssertMeet(programs, program => program.Sink, program => program.Collision, Sink.All.Length * Enum.GetValues<Collision>().Length);
        AssertMeet(programs, program => program.Sink, program => program.IsNullable, Sink.All.Length * 2);
        AssertMeet(programs, program => program.Collision, program => program.Version, Enum.GetValues<Collision>().Length * GeneratedPrograms.Versions.Length);
        AssertMeet(programs, program => program.HasImplicitUsings, program => program.Collision, Enum.GetValues<Collision>().Length * 2);
    }

    private static void AssertMeet<T, TOther>(IEnumerable<GeneratedProgram> programs, Func<GeneratedProgram, T> one, Func<GeneratedProgram, TOther> other, int pairs)
        => Assert.Equal(pairs, programs.Select(program => (one(program), other(program))).Distinct().Count());

    /// <summary>The program without all that isn't needed for it to fail.</summary>
    private static async Task<(GeneratedProgram Program, string Fault)> SmallestAsync(GeneratedProgram program)
    {
        var fault = await ProgramCheck.FaultAsync(program) ?? "it fails from time to time only";
        foreach (var simpler in new Func<GeneratedProgram, GeneratedProgram>[]
        {
            failing => failing with { Collision = Collision.None },
            failing => failing with { HasImplicitUsings = false },
            failing => failing with { IsNullable = false },
            failing => failing with { Version = LanguageVersion.Latest },
            failing => failing with { Sink = Sink.Token },
        })
        {
            if (await ProgramCheck.FaultAsync(simpler(program)) is { } same)
            {
                (program, fault) = (simpler(program), same);
            }
        }

        return (program, fault);
    }
}
