namespace AzdoAnalyzers.Testing.Programs.Harm;

/// <summary>How a program makes a header of its credential, right or wrong.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Statement">The statement, with <c>CREDENTIAL</c> where the credential stands; the client is called <c>client</c>.</param>
public sealed record HeaderShape(string Name, string Statement)
{
    public static readonly HeaderShape[] All =
    [
        new("Basic", Basic("""Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + CREDENTIAL))""")),
        new("Basic by name", """client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($":{CREDENTIAL}")));"""),
        new("Basic with a user", Basic("""Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format("{0}:{1}", "", CREDENTIAL)))""")),
        new("colon where it is missing", """var text = CREDENTIAL; if (!text.Contains(':')) { text = ":" + text; } """ + Basic("Convert.ToBase64String(Encoding.ASCII.GetBytes(text))")),
        new("Bearer", """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CREDENTIAL);"""),
        new("not encoded", Basic("CREDENTIAL")),
        new("without a colon", Basic("Convert.ToBase64String(Encoding.ASCII.GetBytes(CREDENTIAL))")),
        new("encoded twice", Basic("""Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + CREDENTIAL))))""")),
        new("in lines", Basic("""Convert.ToBase64String(Encoding.ASCII.GetBytes("user-with-a-name-that-is-long-enough-for-a-line-that-is-broken-in-two:" + CREDENTIAL), Base64FormattingOptions.InsertLineBreaks)""")),
        new("wide", Basic("""Convert.ToBase64String(Encoding.Unicode.GetBytes(":" + CREDENTIAL))""")),
    ];

    private static string Basic(string parameter) => $"client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Basic\", {parameter});";
}
