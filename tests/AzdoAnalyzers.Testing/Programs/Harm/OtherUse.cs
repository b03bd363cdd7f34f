namespace AzdoAnalyzers.Testing.Programs.Harm;

/// <summary>What else a program does, with its credential or beside it.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Statements">The statements, with <c>CREDENTIAL</c> where the credential stands.</param>
public sealed record OtherUse(string Name, string Statements)
{
    /// <summary>Whether another service gets the same credential.</summary>
    public bool IsShared { get; private init; }

    public static readonly OtherUse[] All =
    [
        new("nothing else", ""),
        new("another service with its own token", ToJira("\"token-of-jira\"")),
        new("another service with the same token", ToJira("CREDENTIAL")) { IsShared = true },
        new("the token in the output", """Console.WriteLine("Token: " + CREDENTIAL);"""),
        new("the mask in the output", """Console.WriteLine("Token: " + new string('*', CREDENTIAL.Length));"""),
        new("an example in the output", """Console.WriteLine("Example: tool --pat <your PAT>");"""),
        new("the token in an error", """if (CREDENTIAL.Length > 1000) { throw new InvalidOperationException("Too long: " + CREDENTIAL); }"""),
    ];

    private static string ToJira(string token)
        => $$"""using (var jira = new HttpClient(wire, false)) { jira.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {{token}}); jira.GetAsync("https://jira.example.com/rest/api/2/myself").Wait(); }""";
}
