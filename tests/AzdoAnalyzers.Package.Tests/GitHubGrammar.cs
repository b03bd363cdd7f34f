using System.Text.Json.Nodes;
using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>What GitHub takes for a workflow, translated from the words of its own templates to those of JSON Schema.</summary>
internal static class GitHubGrammar
{
    private const string Root = "workflow-root-strict";

    /// <summary>What the templates name without a definition.</summary>
    private static readonly Dictionary<string, JsonObject> Builtin = new()
    {
        ["any"] = [],
        ["null"] = Of("null"),
        ["boolean"] = OrExpression(Of("boolean")),
        ["number"] = OrExpression(Of("number")),
        ["string"] = new() { ["type"] = new JsonArray("string", "number", "boolean") },
        ["sequence"] = Of("array"),
        ["mapping"] = Of("object"),
    };

    /// <summary>The schema.</summary>
    public static string Schema()
    {
        var definitions = JsonNode.Parse(JsonSchemaFile.Text("github-workflow-v1.0.json"))!["definitions"]!.AsObject();
        return new JsonObject
        {
            ["$ref"] = "#/$defs/" + Root,
            ["$defs"] = new JsonObject([
                .. Builtin.Select(type => KeyValuePair.Create(type.Key, (JsonNode?)type.Value.DeepClone())),
                .. definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)Definition(definition.Value!.AsObject()))),
            ]),
        }.ToJsonString();
    }

    private static JsonObject Definition(JsonObject definition)
        => definition["one-of"] is JsonArray choices ? new() { ["anyOf"] = new JsonArray([.. choices.Select(Reference)]) }
            : definition["mapping"] is { } mapping ? Mapping(mapping)
            : definition["sequence"] is { } sequence ? new() { ["type"] = "array", ["items"] = Reference(sequence["item-type"]) }
            : definition["allowed-values"] is JsonArray values ? new() { ["enum"] = values.DeepClone() }
            : definition["string"] is { } text ? String(text)
            : Builtin.Single(type => definition.ContainsKey(type.Key)).Value.DeepClone().AsObject();

    private static JsonObject Mapping(JsonNode mapping)
    {
        var properties = mapping["properties"]?.AsObject() ?? [];
        return new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)Reference(TypeOf(property.Value))))),
            ["required"] = new JsonArray([.. properties.Where(property => property.Value is JsonObject && (bool?)property.Value["required"] == true).Select(property => (JsonNode)property.Key)]),
            ["additionalProperties"] = mapping["loose-value-type"] is { } others ? Reference(others) : false,
        };
    }

    private static JsonNode? TypeOf(JsonNode? property) => property is JsonObject described ? described["type"] : property;

    private static JsonObject String(JsonNode text)
        => text["constant"] is { } constant ? new() { ["const"] = constant.DeepClone() }
            : (bool?)text["require-non-empty"] == true ? new() { ["type"] = "string", ["minLength"] = 1 }
            : Builtin["string"].DeepClone().AsObject();

    private static JsonObject Reference(JsonNode? type) => new() { ["$ref"] = "#/$defs/" + (string)type! };

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject OrExpression(JsonObject type) => new() { ["anyOf"] = new JsonArray(type, new JsonObject { ["type"] = "string", ["pattern"] = @"\$\{\{" }) };
}
