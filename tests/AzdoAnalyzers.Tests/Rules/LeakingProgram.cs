using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.Extensions.Logging;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>A program that has a token, and writes: what AZDO1006 is tried on.</summary>
internal static class LeakingProgram
{
    /// <summary>What the statements that make a client are where a test says nothing of them.</summary>
    private const string Client = """new VssBasicCredential("", pat);""";

    /// <summary>The type that the method takes its settings as.</summary>
    public const string Settings = "class Settings { }";

    /// <summary>Looks at statements of a method that is handed a token and loggers. In them <c>[|…|]</c> stands for <c>{|AZDO1006:…|}</c>.</summary>
    public static Task VerifyAsync(string statements, string client = Client, string types = Settings)
        => ClientVerifier.VerifyAsync(
            Of(statements, client, types).Replace("[|", "{|AZDO1006:", StringComparison.Ordinal),
            ProjectUnderTest.With(typeof(ILogger), typeof(Serilog.Log), typeof(NLog.LogManager), typeof(log4net.LogManager), typeof(Spectre.Console.AnsiConsole), typeof(Microsoft.ApplicationInsights.TelemetryClient)));

    /// <summary>The program with some statements in its method.</summary>
    public static string Of(string statements, string client = Client, string types = Settings) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.RegularExpressions;
        using System.Threading.Tasks;
        using Microsoft.ApplicationInsights;
        using Microsoft.ApplicationInsights.DataContracts;
        using Microsoft.Extensions.Logging;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        {{types}}

        static partial class Messages
        {
            public static readonly Action<ILogger, string, Exception> Connecting = LoggerMessage.Define<string>(LogLevel.Debug, new EventId(1), "Connecting with {Pat}");

            [LoggerMessage(2, LogLevel.Debug, "Connected with {Text}")]
            public static partial void Connected(ILogger log, string text);

            public static partial void Connected(ILogger log, string text) => log.Log(LogLevel.Debug, 0, text.Length, null, null);
        }

        class ConnectionException : Exception { public ConnectionException(string message) : base(message) { } }

        class Program
        {
            public async Task Run(string url, string pat, ILogger log, TelemetryClient telemetry, Settings settings)
            {
                {{client}}
                {{statements}}
            }

            private static void Report(string message) => Console.WriteLine(message);

            private static void Report(string what, string with)
            {
                var line = what + " " + with;
                Console.WriteLine(line);
            }

            private static void Check(string text)
            {
                if (text.Length == 0)
                {
                    throw new ArgumentException("Empty.");
                }
            }

            private static bool IsValid(string text) => text.Length == 52;

            private static string Mask(string text) => text.Substring(0, 2) + "***";

            private static string Redacted(string text) => "***";

            private static string Encoded(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

            private static string Required(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);
        }
        """;
}
