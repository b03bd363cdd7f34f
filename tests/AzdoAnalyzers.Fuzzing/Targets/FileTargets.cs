using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Files;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Fuzzing.Targets;

/// <summary>Files that aren't code, in each format, as AZDO1005 reads them.</summary>
internal static class FileTargets
{
    public static readonly ImmutableArray<FuzzTarget> All =
    [
        Of("json", FileFormat.Json, SeedTexts.Json, ["\"PersonalAccessToken\": \"", "\\u0041", "//", "/*", "*/"]),
        Of("xml", FileFormat.Xml, SeedTexts.Xml, ["<add key=\"", "\" value=\"", "<![CDATA[", "]]>", "<!--", "-->", "&#x41;", "<?", "?>"]),
        Of("yaml", FileFormat.Yaml, SeedTexts.Yaml, ["- name: ", "\n  value: ", ": |", ": >-", "!tag ", "&a ", "*a", "---\n", "? "]),
        Of("terraform", FileFormat.Terraform, SeedTexts.Terraform, ["<<EOT\n", "<<-EOT", "\nEOT", "${var.pat}", "variable \"pat\" {", "default = \""]),
        Of("lines", FileFormat.Lines, SeedTexts.Lines, ["export ", "set ", "$env:", "<!--"]),
    ];

    private static FuzzTarget Of(string name, FileFormat format, string seed, ImmutableArray<string> words)
        => new(name, [seed], [.. SeedTexts.Words, .. words], text => Read(text, format));

    private static void Read(string content, FileFormat format)
    {
        SourceText text = FileText.Decoded(SourceText.From(content));
        ISet<string> variables = TerraformVariables.Of(text);
        foreach (FileFinding finding in FileFindings.In(text, format, FileCandidates.Of(text), CredentialKeyNames.Of(NoOptions.Instance), variables))
        {
            FuzzPropertyException.ThrowUnless(finding.Span.Length > 0 && finding.Span.End <= text.Length, "a finding stands in the file");
            FuzzPropertyException.ThrowUnless(finding.Key is null || !Quotation.HoldsSecret(finding.Key), "a key that is repeated holds no secret");
        }
    }

    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public static readonly NoOptions Instance = new();

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}
