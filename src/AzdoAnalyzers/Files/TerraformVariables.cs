using AzdoAnalyzers.Files.Readers;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Files;

/// <summary>The variables of Terraform that a file makes the credential of Azure DevOps: <c>personal_access_token = var.x</c>.</summary>
internal static class TerraformVariables
{
    private const string Reference = "var.";

    private static readonly ISet<string> None = new HashSet<string>();

    public static ISet<string> Of(SourceText text)
    {
        if (text.Length > FileValues.LongestText || !FileCandidates.Of(text).HasWord)
        {
            return None;
        }

        var variables = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in TerraformValues.Read(text.ToString()))
        {
            if (VariableIn(value) is { } variable && CredentialKeys.Matches(value.Key, hasUrlBeside: false))
            {
                variables.Add(variable);
            }
        }

        return variables;
    }

    /// <summary><c>x</c> of <c>var.x</c>, and of <c>"${var.x}"</c> as it was written before.</summary>
    private static string? VariableIn(KeyedValue value)
    {
        var expression = value.IsLiteral ? value.Text.Replace("${", "").Replace("}", "") : value.Text;
        return expression.Trim() is var name && name.StartsWith(Reference, StringComparison.Ordinal) ? name.Substring(Reference.Length) : null;
    }
}
