using AzdoAnalyzers.CodeFixes;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A dictionary, a builder or a function that libraries take as the environment of a process: the variable of the convention goes there too, the process inherits it.</summary>
public sealed class ChildEnvironmentFixTests
{
    private const string Set = "\"AZDO_PERSONAL_ACCESS_TOKEN\", {|AZDO1002:\"hunter2\"|}";

    private const string Element = "[\"AZDO_PERSONAL_ACCESS_TOKEN\"] = {|AZDO1002:\"hunter2\"|}";

    private const string Read = """
        var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }


        """;

    [Theory]
    [InlineData("Cli.Wrap(\"az\").WithEnvironmentVariables(e => e.Set(\"HOME\", \"/\").Set(" + Set + ").Set(\"LANG\", \"C\"));", "Cli.Wrap(\"az\").WithEnvironmentVariables(e => e.Set(\"HOME\", \"/\").Set(\"LANG\", \"C\"));")]
    [InlineData("Cli.Wrap(\"az\").WithEnvironmentVariables(e => e.Set(\"HOME\", \"/\").Set(" + Set + "));", "Cli.Wrap(\"az\").WithEnvironmentVariables(e => e.Set(\"HOME\", \"/\"));")]
    [InlineData("Cli.Wrap(\"az\").WithEnvironmentVariables(e => e.Set(" + Set + ").Set(\"HOME\", \"/\"));", "Cli.Wrap(\"az\").WithEnvironmentVariables(e => e.Set(\"HOME\", \"/\"));")]
    [InlineData("Cli.Wrap(\"az\").WithEnvironmentVariables(e => e.Set(" + Set + ")).WithArguments(\"login\");", "Cli.Wrap(\"az\").WithArguments(\"login\");")]
    [InlineData("Cli.Wrap(\"az\").WithEnvironmentVariables(new Dictionary<string, string> { " + Element + " }).WithArguments(\"login\");", "Cli.Wrap(\"az\").WithArguments(\"login\");")]
    [InlineData("Cli.Wrap(\"az\").WithEnvironmentVariables(new Dictionary<string, string> { [\"HOME\"] = \"/\", " + Element + " });", "Cli.Wrap(\"az\").WithEnvironmentVariables(new Dictionary<string, string> { [\"HOME\"] = \"/\" });")]
    [InlineData("Run(\"az\", environment: new Dictionary<string, string> { { " + Set + " } });", "Run(\"az\", environment: new Dictionary<string, string>());")]
    public Task What_sets_it_in_an_expression_goes(string before, string after)
        => VerifyAsync($"        {before}\n", $"        {after}\n");

    [Theory]
    [InlineData("SimpleExec.Command.Run(\"az\", configureEnvironment: env => env" + Element + ");", "SimpleExec.Command.Run(\"az\");")]
    [InlineData("SimpleExec.Command.Run(\"az\", configureEnvironment: env => env.Add(" + Set + "), noEcho: true);", "SimpleExec.Command.Run(\"az\", noEcho: true);")]
    [InlineData("SimpleExec.Command.Run(\"az\", false, env => env" + Element + ");", "SimpleExec.Command.Run(\"az\", false);")]
    public Task A_function_that_sets_nothing_else_goes(string before, string after)
        => VerifyAsync($"        {before}\n", $"        {after}\n");

    [Theory]
    [InlineData("var options = new StdioClientTransportOptions { Command = \"npx\", EnvironmentVariables = new Dictionary<string, string> { " + Element + " } };", "var options = new StdioClientTransportOptions { Command = \"npx\" };")]
    [InlineData("var options = new StdioClientTransportOptions { EnvironmentVariables = new Dictionary<string, string> { { " + Set + " } } };", "var options = new StdioClientTransportOptions { EnvironmentVariables = new Dictionary<string, string>() };")]
    [InlineData("var options = new StdioClientTransportOptions { Command = \"npx\", EnvironmentVariables = new() { " + Element + ", [\"HOME\"] = \"/\" } };", "var options = new StdioClientTransportOptions { Command = \"npx\", EnvironmentVariables = new() { [\"HOME\"] = \"/\" } };")]
    public Task So_it_is_in_options(string before, string after)
        => VerifyAsync($"        {before}\n        Console.WriteLine(options.Command);\n", $"        {after}\n        Console.WriteLine(options.Command);\n");

