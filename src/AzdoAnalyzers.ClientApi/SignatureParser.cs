using System.Text.RegularExpressions;

namespace AzdoAnalyzers.ClientApi;

/// <summary>
/// Reads a signature file: a line <c>### type : base   [assembly version] modifier</c> for each type, and below it its
/// constructors, methods (<c>M</c>) and properties (<c>P</c>), indented by two spaces.
/// </summary>
internal static partial class SignatureParser
{
    /// <summary>The types of the text in its order; one that it lists twice is returned twice.</summary>
    public static IEnumerable<ClientType> Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            while (end < lines.Length && !IsType(lines[end]))
            {
                end++;
            }

            yield return ParseType(lines[start], [.. lines[(start + 1)..end].Select(line => line.Trim())]);
            start = end;
        }
    }

    private static bool IsType(string line) => line.StartsWith("### ", StringComparison.Ordinal);

    private static ClientType ParseType(string header, IReadOnlyList<string> members)
    {
        var match = Matched(TypeHeader(), header);
        return new ClientType(
            match.Groups["name"].Value,
            SourceName(match.Groups["base"].Value.Trim()),
            match.Groups["modifier"].Value,
            [.. members.Where(IsConstructor).Select(ParseConstructor)],
            [.. members.Where(line => line.StartsWith("M ", StringComparison.Ordinal)).Select(ParseMethod)],
            [.. members.Where(line => line.StartsWith("P ", StringComparison.Ordinal)).Select(ParseProperty)]);
    }

    private static bool IsConstructor(string line)
        => line.StartsWith("public ", StringComparison.Ordinal) || line.StartsWith("protected ", StringComparison.Ordinal);

    private static ClientConstructor ParseConstructor(string line)
    {
        var match = Matched(Constructor(), line);
        return new ClientConstructor(match.Groups["accessibility"].Value, ParseParameters(match), match.Groups["obsolete"].Success);
    }

    private static ClientMethod ParseMethod(string line)
    {
        var match = Matched(Method(), line);
        return new ClientMethod(
            match.Groups["name"].Value,
            match.Groups["type"].Value,
            match.Groups["static"].Success,
            ParseParameters(match),
            match.Groups["obsolete"].Success);
    }

    private static ClientProperty ParseProperty(string line)
    {
        var match = Matched(Property(), line);
        var accessors = match.Groups["accessors"].Value;
        return new ClientProperty(
            match.Groups["name"].Value,
            match.Groups["type"].Value,
            accessors.Contains("get;", StringComparison.Ordinal),
            accessors.Contains("set;", StringComparison.Ordinal));
    }

    private static IReadOnlyList<ClientParameter> ParseParameters(Match member)
        => [.. ParameterSeparator().Split(member.Groups["parameters"].Value).Where(text => text.Length > 0).Select(ParseParameter)];

    private static ClientParameter ParseParameter(string text)
    {
        var match = Matched(Parameter(), text);
        return new ClientParameter(
            match.Groups["type"].Value,
            match.Groups["name"].Value,
            match.Groups["default"].Success ? match.Groups["default"].Value : null,
            match.Groups["ref"].Success);
    }

    /// <summary>A type's metadata name as C# source: <c>List`1[[System.String, …]]</c> becomes <c>List&lt;System.String&gt;</c>.</summary>
    private static string SourceName(string metadataName)
    {
        var arity = metadataName.IndexOf('`', StringComparison.Ordinal);
        return arity < 0
            ? metadataName
            : $"{metadataName[..arity]}<{string.Join(", ", TypeArgument().Matches(metadataName).Select(match => match.Groups["name"].Value))}>";
    }

    private static Match Matched(Regex pattern, string line)
        => pattern.Match(line) is { Success: true } match ? match : throw new FormatException($"Not a signature: {line}");

    [GeneratedRegex(@"^### (?<name>\S+) : (?<base>.*?)   \[[^\]]+\] ?(?<modifier>\w*)$")]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@"^(?<accessibility>public|protected) \w+\((?<parameters>.*)\)(?<obsolete> \[Obsolete\])?$")]
    private static partial Regex Constructor();

    [GeneratedRegex(@"^M (?<static>static )?(?<type>.+?) (?<name>\w+)\((?<parameters>.*)\)(?<obsolete> \[Obsolete\])?$")]
    private static partial Regex Method();

    [GeneratedRegex(@"^P (?<type>.+) (?<name>\w+) \{ (?<accessors>.*) \}")]
    private static partial Regex Property();

    // A comma between type arguments separates no parameters: a type or a name follows, never "name," or "name>".
    [GeneratedRegex(@", (?![^<>]*(?:<[^<>]*>[^<>]*)*>)")]
    private static partial Regex ParameterSeparator();

    [GeneratedRegex(@"^(?<ref>ref )?(?<type>.+?) (?<name>\w+)(?: = (?<default>.*))?$")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\[(?<name>[\w.]+), [^\[\]]+\]")]
    private static partial Regex TypeArgument();
}
