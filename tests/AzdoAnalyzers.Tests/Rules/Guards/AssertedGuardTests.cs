using Xunit;

namespace AzdoAnalyzers.Tests.Rules.Guards;

/// <summary>Guards by the assertions of test frameworks, which throw or skip.</summary>
public sealed class AssertedGuardTests
{
    private const string Frameworks = """
        namespace Xunit
        {
            public class Assert
            {
                public static void NotNull(object value) { }
                public static void NotEmpty(System.Collections.IEnumerable value) { }
                public static void True(bool condition) { }
                public static void False(bool condition) { }
                public static void SkipWhen(bool condition, string reason) { }
                public static void SkipUnless(bool condition, string reason) { }
            }
        }

        namespace NUnit.Framework
        {
            public class Constraint
            {
                public Constraint Null => this;
                public Constraint Empty => this;
                public Constraint Not => this;
                public Constraint And => this;
            }

            public static class Is
            {
                public static Constraint Not => new Constraint();
                public static Constraint Null => new Constraint();
                public static Constraint True => new Constraint();
                public static Constraint False => new Constraint();
            }

            public class Assert
            {
                public static void That(bool condition) { }
                public static void That<T>(T value, Constraint constraint) { }
                public static void Ignore(string reason) { }
            }
        }

        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public class Assert
            {
                public static void IsTrue(bool condition) { }
                public static void IsFalse(bool condition) { }
                public static void IsNotNull(object value) { }
                public static void Inconclusive(string reason) { }
            }
        }

        namespace FluentAssertions
        {
            public class StringAssertions
            {
                public AndConstraint NotBeNullOrEmpty(string because = "") => null;
                public AndConstraint NotBeNull(string because = "") => null;
                public AndConstraint NotBeEmpty(string because = "") => null;
            }

            public class AndConstraint
            {
                public StringAssertions And => null;
            }

            public static class AssertionExtensions
            {
                public static StringAssertions Should(this string value) => new StringAssertions();
            }
        }

        namespace Shouldly
        {
            public static class ShouldExtensions
            {
                public static void ShouldNotBeNullOrEmpty(this string value) { }
                public static void ShouldBeFalse(this bool value) { }
                public static void ShouldBeTrue(this bool value) { }
            }
        }
        """;

    [Theory]
    [InlineData("""Xunit.Assert.NotNull(other);""")]
    [InlineData("""Xunit.Assert.True(string.IsNullOrEmpty(pat));""")]
    [InlineData("""Xunit.Assert.False(string.IsNullOrEmpty(other));""")]
    [InlineData("""Xunit.Assert.SkipUnless(string.IsNullOrEmpty(pat), "no token");""")]
    [InlineData("""NUnit.Framework.Assert.That(pat, NUnit.Framework.Is.Null);""")]
    [InlineData("""NUnit.Framework.Assert.That(other, NUnit.Framework.Is.Not.Null);""")]
    [InlineData("""NUnit.Framework.Assert.That(string.IsNullOrEmpty(pat), NUnit.Framework.Is.True);""")]
    [InlineData("""if (string.IsNullOrEmpty(other)) NUnit.Framework.Assert.Ignore("no token");""")]
    [InlineData("""Microsoft.VisualStudio.TestTools.UnitTesting.Assert.IsTrue(string.IsNullOrEmpty(pat));""")]
    [InlineData("""FluentAssertions.AssertionExtensions.Should(other).NotBeNullOrEmpty();""")]
    [InlineData("""Shouldly.ShouldExtensions.ShouldBeTrue(string.IsNullOrEmpty(pat));""")]
    public Task An_assertion_of_something_else_is_no_guard(string assertion) => GuardedProgram.VerifyAsync($"var pat = [|P(\"A\")|]; {assertion} Use(pat);", types: Frameworks);

    [Theory]
    [InlineData("""Xunit.Assert.NotNull(pat);""")]
    [InlineData("""Xunit.Assert.True(pat?.Length > 0);""")]
    [InlineData("""Xunit.Assert.False(string.IsNullOrEmpty(pat));""")]
    [InlineData("""Xunit.Assert.SkipWhen(string.IsNullOrEmpty(pat), "no token");""")]
    [InlineData("""Xunit.Assert.SkipUnless(pat is not null, "no token");""")]
    [InlineData("""var there = !string.IsNullOrEmpty(pat); Xunit.Assert.True(there);""")]
    [InlineData("""NUnit.Framework.Assert.That(pat, NUnit.Framework.Is.Not.Null.And.Not.Empty);""")]
    [InlineData("""NUnit.Framework.Assert.That(!string.IsNullOrEmpty(pat));""")]
    [InlineData("""NUnit.Framework.Assert.That(string.IsNullOrEmpty(pat), NUnit.Framework.Is.False);""")]
    [InlineData("""if (string.IsNullOrEmpty(pat)) NUnit.Framework.Assert.Ignore("no token");""")]
    [InlineData("""Microsoft.VisualStudio.TestTools.UnitTesting.Assert.IsFalse(string.IsNullOrWhiteSpace(pat));""")]
    [InlineData("""Microsoft.VisualStudio.TestTools.UnitTesting.Assert.IsNotNull(pat);""")]
    [InlineData("""if (pat == null) Microsoft.VisualStudio.TestTools.UnitTesting.Assert.Inconclusive("no token");""")]
    [InlineData("""FluentAssertions.AssertionExtensions.Should(pat).NotBeNullOrEmpty();""")]
    [InlineData("""FluentAssertions.AssertionExtensions.Should(pat).NotBeNull().And.NotBeEmpty("it is needed");""")]
    [InlineData("""Shouldly.ShouldExtensions.ShouldNotBeNullOrEmpty(pat);""")]
    [InlineData("""Shouldly.ShouldExtensions.ShouldBeFalse(string.IsNullOrEmpty(pat));""")]
    public Task An_assertion_that_the_value_is_there_is_a_guard(string assertion) => GuardedProgram.VerifyAsync($"var pat = P(\"A\"); {assertion} Use(pat);", types: Frameworks);

    [Theory]
    [InlineData("""Xunit.Assert.NotNull(pat);""")]
    [InlineData("""NUnit.Framework.Assert.That(pat, NUnit.Framework.Is.Not.Null);""")]
    [InlineData("""FluentAssertions.AssertionExtensions.Should(pat).NotBeNull();""")]
    public Task An_assertion_that_an_empty_fallback_passes_is_no_guard(string assertion) => GuardedProgram.VerifyAsync($"var pat = [|P(\"A\")|] ?? \"\"; {assertion} Use(pat);", types: Frameworks);
}
