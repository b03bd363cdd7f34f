using System.Text;

namespace AzdoAnalyzers.Tests.CodeFixes.Running;

/// <summary>A request that a fixed program has sent.</summary>
/// <param name="Authorization">Its header.</param>
/// <param name="Path">Its URL without the host.</param>
internal sealed record RecordedRequest(string? Authorization, string Path)
{
    private const string Basic = "Basic ";

    /// <summary>Who it was sent to, where that isn't always the same.</summary>
    public string? Host { get; init; }

    /// <summary>What stands behind the user name in a Basic header.</summary>
    public string Password
        => Authorization?.StartsWith(Basic, StringComparison.Ordinal) == true ? Encoding.UTF8.GetString(Convert.FromBase64String(Authorization[Basic.Length..])).TrimStart(':') : "";
}
