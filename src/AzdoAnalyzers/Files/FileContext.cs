using AzdoAnalyzers.Credentials;

namespace AzdoAnalyzers.Files;

/// <summary>Decides which values of a file are credentials of Azure DevOps by what else the file says: URLs beside them, feeds, Terraform's variables.</summary>
internal sealed class FileContext
{
    /// <summary>A part of the URL of each feed, of Azure DevOps Server's too.</summary>
    private const string FeedPath = "/_packaging/";

    private readonly FileFormat _format;

    private readonly CredentialKeyNames _names;

    private readonly ISet<string> _fedVariables;

    /// <summary>What has a URL of Azure DevOps in it.</summary>
    private readonly HashSet<KeyPath> _besideUrl = [];

    /// <summary>The feeds of a file of NuGet's, and whether they are of Azure DevOps.</summary>
    private readonly Dictionary<string, bool> _feeds = new(StringComparer.OrdinalIgnoreCase);

    private readonly bool _isAboutAzureDevOps;

    public FileContext(string text, FileFormat format, IReadOnlyList<KeyedValue> values, CredentialKeyNames names, ISet<string> fedVariables)
    {
        _format = format;
        _names = names;
        _fedVariables = fedVariables;
        _isAboutAzureDevOps = IsUrl(text);
        foreach (var value in _isAboutAzureDevOps ? values : [])
        {
            var isUrl = IsUrl(value.Text);
            if (isUrl && value.Key.Parent is { } parent)
            {
                _besideUrl.Add(parent);
            }

            if (value.Key.Parent is { Name: "packageSources" })
            {
                _feeds[value.Key.Name] = isUrl;
            }
        }
    }

    public bool IsCredential(KeyedValue value)
    {
        if (_names.Include(value.Key) || IsFed(value.Key))
        {
            return true;
        }

        return CredentialKeys.IsFeedPassword(value.Key)
            ? IsOursFeed(value.Key.Parent?.Name ?? "")
            : CredentialKeys.Matches(value.Key, HasUrlBeside(value.Key));
    }

    private static bool IsUrl(string text)
        => AzureDevOpsHost.IsMentionedIn(text) || text.IndexOf(FeedPath, StringComparison.OrdinalIgnoreCase) >= 0;

    private bool HasUrlBeside(KeyPath key)
        => _format == FileFormat.Lines ? _isAboutAzureDevOps : key.Parent is { } parent && _besideUrl.Contains(parent);

    /// <summary>An element is called like its feed, a space in the name written as its number.</summary>
    private bool IsOursFeed(string element)
        => _feeds.TryGetValue(element.Replace("_x0020_", " "), out var isOurs) ? isOurs : _isAboutAzureDevOps;

    /// <summary>Whether the key is a variable of Terraform that is the provider's credential: its default, or its value in a file of values.</summary>
    private bool IsFed(KeyPath key)
        => _format == FileFormat.Terraform
            && (key is { Name: "default", Parent: { Parent.Name: "variable" } variable }
                ? _fedVariables.Contains(variable.Name)
                : key.Parent is { Parent: null, Name: "" } && _fedVariables.Contains(key.Name));
}
