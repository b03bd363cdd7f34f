using System.Collections.Immutable;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>What a trace ends at where no constant is written: what it is, its name, and the expression that reads it.</summary>
public sealed class InputsTests
{
    [Theory]
    [InlineData("""Use(Environment.GetEnvironmentVariable("PAT"));""", """Environment.GetEnvironmentVariable("PAT")""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("PAT", EnvironmentVariableTarget.User));""", """Environment.GetEnvironmentVariable("PAT", EnvironmentVariableTarget.User)""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable(target: EnvironmentVariableTarget.User, variable: "PAT"));""", """Environment.GetEnvironmentVariable(target: EnvironmentVariableTarget.User, variable: "PAT")""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable(nameof(PAT)));""", "Environment.GetEnvironmentVariable(nameof(PAT))")]
    [InlineData("""Use(Environment.GetEnvironmentVariable(Name));""", "Environment.GetEnvironmentVariable(Name)")]
    [InlineData("""const string p = "P"; Use(Environment.GetEnvironmentVariable($"{p}AT"));""", """Environment.GetEnvironmentVariable($"{p}AT")""")]
    [InlineData("""Use((string)Environment.GetEnvironmentVariables()["PAT"]);""", """Environment.GetEnvironmentVariables()["PAT"]""")]
    [InlineData("""var all = Environment.GetEnvironmentVariables(); Use(all["PAT"].ToString());""", """all["PAT"]""")]
    [InlineData("""Use(Read("PAT"));""", """Read("PAT")""")]
    [InlineData("""Use(Required("PAT"));""", """Required("PAT")""")]
    [InlineData("""Use(Token());""", """Environment.GetEnvironmentVariable("PAT")""")]
    [InlineData("""var pat = Environment.GetEnvironmentVariable("PAT"); Use(pat);""", """Environment.GetEnvironmentVariable("PAT")""")]
    public void A_variable_ends_a_trace_under_its_name(string statements, string read)
        => Assert.Equal([(FlowSourceKind.EnvironmentVariable, "PAT", read)], Origins(statements));

    [Fact]
    public void A_variable_whose_name_is_not_known_ends_a_trace_too()
        => Assert.Equal([(FlowSourceKind.EnvironmentVariable, "", "Environment.GetEnvironmentVariable(args[0])")], Origins("Use(Environment.GetEnvironmentVariable(args[0]));"));

    [Theory]
    [InlineData("Use(args[0]);", "args[0]")]
    [InlineData("Use(Environment.GetCommandLineArgs()[1]);", "Environment.GetCommandLineArgs()[1]")]
    [InlineData("Use(args.FirstOrDefault());", "args.FirstOrDefault()")]
    [InlineData("Use(args.Skip(1).First());", "args.Skip(1).First()")]
    [InlineData("var all = Environment.GetCommandLineArgs(); Use(all[1]);", "all[1]")]
    [InlineData("Run(args);", "given[0]")]
    public void An_argument_of_the_program_ends_a_trace(string statements, string read)
        => Assert.Equal([(FlowSourceKind.Argument, "", read)], Origins(statements));

    [Theory]
    [InlineData("Use(Console.ReadLine());", "Console.ReadLine()")]
    [InlineData("Use(Console.In.ReadToEnd().Trim());", "Console.In.ReadToEnd()")]
    public void The_console_ends_a_trace(string statements, string read)
        => Assert.Equal([(FlowSourceKind.Console, "", read)], Origins(statements));

    [Theory]
    [InlineData("""Use(File.ReadAllText("pat.txt"));""", """File.ReadAllText("pat.txt")""")]
    [InlineData("""Use(File.ReadAllTextAsync("pat.txt").Result.Trim());""", """File.ReadAllTextAsync("pat.txt")""")]
    [InlineData("""Use(File.ReadLines("pat.txt").First());""", """File.ReadLines("pat.txt").First()""")]
    [InlineData("""Use(File.ReadAllLines("pat.txt")[0]);""", """File.ReadAllLines("pat.txt")[0]""")]
    [InlineData("""Use(new StreamReader("pat.txt").ReadLine());""", """new StreamReader("pat.txt").ReadLine()""")]
    public void A_file_ends_a_trace(string statements, string read)
        => Assert.Equal([(FlowSourceKind.File, "", read)], Origins(statements));

