namespace AzdoAnalyzers.Tests.Rules.Guards;

/// <summary>A program around a guard. In its sources <c>[|…|]</c> stands for <c>{|AZDO3001:…|}</c>; <c>Use</c> takes a credential, <c>Stop</c> ends the program, <c>P</c> is a variable.</summary>
internal static class GuardedProgram
{
    /// <param name="statements">The statements of a method whose parameter is <c>other</c>.</param>
    /// <param name="members">Further members of its class.</param>
    /// <param name="types">Further types, those of libraries too.</param>
    /// <param name="usings">Further directives.</param>
    public static Task VerifyAsync(string statements, string members = "", string types = "", string usings = "") => ClientVerifier.VerifyAsync(Marked(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Linq;
        using System.Text;
        using System.Text.RegularExpressions;
        using Microsoft.VisualStudio.Services.Common;
        {{usings}}

        public class Program
        {
            public static void Run(string other)
            {
                {{statements}}
            }

            {{members}}

            public static VssCredentials Use(string pat) => new VssBasicCredential("", pat);

            public static Exception Stop(object reason = null) => throw new InvalidOperationException(reason is null ? "none" : "some");
        }

        {{types}}
        """));

    private static string Marked(string source) => source.Replace("[|", "{|AZDO3001:", StringComparison.Ordinal).Replace("P(", "Environment.GetEnvironmentVariable(", StringComparison.Ordinal);
}
