using System.Text.Json.Nodes;
using Json.Schema;

namespace AzdoAnalyzers.Testing;

/// <summary>The JSON schemas in <c>Schemas</c>.</summary>
public static class JsonSchemaFile
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>Where a document isn't as a schema wants it, and why; empty where it is.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<string> Errors(string name, JsonNode? document)
    {
        var results = Schema(name).Evaluate(document, Options);
        return results.IsValid ? [] :
        [
            .. results.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Values.Select(error => $"{detail.InstanceLocation}: {error}")),
        ];
    }

    private static JsonSchema Schema(string name)
    {
        using var stream = new StreamReader(typeof(JsonSchemaFile).Assembly.GetManifestResourceStream(name)!);
        return JsonSchema.FromText(stream.ReadToEnd());
    }
}
