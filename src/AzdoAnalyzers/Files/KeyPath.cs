namespace AzdoAnalyzers.Files;

/// <summary>The name of a value in a file, and the names around it. Two places in a file are never the same path, whatever their names.</summary>
/// <param name="parent">What the name stands in; absent at the top of the file.</param>
/// <param name="name">The name; empty for an item of a list.</param>
internal sealed class KeyPath(KeyPath? parent, string name)
{
    public KeyPath? Parent { get; } = parent;

    public string Name { get; } = name;

    /// <summary>The names from the top of the file on, as .NET's configuration writes them.</summary>
    public override string ToString()
    {
        var names = new Stack<string>();
        for (var path = this; path is not null; path = path.Parent)
        {
            if (path.Name.Length > 0)
            {
                names.Push(path.Name);
            }
        }

        return string.Join(":", names);
    }
}
