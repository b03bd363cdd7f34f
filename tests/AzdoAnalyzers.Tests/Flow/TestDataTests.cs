using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>What attributes of tests hand to their parameters, by themselves or by the name of a member.</summary>
public sealed class TestDataTests
{
    private const string Frameworks = """
        namespace Xunit
        {
            using System;
            using System.Collections;
            class FactAttribute : Attribute { }
            class TheoryAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] class MemberDataAttribute : Attribute { public MemberDataAttribute(string memberName) { } }
        }
        namespace NUnit.Framework
        {
            using System;
            class TestFixtureAttribute : Attribute { public TestFixtureAttribute(params object[] arguments) { } }
            class TestAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] class TestCaseAttribute : Attribute { public TestCaseAttribute(params object[] arguments) { } }
            class TestCaseSourceAttribute : Attribute { public TestCaseSourceAttribute(Type type, string name) { } public TestCaseSourceAttribute(string name) { } }
            [AttributeUsage(AttributeTargets.Parameter)] class ValuesAttribute : Attribute { public ValuesAttribute(params object[] args) { } }
            [AttributeUsage(AttributeTargets.Parameter)] class ValueSourceAttribute : Attribute { public ValueSourceAttribute(string name) { } }
        }
        """;

    [Theory]
    [InlineData("""[Xunit.Theory, Xunit.InlineData("me", {|AZDO1002:"hunter2"|})] public void Run(string user, string pat) => Open(user, pat);""")]
    [InlineData("""[Xunit.Theory, Xunit.MemberData(nameof(Rows))] public void Run(string user, string pat) => Open(user, pat); public static IEnumerable<object[]> Rows => new[] { new object[] { "me", {|AZDO1002:"hunter2"|} } };""")]
    [InlineData("""[Xunit.Theory, Xunit.MemberData("Rows")] public void Run(string user, string pat) => Open(user, pat); public static IEnumerable<object[]> Rows() { yield return new object[] { "me", {|AZDO1002:"hunter2"|} }; }""")]
    [InlineData("""[NUnit.Framework.TestCase("me", {|AZDO1002:"hunter2"|})] public void Run(string user, string pat) => Open(user, pat);""")]
    [InlineData("""[NUnit.Framework.TestCaseSource(nameof(Pats))] public void Run(string pat) => Open("", pat); static readonly string[] Pats = { {|AZDO1002:"hunter2"|} };""")]
    [InlineData("""[NUnit.Framework.TestCaseSource(typeof(Data), nameof(Data.Pats))] public void Run(string pat) => Open("", pat); static class Data { public static string[] Pats => new[] { {|AZDO1002:"hunter2"|} }; }""")]
    [InlineData("""[NUnit.Framework.Test] public void Run([NUnit.Framework.Values({|AZDO1002:"hunter2"|}, {|AZDO1002:"hunter3"|})] string pat) => Open("", pat);""")]
    [InlineData("""[NUnit.Framework.Test] public void Run([NUnit.Framework.ValueSource(nameof(Pats))] string pat) => Open("", pat); static IEnumerable<string> Pats() { yield return {|AZDO1002:"hunter2"|}; }""")]
    public Task A_value_that_reaches_a_client_is_found(string members) => VerifyAsync(members);

    [Theory]
    [InlineData("""[Xunit.Theory, Xunit.InlineData("me", "hunter2")] public void Run(string pat, string title) { Open("", pat); Console.WriteLine(title); }""")]
    [InlineData("""[Xunit.Theory, Xunit.InlineData("hunter2")] public void Run(string title) => Console.WriteLine(title);""")]
    [InlineData("""[Xunit.Theory, Xunit.MemberData(nameof(Rows))] public void Run(string title, int count) => Console.WriteLine(title); public static IEnumerable<object[]> Rows => new[] { new object[] { "hunter2", 1 } };""")]
    [InlineData("""[Xunit.Theory, Xunit.MemberData("Gone")] public void Run(string pat) => Open("", pat);""")]
    public Task Others_are_silent(string members) => VerifyAsync(members.Replace("\"me\", \"hunter2\"", "{|AZDO1002:\"me\"|}, \"hunter2\"", StringComparison.Ordinal));

    private static Task VerifyAsync(string members) => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Collections.Generic;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        public class Checks
        {
            {{members}}

            private static void Open(string user, string pat) => new VssConnection(new Uri(Console.ReadLine()), new VssBasicCredential(user, pat)).ConnectAsync();
        }

        {{Frameworks}}
        """);
}
