using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>The steps through the objects that hold the arguments of tests, each row as an array of them. NUnit 4, xunit 3.</summary>
internal static class TestDataRows
{
    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    private const string Case = "NUnit.Framework.TestCaseData";

    public static readonly IReadOnlyList<StepRow> All =
    [
        new(Case, [Constructor], "args", "return"),
        new(Case, [Constructor], "arg", "return[0]"),
        new(Case, [Constructor], "arg1", "return[0]"),
        new(Case, [Constructor], "arg2", "return[1]"),
        new(Case, [Constructor], "arg3", "return[2]"),
        new(Case, ["SetName", "SetDescription", "SetCategory", "SetProperty", "Returns", "Explicit", "Ignore"], "this", "return"),
        new("Xunit.TheoryData", [Constructor], "values[]", "return[]"),
        new("Xunit.TheoryData", [Constructor], "data[]", "return[]"),
    ];
}
