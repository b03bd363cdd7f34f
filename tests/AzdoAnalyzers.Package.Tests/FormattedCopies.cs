using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Programs.Harm;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>
/// Ten equal copies of projects that send requests with every header to every URL, each fixed by a <c>dotnet format analyzers</c> of its own: it takes
/// the rules in an order that is random.
/// </summary>
public sealed class FormattedCopies
{
    private const int Count = 10;

    /// <summary>On so many it runs a second time: where all are equal it would do no other thing on the rest.</summary>
    private const int Again = 2;

    /// <summary>A run of the command takes a processor and a half.</summary>
    private const int AtOnce = 2;

    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"AzdoAnalyzers\" Version=\"VERSION\" PrivateAssets=\"all\" /></ItemGroup></Project>";

    /// <summary>The mistakes that no shape of a request has, in a project of their own, in which the rules are on that are off by default.</summary>
    private const string Others = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        public static class Others
        {
            public static void Cleartext()
            {
                using (var client = new HttpClient())
                {
                    var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));
                    client.GetAsync("http://dev.azure.com/acme/_apis/projects").Wait();
                }
            }

            public static void DeadGuard()
            {
                using (var client = new HttpClient())
                {
                    client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN") ?? throw new InvalidOperationException("no token"));
                    client.GetAsync(Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") + "/_apis/projects").Wait();
                }
            }

            public static void Misspelled()
            {
                using (var client = new HttpClient())
                {
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("System.AccessToken"));
                    client.GetAsync(Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") + "/_apis/projects").Wait();
                }
            }

            public static void Given(string[] args)
            {
                using (var client = new HttpClient())
                {
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + args[0])));
                    client.GetAsync(Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") + "/_apis/projects").Wait();
                }
            }
        }

        """;

    private readonly ConsumerFolder _folder;

    private readonly string[] _copies = [.. Enumerable.Range(1, Count).Select(copy => $"Copy{copy}")];

    /// <summary>Writes the copies, restores them together, runs the command on each, and again on some.</summary>
    public FormattedCopies(PackageFixture fixture)
    {
        _folder = new ConsumerFolder("package-tests-copies", fixture.Package.Source);
        foreach (var (path, text) in Files)
        {
            foreach (var copy in _copies)
            {
                _folder.Write($"{copy}/{path}", text.Replace("VERSION", fixture.Package.Version, StringComparison.Ordinal));
            }
        }

        string[] projects = [.. Files.Keys.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))];
        foreach (var copy in _copies)
        {
            _folder.Write($"{copy}/{copy}.slnx", $"<Solution>{References(projects)}</Solution>");
        }

        _folder.Write("All.slnx", $"<Solution>{string.Concat(_copies.Select(copy => $"<Folder Name=\"/{copy}/\">{References(projects.Select(project => $"{copy}/{project}"))}</Folder>"))}</Solution>");
        _folder.Dotnet("restore", "All.slnx").EnsureSuccess();
        First = Format(_copies);
        Second = Format(_copies[..Again]);
    }

    /// <summary>The files of a copy as they are written, by their path.</summary>
    internal static IReadOnlyDictionary<string, string> Files { get; } = Written().ToDictionary(file => file.Path, file => file.Text);

    /// <summary>The texts of each copy after the first run of the command on it, by their path.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> First { get; }

    /// <summary>The texts of those on which it ran a second time.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Second { get; }

    /// <summary>Programs of one project have one organization and one token, or else nothing there is fixed unasked.</summary>
    private static IEnumerable<(string Path, string Text)> Written()
    {
        foreach (var project in HarmProgram.OfEveryRequest.Index().GroupBy(program => program.Item.ReadsVariable ? "Variable" : program.Item.Value.StartsWith("\"password", StringComparison.Ordinal) ? "Password" : "Token"))
        {
            yield return ($"{project.Key}/{project.Key}.csproj", Project);
            foreach (var (index, program) in project)
            {
                yield return ($"{project.Key}/Program{index}.cs", program.TextOf($"Program{index}").Replace("PAT1", ConsumerProjects.Token, StringComparison.Ordinal));
            }
        }

        yield return ("Others/Others.csproj", Project);
        yield return ("Others/Others.cs", Others);
        yield return ("Others/.editorconfig", "[*.cs]\ndotnet_diagnostic.AZDO3003.severity = warning\ndotnet_diagnostic.AZDO3004.severity = warning\n");
    }

    private static string References(IEnumerable<string> projects) => string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"));

    private IReadOnlyDictionary<string, string>[] Format(string[] copies)
    {
        Parallel.ForEach(copies, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, copy => _folder.Dotnet("format", "analyzers", $"{copy}/{copy}.slnx", "--no-restore", "--severity", "info").EnsureSuccess());
        return [.. copies.Select(copy => Files.Keys.ToDictionary(path => path, path => _folder.Read($"{copy}/{path}")))];
    }
}
