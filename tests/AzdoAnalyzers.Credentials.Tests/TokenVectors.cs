using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

/// <summary>Tokens that were never issued, valid ones and near misses: the file holds each in two columns, joined here.</summary>
internal static class TokenVectors
{
    public static IEnumerable<TheoryDataRow<string, string>> Valid
        => Rows.Where(row => row[1] == "valid").Select(row => Row(row[0], row));

    public static IEnumerable<TheoryDataRow<string, string>> Invalid
        => Rows.Where(row => row[1] == "invalid").Select(row => Row(row[4], row));

    private static IEnumerable<string[]> Rows
    {
        get
        {
            using var stream = typeof(TokenVectors).Assembly.GetManifestResourceStream("token-vectors.tsv")!;
            using var reader = new StreamReader(stream);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. lines.Skip(1).Select(line => line.Split('\t'))];
        }
    }

    // The name of a test must not hold the token that it is about.
    private static TheoryDataRow<string, string> Row(string about, string[] row)
        => new(about, row[2] + row[3]) { TestDisplayName = $"{about}, {row[2][..2]}…" };
}
