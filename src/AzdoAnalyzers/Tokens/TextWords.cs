using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Says whether a text has one of a few words. The first and cheapest look at a file: nothing is allocated, nothing copied but a window.</summary>
internal sealed class TextWords
{
    private const int WindowLength = 16384;

    /// <summary>
    /// What can only be there because of Azure DevOps: the stem of the client's type names, pieces of its namespaces, its hosts, its routes, its id in Entra,
    /// the beginnings of the variables' names, its name in those of namespaces and types, the mark of its tokens. Compared as they stand: who writes a host in capitals writes another word too.
    /// </summary>
    public static readonly TextWords OfAzureDevOps = new(
        "Vss", "TeamFoundation", "VisualStudio.Services", "dev.azure.com", "visualstudio.com", "_apis/", "499b84ac-1321-427f-aa17-267ca6975798",
        "AZDO_", "AZURE_DEVOPS_", "devops login", "AZP_", "VSS_NUGET_", "SYSTEM_ACCESSTOKEN", "SYSTEM_COLLECTIONURI", "SYSTEM_TEAMFOUNDATION",
        "AzureDevOps", "Azuredevops", "Vsts", "AzDo", "AzDO", "Azdo", "JQQJ99");

    /// <summary>The end of the names of all classes for requests: <c>HttpClient</c>, <c>GitHttpClient</c> and so on.</summary>
    public static readonly TextWords OfHttpClient = new("HttpClient");

    /// <summary>A creation that may leave the type to its target.</summary>
    public static readonly TextWords OfTargetTypedNew = new("new(", "new (");

    private readonly string[] _words;

    private readonly int _overlap;

    private TextWords(params string[] words)
    {
        _words = words;
        foreach (var word in words)
        {
            _overlap = Math.Max(_overlap, word.Length - 1);
        }
    }

    /// <summary>Whether one of the words stands in the text.</summary>
    public bool OccurIn(SourceText text)
    {
        var window = ArrayPool<char>.Shared.Rent(WindowLength);
        try
        {
            for (var start = 0; start < text.Length; start += WindowLength - _overlap)
            {
                var length = Math.Min(WindowLength, text.Length - start);
                text.CopyTo(start, window, 0, length);
                if (OccurIn(window.AsSpan(0, length)))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(window);
        }
    }

    private bool OccurIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.IndexOf(word.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
