using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>Code of tests, told by its attributes, also in a project that no property calls one of tests, as those of .NET Framework are.</summary>
internal static class TestCode
{
    /// <summary>By which frameworks for tests know their classes and methods.</summary>
    private static readonly HashSet<string> Attributes =
    [
        "Fact", "Theory", "Test", "TestCase", "TestCaseSource", "TestFixture", "TestFixtureSource", "TestMethod", "DataTestMethod", "TestClass", "SetUp", "OneTimeSetUp",
        "TestInitialize", "ClassInitialize",
    ];

    /// <summary>Whether a place stands in a class of tests, or is one.</summary>
    public static bool IsAround(SyntaxNode place)
        => place.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(type => type.AttributeLists.Concat(type.Members.SelectMany(member => member.AttributeLists)).SelectMany(list => list.Attributes).Any(IsOfTest));

    /// <summary>Whether code holds tests.</summary>
    public static bool IsIn(SyntaxNode root)
        => root.DescendantNodes(node => node is not (StatementSyntax or ExpressionSyntax or AttributeSyntax)).OfType<AttributeSyntax>().Any(IsOfTest);

    private static bool IsOfTest(AttributeSyntax attribute)
        => attribute.Name is var name && Attributes.Contains((name is QualifiedNameSyntax qualified ? qualified.Right : name).GetLastToken().ValueText);
}
