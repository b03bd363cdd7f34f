using System.Text.Json.Nodes;
using Json.Schema;

namespace AzdoAnalyzers.Testing;

/// <summary>The schemas in <c>Schemas</c>.</summary>
public static class JsonSchemaFile
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>The text of a file.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(JsonSchemaFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Where a document isn't as a schema wants it, and why; empty where it is.</summary>
    /// <param name="schema">The text of the schema.</param>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<string> Errors(string schema, JsonNode? document)
    {
        var results = JsonSchema.FromText(schema).Evaluate(document, Options);
        return results.IsValid ? [] :
        [
            .. results.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Values.Select(error => $"{detail.InstanceLocation}: {error}")),
        ];
    }
}
