using AzdoAnalyzers.Files.Readers;

namespace AzdoAnalyzers.Files;

/// <summary>The values of a file with their keys, also those that several names and values beside each other, or an assignment in a text, give a key.</summary>
internal static class FileValues
{
    /// <summary>Larger files are searched as text only.</summary>
    public const int LongestText = 1024 * 1024;

    private static readonly string[] NamingKeys = ["name", "key", "variable"];

    private static readonly string[] NamedKeys = ["value", "secret_value", "secretvalue", "default", "defaultvalue"];

    public static IReadOnlyList<KeyedValue> In(string text, FileFormat format)
    {
        var values = format switch
        {
            FileFormat.Json => JsonValues.Read(text),
            FileFormat.Xml => XmlValues.Read(text),
            FileFormat.Yaml => YamlValues.Read(text),
            FileFormat.Terraform => TerraformValues.Read(text),
            _ => LineValues.Read(text),
        };
        if (format != FileFormat.Lines)
        {
            AddNamed(values);
            AddAssignments(text, values);
        }

        return values;
    }

    /// <summary><c>name: X</c> beside <c>value: Y</c>, <c>key="X" value="Y"</c>: the value has the key X too.</summary>
    private static void AddNamed(List<KeyedValue> values)
    {
        var names = new Dictionary<KeyPath, string>();
        foreach (var value in values)
        {
            if (value.Key.Parent is { } parent && Array.Exists(NamingKeys, key => key.Equals(value.Key.Name, StringComparison.OrdinalIgnoreCase)))
            {
                names[parent] = value.Text;
            }
        }

        var count = names.Count == 0 ? 0 : values.Count;
        for (var index = 0; index < count; index++)
        {
            var value = values[index];
            if (value.Key.Parent is { } parent
                && names.TryGetValue(parent, out var name)
                && Array.Exists(NamedKeys, key => key.Equals(value.Key.Name, StringComparison.OrdinalIgnoreCase)))
            {
                values[index] = value with { Key = new KeyPath(parent.Parent, name) };
            }
        }
    }

    /// <summary><c>NAME=value</c> in a value, as in a list of environment variables or on a command line.</summary>
    private static void AddAssignments(string text, List<KeyedValue> values)
    {
        var count = values.Count;
        for (var index = 0; index < count; index++)
        {
            var value = values[index];
            if (value.IsLiteral && value.Text.IndexOf('=') > 0)
            {
                LineValues.Read(text, value.Start, value.End, value.Key, values);
            }
        }
    }
}
