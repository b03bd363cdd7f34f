using AzdoAnalyzers.Corpus.Analysis;

namespace AzdoAnalyzers.Corpus.Reports;

/// <summary>Findings as tab-separated values, with a header.</summary>
internal static class TsvReport
{
    /// <summary>Writes the findings; with the redacted source line if asked to.</summary>
    public static void Write(TextWriter writer, IEnumerable<Finding> findings, bool withExcerpts)
    {
        writer.WriteLine("repository\tfile\tline\tcolumn\tid\tseverity\tmessage" + (withExcerpts ? "\texcerpt" : ""));
        foreach (Finding finding in findings)
        {
            writer.Write($"{finding.Repository}\t{finding.File}\t{finding.Line}\t{finding.Column}\t{finding.Id}\t{finding.Severity}\t{finding.Message}");
            writer.WriteLine(withExcerpts ? $"\t{finding.Excerpt}" : "");
        }
    }
}
