using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Models.Users;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Fuzzing.Targets;

/// <summary>The files that users write for this package.</summary>
internal static class UserFileTargets
{
    /// <summary>Reads a file of sinks.</summary>
    public static void ReadSinks(string content)
    {
        foreach (SinkLine line in SinkFile.Parse(SourceText.From(content)).Lines)
        {
            StandsIn(line.Span, content);
        }
    }

    /// <summary>Reads a baseline: a line that is understood is written as it is read.</summary>
    public static void ReadBaseline(string content)
    {
        foreach (BaselineLine line in BaselineFile.Parse(SourceText.From(content)).Lines)
        {
            StandsIn(line.Span, content);
            FuzzPropertyException.ThrowUnless(line.Key is null == line.Problem is not null, "a line is understood, or it is said what to do");
            FuzzPropertyException.ThrowUnless(line.Problem is null || !Quotation.HoldsSecret(line.Problem), "what is said holds no secret");
            if (line.Key is not null)
            {
                string written = line.ToString();
                FuzzPropertyException.ThrowUnless(BaselineLine.Parse(written, new TextSpan(0, written.Length)) with { Span = line.Span } == line, "a line that is written is read as the same");
            }
        }
    }

    private static void StandsIn(TextSpan span, string content) => FuzzPropertyException.ThrowUnless(span.Length > 0 && span.End <= content.Length, "a line stands in its file");
}
