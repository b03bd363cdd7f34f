using System.Security.Cryptography;
using System.Text;

namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>
/// The text of a C# file with <c>$Names$</c> to be filled in. Lines between <c>//# each</c> and <c>//# end</c> are repeated for each
/// property; <c>//# each number</c> takes those of one kind.
/// </summary>
internal sealed class Template
{
    private const string Each = "//# each";

    private const string End = "//# end";

    private readonly string[] _lines;

    private Template(string name)
    {
        Name = name;
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"templates/{name}")
            ?? throw new ArgumentException($"There is no template '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        _lines = reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    public string Name { get; }

    public static Template Load(string name) => new(name);

    /// <summary>The file for a class of the given name.</summary>
    public string Fill(string entity, IReadOnlyList<GeneratedProperty> properties)
    {
        var text = new StringBuilder();
        for (var start = 0; start < _lines.Length; start++)
        {
            if (!_lines[start].StartsWith(Each, StringComparison.Ordinal))
            {
                text.Append(Fill(_lines[start], entity)).Append('\n');
                continue;
            }

            var kind = _lines[start][Each.Length..].Trim();
            var end = Array.IndexOf(_lines, End, start);
            var section = string.Concat(_lines[(start + 1)..end].Select(line => line + "\n"));
            foreach (var property in properties.Where(property => kind.Length == 0 || property.Kind == kind))
            {
                text.Append(Fill(Fill(section, entity, property), entity));
            }

            start = end;
        }

        return text.ToString();
    }

    private static string Fill(string text, string entity)
        => text
            .Replace("$Entity$", entity, StringComparison.Ordinal)
            .Replace("$entity$", GeneratedProperty.Camel(entity), StringComparison.Ordinal)
            .Replace("$Number$", $"{Digest(entity)[0] + 1}", StringComparison.Ordinal);

    private static string Fill(string text, string entity, GeneratedProperty property)
        => text
            .Replace("$Property$", property.Name, StringComparison.Ordinal)
            .Replace("$property$", property.CamelName, StringComparison.Ordinal)
            .Replace("$Type$", property.Type, StringComparison.Ordinal)
            .Replace("$Sample$", property.Sample, StringComparison.Ordinal)
            .Replace("$Parse$", property.Parse, StringComparison.Ordinal)
            .Replace("$Hash$", Convert.ToHexStringLower(Digest(entity + property.Name)), StringComparison.Ordinal)
            .Replace("$Base64$", Convert.ToBase64String(Digest(entity + property.Name)), StringComparison.Ordinal);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
