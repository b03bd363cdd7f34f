namespace AzdoAnalyzers.Tests.DataFlow.Pairs;

/// <summary>A client that takes a credential: of Azure DevOps, or the same of another service.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Use">Writes how the client is made with a credential, and used.</param>
/// <param name="HasMessage">Whether it is a message that has the credential: one that isn't sent does nothing.</param>
internal sealed record ClientKind(string Name, Action<ProgramWriter, string, ClientUse> Use, bool HasMessage = false)
{
    private const string Basic = "Convert.ToBase64String(Encoding.ASCII.GetBytes(";

    public static readonly IReadOnlyList<ClientKind> All =
    [
        new("client library", UseLibrary),
        new("default header", UseDefaultHeader),
        new("message", UseMessage, HasMessage: true),
        new("handler", UseHandler),
        new("named client", UseNamedClient),
        new("RestSharp", UseRestSharp),
        new("Flurl", UseFlurl),
        new("git with user information", UseGitUrl),
        new("git with a header", UseGitHeader),
        new("LibGit2Sharp", UseLibGit2Sharp),
    ];

    /// <summary>What a service is asked for: the route of one isn't the other's.</summary>
    private static string Route(ClientUse use) => use == ClientUse.Other ? "api/projects" : "_apis/projects";

    private static string Host(ClientUse use) => use == ClientUse.Other ? "code.northwind.example" : "dev.azure.com";

    /// <summary>The root of a service as an expression, and whatever it takes to write it.</summary>
    private static string Root(ProgramWriter program, ClientUse use, bool slash = true)
    {
        var end = slash ? "/" : "";
        var url = program.Any($"$\"https://{Host(use)}/{{organization}}{end}\"", $"\"https://{Host(use)}/\" + organization + \"{end}\"", $"string.Format(\"https://{Host(use)}/{{0}}{end}\", organization)");
        return program.Any(0, 1, 2) switch
        {
            0 => url,
            1 => program.Local(url),
            _ => Method(program, url),
        };
    }

    private static string Method(ProgramWriter program, string url)
    {
        var type = program.Name("Roots");
        program.Declare($"internal static class {type}\n{{\n    public static string Of(string organization) => {url};\n}}");
        return $"{type}.Of(organization)";
    }

    private static string Header(ProgramWriter program, string secret)
    {
        switch (program.Any(0, 1, 2))
        {
            case 0:
                return $"new AuthenticationHeaderValue(\"Basic\", {Basic}\":\" + {secret})))";
            case 1:
                var bytes = program.Local($"Encoding.UTF8.GetBytes($\":{{{secret}}}\")");
                return $"new AuthenticationHeaderValue(\"Basic\", Convert.ToBase64String({bytes}))";
            default:
                var type = program.Name("Headers");
                program.Declare($"internal static class {type}\n{{\n    public static AuthenticationHeaderValue Of(string secret) => new(\"Basic\", {Basic}$\":{{secret}}\")));\n}}");
                return $"{type}.Of({secret})";
        }
    }

    private static void UseLibrary(ProgramWriter program, string secret, ClientUse use)
    {
        if (use == ClientUse.Other)
        {
            var (handler, http) = (program.Name("handler"), program.Name("http"));
            program.Say($"using var {handler} = new HttpClientHandler {{ Credentials = new NetworkCredential(\"robot\", {secret}) }};");
            program.Say($"using var {http} = new HttpClient({handler});\nawait {http}.GetStringAsync({Root(program, use)});");
            return;
        }

        program.Say($"await new VssConnection(new Uri({Root(program, use)}), new VssBasicCredential(\"\", {secret})).ConnectAsync();");
    }

    private static void UseDefaultHeader(ProgramWriter program, string secret, ClientUse use)
    {
        var http = program.Name("http");
        program.Say($"using var {http} = new HttpClient {{ BaseAddress = new Uri({Root(program, use)}) }};");
        program.Say($"{http}.DefaultRequestHeaders.Authorization = {Header(program, secret)};");
        program.Say($"await {http}.GetStringAsync(\"{Route(use)}\");");
    }

