using System.Globalization;
using System.Text;

namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>Texts of files beside the code that hold nothing: settings, configuration, a lock file with its digests, a minified script. The same every time.</summary>
internal static class SettingsFile
{
    /// <summary>Each kind of text, whether the package lists files of it, and at least so many characters of it.</summary>
    public static IReadOnlyList<(string Kind, bool IsListed, string Text)> OfLength(int length) =>
    [
        ("JSON", true, Repeat(length, number => $"  \"Section{number}\": {{ \"Timeout\": {number}, \"Endpoint\": \"https://example.org/api/{number}\", \"Enabled\": true, \"Path\": \"C:\\\\data\\\\{number}\" }},\n")),
        ("XML", true, Repeat(length, number => $"    <add key=\"Feature{number}\" value=\"warehouse@example.org;timeout={number}\" />\n")),
        ("YAML", true, Repeat(length, number => $"- job: Step{number}\n  displayName: Build and test the warehouse, part {number}\n  script: dotnet test --filter Category={number}\n")),
        ("lock file", false, Repeat(length, number => $"      \"Package.Number{number}\": {{ \"type\": \"Transitive\", \"resolved\": \"{number % 9}.0.1\", \"contentHash\": \"{Digest(number)}\" }},\n")),
        ("minified", false, Repeat(length, number => $"function a{number}(t,e){{var n=t[{number}]||e;return n&&n.push({{id:\"{number * 7919L:x16}\"}}),n}}")),
    ];

    private static string Repeat(int length, Func<int, FormattableString> line)
    {
        var text = new StringBuilder(length + 256);
        for (var number = 0; text.Length < length; number++)
        {
            text.Append(line(number).ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static string Digest(int number)
        => Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData(BitConverter.GetBytes(number)));
}
