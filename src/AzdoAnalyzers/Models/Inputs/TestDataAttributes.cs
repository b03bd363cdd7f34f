namespace AzdoAnalyzers.Models.Inputs;

/// <summary>The attributes by which frameworks for tests hand values to the parameters of tests: xunit, NUnit, MSTest, TUnit.</summary>
internal static class TestDataAttributes
{
    /// <summary>Of a test, or of a class and its constructor: one argument for each parameter, in order.</summary>
    public static readonly ISet<string> Rows = new HashSet<string>(StringComparer.Ordinal) { "InlineData", "TestCase", "TestFixture", "DataRow", "Arguments" };

    /// <summary>The same, where a member holds the rows whose name is an argument.</summary>
    public static readonly ISet<string> Members = new HashSet<string>(StringComparer.Ordinal) { "MemberData", "TestCaseSource", "TestFixtureSource", "DynamicData", "MethodDataSource" };

    /// <summary>Of a parameter: each argument is a value of it.</summary>
    public static readonly ISet<string> Values = new HashSet<string>(StringComparer.Ordinal) { "Values" };

    /// <summary>Of a parameter, where a member holds its values.</summary>
    public static readonly ISet<string> ValueMembers = new HashSet<string>(StringComparer.Ordinal) { "ValueSource" };
}