    private static void UseMessage(ProgramWriter program, string secret, ClientUse use)
    {
        var (http, message) = (program.Name("http"), program.Name("message"));
        program.Say($"using var {http} = new HttpClient();");
        program.Say($"using var {message} = new HttpRequestMessage(HttpMethod.Get, {Root(program, use)} + \"{Route(use)}\");");
        program.Say($"{message}.Headers.Authorization = {Header(program, secret)};");
        program.Say(use == ClientUse.Unsent ? $"Console.WriteLine({message}.Method);" : $"using var {program.Name("answer")} = await {http}.SendAsync({message});");
    }

    private static void UseHandler(ProgramWriter program, string secret, ClientUse use)
    {
        var (http, handler) = (program.Name("http"), program.Name("Handler"));
        program.Declare($$"""
            internal sealed class {{handler}}(string secret) : DelegatingHandler(new HttpClientHandler())
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Basic", {{Basic}}":" + secret)));
                    return base.SendAsync(request, cancellationToken);
                }
            }
            """);
        program.Say($"using var {http} = new HttpClient(new {handler}({secret})) {{ BaseAddress = new Uri({Root(program, use)}) }};");
        program.Say($"await {http}.GetStringAsync(\"{Route(use)}\");");
    }

    private static void UseNamedClient(ProgramWriter program, string secret, ClientUse use)
    {
        var (clients, http, name) = (program.Name("clients"), program.Name("http"), program.Name("service"));
        program.Say($"var {clients} = new Clients();");
        program.Say($"{clients}.AddHttpClient(\"{name}\", client =>\n{{\n    client.BaseAddress = new Uri({Root(program, use)});\n    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Basic\", {Basic}\":\" + {secret})));\n}});");
        program.Say($"using var {http} = {clients}.CreateClient(\"{name}\");");
        program.Say($"await {http}.GetStringAsync(\"{Route(use)}\");");
    }

    private static void UseRestSharp(ProgramWriter program, string secret, ClientUse use)
    {
        var client = program.Name("client");
        program.Say($"using var {client} = new RestClient(new RestClientOptions({Root(program, use)}) {{ Authenticator = new HttpBasicAuthenticator(\"\", {secret}) }});");
        program.Say($"await {client}.ExecuteAsync(new RestRequest(\"{Route(use)}\"));");
    }

    private static void UseFlurl(ProgramWriter program, string secret, ClientUse use)
        => program.Say($"await {program.Local(Root(program, use))}.AppendPathSegment(\"{Route(use)}\").WithBasicAuth(\"\", {secret}).GetStringAsync();");

    private static void UseGitUrl(ProgramWriter program, string secret, ClientUse use)
    {
        var url = $"https://build:{{{secret}}}@{Host(use)}/{{organization}}/Web/_git/Web";
        program.Say(program.Any($"Process.Start(\"git\", $\"clone {url}\");", $"Process.Start(new ProcessStartInfo(\"git\") {{ ArgumentList = {{ \"clone\", $\"{url}\" }} }});"));
    }

    private static void UseGitHeader(ProgramWriter program, string secret, ClientUse use)
    {
        var encoded = program.Local($"{Basic}\":\" + {secret}))");
        program.Say($"Process.Start(\"git\", $\"-c http.extraHeader=\\\"Authorization: Basic {{{encoded}}}\\\" clone https://{Host(use)}/{{organization}}/Web/_git/Web\");");
    }

    private static void UseLibGit2Sharp(ProgramWriter program, string secret, ClientUse use)
    {
        var options = program.Name("options");
        program.Say($"var {options} = new CloneOptions();");
        program.Say($"{options}.FetchOptions.CredentialsProvider = (_, _, _) => new UsernamePasswordCredentials {{ Username = \"build\", Password = {secret} }};");
        program.Say($"Repository.Clone({Root(program, use)} + \"Web/_git/Web\", given, {options});");
    }
}
