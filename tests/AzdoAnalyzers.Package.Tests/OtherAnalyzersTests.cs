using System.Globalization;
using System.Text.RegularExpressions;
using AzdoAnalyzers.RuleFiles;
using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pages;
using AzdoAnalyzers.Testing.Programs;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>What other analyzers say on the lines of these rules, as the pages tell it: a project with mistakes is built with all of them.</summary>
[Trait("Lane", "Slow")]
public sealed partial class OtherAnalyzersTests(PackageFixture fixture)
{
    private const string Page = "docs/comparison.md";

    private const string Mark = "beside";

    private const string Mistakes = """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        namespace Beside;

        public static class Mistakes
        {
            private const string ApiToken = "q7Zt4vX1mB9sKe2LwN8pRc5Y";

            private const string Password = "pool-reader-7741";

            private const string Proven = "@@CURRENT@@";

            private const string Url = "https://dev.azure.com/northwind-retail";

            private const string Placeholder = "<your PAT>";

            private static readonly string Pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException("Set it.");

            public static VssBasicCredential OfProvenToken() => new("", Proven);

            public static VssBasicCredential ProvenInTheCall() => new("", "@@USER@@");

            public static VssBasicCredential OfToken() => new("", ApiToken);

            public static VssBasicCredential OfPassword() => new("build", Password);

            public static VssBasicCredential InTheCall() => new("", "pool-writer-9302");

            public static VssBasicCredential ByName() => new(userName: "build", password: "pool-writer-9303");

            public static string Clone() => "https://build:pool-reader-7742@dev.azure.com/northwind-retail/Web/_git/Web";

            public static VssBasicCredential OfPlaceholder() => new("", Placeholder);

            public static VssBasicCredential PlaceholderByName() => new(userName: "", password: "<your PAT>");

            public static VssBasicCredential Empty() => new("", "");

            public static VssConnection OfUrl() => new(new Uri(Url), new VssBasicCredential("", Pat));

            public static VssConnection UrlInTheCall() => new(new Uri("https://dev.azure.com/northwind-web"), new VssBasicCredential("", Pat));

            public static VssBasicCredential Unguarded() => new("", Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")!);

            public static VssBasicCredential AnotherVariable() => new("", Environment.GetEnvironmentVariable("BUILD_PAT") ?? throw new InvalidOperationException("Set it."));

            public static VssBasicCredential NoVariable() => new("", Environment.GetEnvironmentVariable("System.AccessToken") ?? throw new InvalidOperationException("Map it."));

            public static VssBasicCredential Typed() => new("", Console.ReadLine() ?? throw new InvalidOperationException("Type it."));

            public static void Log() => Console.WriteLine("token: " + Pat);

            public static async Task<string> OfNetworkCredential()
            {
                using var handler = new HttpClientHandler { Credentials = new NetworkCredential("build", "pool-writer-9304") };
                using var http = new HttpClient(handler) { BaseAddress = new Uri("https://dev.azure.com/") };
                return await http.GetStringAsync(new Uri("_apis/projects", UriKind.Relative)).ConfigureAwait(false);
            }

            public static async Task<string> WithoutSlash()
            {
                using var http = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/northwind-builds") };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat)));
                return await http.GetStringAsync(new Uri("_apis/projects", UriKind.Relative)).ConfigureAwait(false);
            }

            public static async Task<string> OverHttp()
            {
                using var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat)));
                return await http.GetStringAsync(new Uri("http://dev.azure.com/northwind-plain/_apis/projects")).ConfigureAwait(false);
            }

            public static async Task<string> Bearer()
            {
                using var http = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/") };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Pat);
                return await http.GetStringAsync(new Uri("_apis/projects", UriKind.Relative)).ConfigureAwait(false);
            }

            public static async Task<string> NotEncoded()
            {
                using var http = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/") };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(Pat)));
                return await http.GetStringAsync(new Uri("_apis/projects", UriKind.Relative)).ConfigureAwait(false);
            }

            public static async Task<string> GuardThatNeverFires()
            {
                using var http = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/" + Environment.GetEnvironmentVariable("AZDO_ORGANIZATION") ?? throw new InvalidOperationException("Set it.")) };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat)));
                return await http.GetStringAsync(new Uri("_apis/projects", UriKind.Relative)).ConfigureAwait(false);
            }

            public static async Task<string> AllOrganizations()
            {
                using var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat)));
                return await http.GetStringAsync(new Uri("https://app.vssps.visualstudio.com/_apis/profile/profiles/me")).ConfigureAwait(false);
            }
        }

        """;