    [Theory]
    [InlineData("        env" + Element + ";\n", "")]
    [InlineData("        env[\"HOME\"] = \"/\";\n        env.Add(" + Set + "); // for az\n", "        env[\"HOME\"] = \"/\";\n        // for az\n")]
    public Task So_it_is_in_a_dictionary_that_serves_for_nothing_else(string before, string after)
    {
        const string Made = "        var env = new Dictionary<string, string>();\n";
        const string Used = "        Run(\"az\", env);\n        Cli.Wrap(\"az\").WithEnvironmentVariables(env);\n";
        return VerifyAsync(Made + before + Used, Made + after + Used);
    }

    [Fact]
    public Task Comments_stay_in_the_dictionary()
        => VerifyAsync(
            $$"""
                    Run("az", new Dictionary<string, string>
                    {
                        // for az
                        {{Element}}, // until 2027
                    });

            """,
            """
                    Run("az", new Dictionary<string, string>
                    {
                        // for az
                        // until 2027
                    });

            """);

    [Theory]
    [InlineData("new VssBasicCredential(\"\", env[\"AZDO_PERSONAL_ACCESS_TOKEN\"]).ToString();")]
    [InlineData("Console.WriteLine(env.Count);\n        Run(\"az\", env);")]
    [InlineData("start.Environment.Clear();\n        foreach (var pair in env) start.Environment[pair.Key] = pair.Value;")]
    [InlineData("var options = new StdioClientTransportOptions { InheritEnvironmentVariables = false, EnvironmentVariables = env };\n        Console.WriteLine(options.Command);")]
    public Task One_that_is_read_too_or_all_that_the_process_gets_is_given_the_value(string use)
    {
        var made = $"        var env = new Dictionary<string, string> {{ {Element} }};\n";
        return VerifyAsync($"{made}        {use}\n", $"        {Read}{made.Replace("{|AZDO1002:\"hunter2\"|}", "personalAccessToken", StringComparison.Ordinal)}        {use}\n");
    }

    [Theory]
    [InlineData("Cli.Wrap(\"az\").WithEnvironmentVariables(new Dictionary<string, string> {{ [\"AZURE_DEVOPS_EXT_PAT\"] = {0} }});")]
    [InlineData("Run(\"az\", new Dictionary<string, string> {{ {{ \"AZURE_DEVOPS_EXT_PAT\", {0} }} }});")]
    public Task Another_variable_is_given_the_value(string statement)
        => VerifyAsync($"        {string.Format(null, statement, "{|AZDO1002:\"hunter2\"|}")}\n", $"        {Read}        {string.Format(null, statement, "personalAccessToken")}\n");

    private static Task VerifyAsync(string before, string after)
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(Program(before), Program(after));

    private static string Program(string statements)
        => """
            using System;
            using System.Collections.Generic;
            using System.Diagnostics;
            using CliWrap;
            using Microsoft.VisualStudio.Services.Common;
            using ModelContextProtocol.Client;

            public class Client
            {
                public static void Start(ProcessStartInfo start)
                {

            """ + statements + """
                }

                private static void Run(string program, IDictionary<string, string> environment)
                {
                    var start = new ProcessStartInfo(program);
                    foreach (var pair in environment)
                    {
                        start.Environment[pair.Key] = pair.Value;
                    }

                    Process.Start(start);
                }
            }

            namespace CliWrap
            {
                public static class Cli
                {
                    public static Command Wrap(string program) => new Command();
                }

                public class Command
                {
                    public Command WithArguments(string arguments) => this;
                    public Command WithEnvironmentVariables(IReadOnlyDictionary<string, string> environmentVariables) => this;
                    public Command WithEnvironmentVariables(Action<CliWrap.Builders.EnvironmentVariablesBuilder> configure) => this;
                }
            }

            namespace CliWrap.Builders
            {
                public class EnvironmentVariablesBuilder
                {
                    public EnvironmentVariablesBuilder Set(string name, string value) => this;
                }
            }

            namespace SimpleExec
            {
                public static class Command
                {
                    public static void Run(string name, bool noEcho = false, Action<IDictionary<string, string>> configureEnvironment = null) { }
                }
            }

            namespace ModelContextProtocol.Client
            {
                public class StdioClientTransportOptions
                {
                    public string Command { get; set; }
                    public bool InheritEnvironmentVariables { get; set; } = true;
                    public Dictionary<string, string> EnvironmentVariables { get; set; }
                }
            }

            """;
}
