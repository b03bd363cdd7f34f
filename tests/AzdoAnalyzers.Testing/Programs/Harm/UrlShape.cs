namespace AzdoAnalyzers.Testing.Programs.Harm;

/// <summary>How a program comes to the URL that it requests.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Statements">The statements that send the request; the client is called <c>client</c>.</param>
public sealed record UrlShape(string Name, string Statements)
{
    /// <summary>Whether an argument takes the place of the hard-coded one.</summary>
    public bool IsOverridden => Statements.Contains("args", StringComparison.Ordinal);

    public static readonly UrlShape[] All =
    [
        new("literal", """client.GetAsync("https://dev.azure.com/acme/_apis/projects").Wait();"""),
        new("base without a slash", """client.BaseAddress = new Uri("https://dev.azure.com/acme"); client.GetAsync("_apis/projects").Wait();"""),
        new("base and rooted path", """client.BaseAddress = new Uri("https://dev.azure.com/acme/"); client.GetAsync("/_apis/projects").Wait();"""),
        new("organization in the path", """var organization = "acme"; client.BaseAddress = new Uri("https://dev.azure.com/"); client.GetAsync($"{organization}/_apis/projects").Wait();"""),
        new("local that an argument overrides", """var url = "https://dev.azure.com/acme"; if (args.Length > 1) { url = args[1]; } client.GetAsync(url + "/_apis/projects").Wait();"""),
        new("behind an argument", """var url = args.Skip(1).FirstOrDefault() ?? "https://dev.azure.com/acme"; client.GetAsync(url + "/_apis/projects").Wait();"""),
        new("variable without a guard", """client.GetAsync(Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") + "/_apis/projects").Wait();"""),
        new("path of a builder", """var builder = new UriBuilder("https://dev.azure.com/acme") { Path = "_apis/projects" }; client.GetAsync(builder.Uri).Wait();"""),
    ];
}
