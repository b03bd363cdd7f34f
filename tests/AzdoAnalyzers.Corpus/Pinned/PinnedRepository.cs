namespace AzdoAnalyzers.Corpus.Pinned;

/// <summary>A public repository at a commit.</summary>
/// <param name="Name">"owner/name".</param>
/// <param name="Commit">All of its forty digits.</param>
internal sealed record PinnedRepository(string Name, string Commit)
{
    /// <summary>The folder that it stands in, below the one of all repositories.</summary>
    public string Folder => Name.Replace('/', '+');
}
