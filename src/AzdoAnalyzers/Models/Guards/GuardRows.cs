using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Guards;

/// <summary>
/// The rows of methods that ask for a value or stop without it: of the framework, and of the libraries for tests (xunit 2 and 3, NUnit 3 and 4, MSTest,
/// TUnit, FluentAssertions and its fork, Shouldly), by the names that their documentation has.
/// </summary>
internal static class GuardRows
{
    private const string Xunit = "Xunit.Assert";

    private const string NUnit = "NUnit.Framework.Assert";

    private const string ClassicNUnit = "NUnit.Framework.Legacy.ClassicAssert";

    private const string MSTest = "Microsoft.VisualStudio.TestTools.UnitTesting.Assert";

    private static readonly IReadOnlyList<string> Fluent = ["FluentAssertions.*", "AwesomeAssertions.*"];

    private static readonly ILookup<string, GuardRow> ByMember = All.SelectMany(row => row.Members.Select(member => (member, row))).ToLookup(entry => entry.member, entry => entry.row);

    public static IReadOnlyList<GuardRow> All =>
    [
        new(TypePattern.Any, [nameof(string.IsNullOrEmpty), nameof(string.IsNullOrWhiteSpace), "IsNullOrBlank"], GuardKind.TrueWhereMissing),
        new("System.Text.RegularExpressions.Regex", ["IsMatch"], GuardKind.FalseWhereMissing, "input"),
        new("System.Environment", [nameof(Environment.Exit), nameof(Environment.FailFast)], GuardKind.NeverReturns),
        new("System.ArgumentNullException", ["ThrowIfNull"], GuardKind.StopsWhereNull),
        new("System.ArgumentException", ["ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace"], GuardKind.StopsWhereMissing),

        new("System.ComponentModel.DataAnnotations.Validator", ["ValidateObject"], GuardKind.StopsByAttributes, "instance"),
        new("System.ComponentModel.DataAnnotations.Validator", ["TryValidateObject"], GuardKind.FalseByAttributes, "instance"),

        new(Xunit, ["NotNull"], GuardKind.StopsWhereNull),
        new(Xunit, ["NotEmpty"], GuardKind.StopsWhereMissing),
        new(Xunit, ["True", "SkipUnless"], GuardKind.StopsWhereFalse),
        new(Xunit, ["False", "SkipWhen"], GuardKind.StopsWhereTrue),
        new("Xunit.Skip", ["If"], GuardKind.StopsWhereTrue),
        new("Xunit.Skip", ["IfNot"], GuardKind.StopsWhereFalse),
        .. Each([NUnit, ClassicNUnit, "NUnit.Framework.Assume"], type => new GuardRow(type, ["That"], GuardKind.StopsUnlessConstraint)),
        .. Each([NUnit, ClassicNUnit, MSTest], type => new GuardRow(type, ["IsNotNull", "NotNull"], GuardKind.StopsWhereNull)),
        .. Each([NUnit, ClassicNUnit, MSTest], type => new GuardRow(type, ["IsNotEmpty"], GuardKind.StopsWhereMissing)),
        .. Each([NUnit, ClassicNUnit, MSTest], type => new GuardRow(type, ["IsTrue", "True"], GuardKind.StopsWhereFalse)),
        .. Each([NUnit, ClassicNUnit, MSTest], type => new GuardRow(type, ["IsFalse", "False"], GuardKind.StopsWhereTrue)),
        new(Xunit, ["Fail", "Skip"], GuardKind.NeverReturns),
        new(MSTest, ["Fail", "Inconclusive"], GuardKind.NeverReturns),
        .. Each([NUnit, ClassicNUnit], type => new GuardRow(type, ["Fail", "Ignore", "Inconclusive", "Pass"], GuardKind.NeverReturns)),
        new("TUnit.*", ["IsNotNull"], GuardKind.StopsWhereNull),
        new("TUnit.*", ["IsNotEmpty", "IsNotNullOrEmpty", "IsNotNullOrWhiteSpace"], GuardKind.StopsWhereMissing),
        new("TUnit.*", ["IsTrue"], GuardKind.StopsWhereFalse),
        new("TUnit.*", ["IsFalse"], GuardKind.StopsWhereTrue),
        new("TUnit.Core.Skip", ["When"], GuardKind.StopsWhereTrue),
        new("TUnit.Core.Skip", ["Unless"], GuardKind.StopsWhereFalse),
        .. Each(Fluent, type => new GuardRow(type, ["NotBeNull"], GuardKind.StopsWhereNull)),
        .. Each(Fluent, type => new GuardRow(type, ["NotBeEmpty", "NotBeNullOrEmpty", "NotBeNullOrWhiteSpace"], GuardKind.StopsWhereMissing)),
        .. Each(Fluent, type => new GuardRow(type, ["BeTrue"], GuardKind.StopsWhereFalse)),
        .. Each(Fluent, type => new GuardRow(type, ["BeFalse"], GuardKind.StopsWhereTrue)),
        new("Shouldly.*", ["ShouldNotBeNull"], GuardKind.StopsWhereNull),
        new("Shouldly.*", ["ShouldNotBeEmpty", "ShouldNotBeNullOrEmpty", "ShouldNotBeNullOrWhiteSpace"], GuardKind.StopsWhereMissing),
        new("Shouldly.*", ["ShouldBeTrue"], GuardKind.StopsWhereFalse),
        new("Shouldly.*", ["ShouldBeFalse"], GuardKind.StopsWhereTrue),
        new("System.Diagnostics.Contracts.Contract", ["Requires", "Assert", "Assume"], GuardKind.StopsWhereFalse),

        new("System.Collections.*", ["Add", "AddFirst", "AddLast", "Enqueue", "Insert", "Push", "TryAdd"], GuardKind.Fills),
        new("System.Text.StringBuilder", ["Append", "AppendLine", "AppendFormat", "AppendJoin", "Insert"], GuardKind.Fills),
        new("System.Collections.*", ["Clear", "Dequeue", "Pop", "Remove", "RemoveAll", "RemoveAt", "RemoveFirst", "RemoveLast", "RemoveRange", "RemoveWhere", "TryDequeue", "TryPop", "TryTake"], GuardKind.Empties),
        new("System.Text.StringBuilder", ["Clear", "Remove"], GuardKind.Empties),
    ];

    /// <summary>The rows that hold for a method.</summary>
    public static IEnumerable<GuardRow> Of(IMethodSymbol method) => ByMember.Contains(method.Name) && method.ContainingType is { } type ? Of(method.Name, type) : [];

    private static IEnumerable<GuardRow> Of(string member, INamedTypeSymbol type)
    {
        foreach (var row in ByMember[member])
        {
            if (row.Type.Includes(type))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<GuardRow> Each(IEnumerable<string> types, Func<string, GuardRow> row) => types.Select(row);
}
