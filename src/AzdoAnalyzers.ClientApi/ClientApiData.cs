namespace AzdoAnalyzers.ClientApi;

/// <summary>The files beside this one, as they are embedded in the assembly.</summary>
internal static class ClientApiData
{
    public static string Read(string file)
    {
        using var stream = typeof(ClientApiData).Assembly.GetManifestResourceStream("client-api/" + file)
            ?? throw new FileNotFoundException($"No embedded file '{file}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
