namespace AzdoAnalyzers.Testing.Programs.Harm;

/// <summary>A program that sends a request to Azure DevOps, and perhaps one to another service, through the handler that it is given.</summary>
/// <param name="Credential">How it comes to its credential.</param>
/// <param name="Value">The hard-coded credential, as code.</param>
/// <param name="Header">What header it makes of it.</param>
/// <param name="Url">What it requests.</param>
/// <param name="Other">What else it does.</param>
public sealed record HarmProgram(CredentialShape Credential, string Value, HeaderShape Header, UrlShape Url, OtherUse Other)
{
    /// <summary>A token that is proven, a text that only its use makes a credential, and a placeholder.</summary>
    private static readonly string[] Values = ["\"PAT1\"", "\"password-of-old-times\"", "\"<your PAT>\""];

    /// <summary>Every way to a credential with every header; all else takes turns, so that each two kinds of things meet.</summary>
    public static IEnumerable<HarmProgram> All
        => CredentialShape.All.SelectMany((credential, row) => HeaderShape.All.Select((header, column) => new HarmProgram(
            credential,
            Values[(row + column) % Values.Length],
            header,
            UrlShape.All[((row * 3) + column) % UrlShape.All.Length],
            OtherAt((row * 2) + (column * 3), credential))));

    /// <summary>Every header with every value and nothing else; the URLs and the ways to a credential take turns.</summary>
    public static IEnumerable<HarmProgram> OfEveryRequest
        => Values.SelectMany((value, row) => HeaderShape.All.Select((header, column) => new HarmProgram(
            CredentialShape.All[((row * HeaderShape.All.Length) + column) % CredentialShape.All.Length],
            value,
            header,
            UrlShape.All[((row * 3) + column) % UrlShape.All.Length],
            OtherUse.All[0])));

    /// <summary>What it is made of, for a failure.</summary>
    public string Description => $"{Credential.Name}, {Value}, {Header.Name}, {Url.Name}, {Other.Name}";

    /// <summary>Whether it reads a variable: beside a read each hard-coded value is fixed by choice only, since there are several organizations then.</summary>
    public bool ReadsVariable => (Credential.Statements + Url.Statements).Contains("GetEnvironmentVariable", StringComparison.Ordinal);

    /// <summary>Its text, with marks where tokens stand.</summary>
    public string Text => TextOf("Program");

    /// <summary>Its text as that of a class with a name.</summary>
    public string TextOf(string name)
        => $$"""
            #nullable disable
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Text;

            public static class {{name}}
            {
                {{With(Credential.Members)}}

                public static void Run(HttpMessageHandler wire, string[] args)
                {
                    {{With(Credential.Statements)}}
                    {{With(Other.Statements)}}
                    using (var client = new HttpClient(wire, false))
                    {
                        {{With(Header.Statement)}}
                        {{Url.Statements}}
                    }
                }
            }

            """.ReplaceLineEndings("\n");

    private static OtherUse OtherAt(int turn, CredentialShape credential)
    {
        var others = OtherUse.All.Where(other => credential.IsFollowedToOthers || !other.IsShared).ToArray();
        return others[turn % others.Length];
    }

    private string With(string code) => code.Replace("CREDENTIAL", Credential.Token, StringComparison.Ordinal).Replace("VALUE", Value, StringComparison.Ordinal);
}