    /// <summary>The rules of the columns of the table about decided code.</summary>
    private static readonly string[] DecidedRules = ["AZDO1001", "AZDO1002", "AZDO1003"];

    private static string Text => File.ReadAllText(RepositoryRoot.Combine(Page)).ReplaceLineEndings("\n");

    [Fact]
    public void The_table_of_lines_on_which_several_speak_is_what_a_build_says()
    {
        var projects = new ConsumerProjects("package-tests-beside", fixture.Package);
        var packages = Peer().Matches(Text).Select(peer => $"<PackageReference Include=\"{peer.Groups["id"].Value}\" Version=\"{peer.Groups["version"].Value}\" PrivateAssets=\"all\" />").Take(2);
        projects.Add(
            "Beside",
            "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><AnalysisMode>All</AnalysisMode><AzdoAnalyzersPreset>audit</AzdoAnalyzersPreset>",
            new Dictionary<string, string> { ["Mistakes.cs"] = MarkedSource.Fill(Mistakes) },
            items: string.Concat(packages));
        projects.Folder.Dotnet("build", "Beside", "-p:ErrorLog=findings.sarif%2Cversion=2.1").EnsureSuccess();

        var lines = SarifFile.Findings(projects.Folder.Combine("Beside/findings.sarif"), projects.Folder.Combine("Beside")).Where(finding => finding.File == "Mistakes.cs").ToLookup(finding => finding.Line, finding => finding.Id);
        var ours = lines.SelectMany(line => line.Distinct()).Where(id => id.StartsWith("AZDO", StringComparison.Ordinal)).CountBy(id => id).ToDictionary();
        var rows =
            from line in lines
            from other in line.Distinct().Intersect(OtherAnalyzers.Ids)
            from rule in line.Distinct().Where(ours.ContainsKey)
            group line by (other, rule) into pair
            orderby pair.Key.other, pair.Key.rule
            select string.Create(CultureInfo.InvariantCulture, $"| {pair.Key.other} | {pair.Key.rule} | {pair.Count()} of {ours[pair.Key.rule]} |\n");

        Assert.Equal($"| rule | speaks on lines of | on |\n|---|---|---|\n{string.Concat(rows)}", MarkedSection.Of(Text, Mark));
        Assert.Equal(RulesWithPages().Except(["AZDO0001", "AZDO1004", "AZDO1005"]), ours.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>What is known is what one of the two tables has: that of the build, and that of decided code.</summary>
    [Fact]
    public void The_pages_of_rules_name_those_that_the_tables_have()
        => Assert.Equal(
            Pairs(MarkedSection.Of(Text, Mark)!).Concat(PairsOfDecidedCode()).Distinct().Order(StringComparer.Ordinal),
            OtherAnalyzers.Pairs.Select(pair => $"{pair.Rule} {pair.Other}").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Pairs(string table)
        => table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(row => row.Split('|', StringSplitOptions.TrimEntries)).Select(cells => $"{cells[2]} {cells[1]}");

    private static IEnumerable<string> PairsOfDecidedCode()
        => DecidedRow().Matches(Text).SelectMany(row => DecidedRules.Zip(row.Groups["found"].Captures, (rule, found) => (rule, found)).Where(cell => cell.found.Value != "0").Select(cell => $"{cell.rule} {row.Groups["other"].Value}"));

    private static IEnumerable<string> RulesWithPages()
        => Directory.GetFiles(RepositoryRoot.Combine("docs", "rules")).Select(page => Path.GetFileNameWithoutExtension(page)).Except([DiagnosticIds.RulesDoNotRun]).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"dotnet add peers package (?<id>\S+) --version (?<version>\S+)")]
    private static partial Regex Peer();

    [GeneratedRegex(@"(?m)^\| \S+ [\d.]+ \| (?<other>\w+)(?: \| (?<found>\d+) of \d+){3} \|")]
    private static partial Regex DecidedRow();
}
