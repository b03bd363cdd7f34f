namespace AzdoAnalyzers.Files;

/// <summary>Which ending of a file's name stands for which format: a row for each.</summary>
internal static class FileFormats
{
    private static readonly (string Ending, FileFormat Format)[] Rows =
    [
        (".json", FileFormat.Json),
        (".jsonc", FileFormat.Json),
        (".json5", FileFormat.Json),
        (".config", FileFormat.Xml),
        (".runsettings", FileFormat.Xml),
        (".xml", FileFormat.Xml),
        (".settings", FileFormat.Xml),
        (".pubxml", FileFormat.Xml),
        (".props", FileFormat.Xml),
        (".targets", FileFormat.Xml),
        (".resx", FileFormat.Xml),
        (".yml", FileFormat.Yaml),
        (".yaml", FileFormat.Yaml),
        (".tf", FileFormat.Terraform),
        (".tfvars", FileFormat.Terraform),
        (".hcl", FileFormat.Terraform),
        (".razor", FileFormat.Page),
        (".cshtml", FileFormat.Page),
    ];

    public static FileFormat Of(string path)
    {
        foreach (var (ending, format) in Rows)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return FileFormat.Lines;
    }
}