    [Theory]
    [InlineData("""Use(configuration["AzureDevOps:Pat"]);""", """configuration["AzureDevOps:Pat"]""")]
    [InlineData("""Use(configuration.GetSection("AzureDevOps")["AzureDevOps:Pat"]);""", """configuration.GetSection("AzureDevOps")["AzureDevOps:Pat"]""")]
    [InlineData("""Use(configuration.GetValue<string>("AzureDevOps:Pat"));""", """configuration.GetValue<string>("AzureDevOps:Pat")""")]
    [InlineData("""Use(configuration.GetConnectionString("AzureDevOps:Pat"));""", """configuration.GetConnectionString("AzureDevOps:Pat")""")]
    [InlineData("""Use(System.Configuration.ConfigurationManager.AppSettings["AzureDevOps:Pat"]);""", """System.Configuration.ConfigurationManager.AppSettings["AzureDevOps:Pat"]""")]
    [InlineData("""Use(System.Configuration.ConfigurationManager.AppSettings.Get("AzureDevOps:Pat"));""", """System.Configuration.ConfigurationManager.AppSettings.Get("AzureDevOps:Pat")""")]
    public void A_setting_ends_a_trace_under_its_key(string statements, string read)
        => Assert.Equal([(FlowSourceKind.Configuration, "AzureDevOps:Pat", read)], Origins(statements));

    [Theory]
    [InlineData("Use(Guid.NewGuid().ToString());")]
    [InlineData("Filled(args.Length.ToString());")]
    [InlineData("Use(new StringReader(args.Length.ToString()).ReadToEnd());")]
    [InlineData("Use(new[] { Environment.MachineName }[0]);")]
    public void What_is_nothing_of_the_kind_ends_no_trace(string statements) => Assert.Empty(Origins(statements));

    [Theory]
    [InlineData("""new VssConnection(new Uri(Environment.GetEnvironmentVariable("URL")), null);""", false)]
    [InlineData("""new VssConnection(new Uri(Environment.GetEnvironmentVariable("URL") + "/DefaultCollection"), null);""", true)]
    [InlineData("""new VssConnection(new Uri($"https://dev.azure.com/{Environment.GetEnvironmentVariable("URL")}"), null);""", true)]
    public void A_piece_of_a_text_is_told_from_the_whole(string statements, bool isJoined)
        => Assert.Equal(isJoined, Assert.Single(Trace(statements), origin => origin.Kind == FlowSourceKind.EnvironmentVariable).IsJoined);

    private static IEnumerable<(FlowSourceKind, string, string)> Origins(string statements)
        => Trace(statements).Select(origin => (origin.Kind, origin.Value, origin.Node.ToString()));

    private static ImmutableArray<FlowSource> Trace(string statements)
    {
        var source = $$"""
            using System;
            using System.IO;
            using System.Linq;
            using Microsoft.Extensions.Configuration;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            class Program
            {
                private const string Name = "P" + "AT";
                private const int PAT = 1;

                static void Main(string[] args)
                {
                    IConfiguration configuration = null;
                    {{statements}}
                }

                static void Run(string[] given) => Use(given[0]);

                static string Read(string name) => Environment.GetEnvironmentVariable(name);

                static string Required(string variable) => Read(variable) ?? throw new InvalidOperationException(variable);

                static string Token() => Environment.GetEnvironmentVariable("PAT");

                static void Use(string password) => new VssBasicCredential("", password);

                static void Filled(string unused) { }
            }
            """;
        var compilation = CSharpCompilation.Create("test", [CSharpSyntaxTree.ParseText(source)], [.. ClientStubs.RuntimeReferences, ClientStubs.Reference, ConfigurationStubs.Reference], new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var names = compilation.SyntaxTrees.ToDictionary(tree => tree, tree => new TextNames(tree.GetText()));
        return [.. ProjectTrace.Trace(new ProjectModel(compilation, names, SyntaxIndex.Of, CancellationToken.None), SinkCatalog.Create(compilation, []))];
    }
}
