using AzdoAnalyzers.Models.Inputs;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>The steps through JSON that a library has read: from a value to the object that it is a member of. System.Text.Json, Newtonsoft.Json 13, Microsoft.Extensions.Configuration.Json.</summary>
internal static class JsonRows
{
    private const string SystemJson = "System.Text.Json.*";

    private const string Newtonsoft = "Newtonsoft.Json.Linq.*";

    private const string Configuration = "Microsoft.Extensions.Configuration.*";

    /// <summary>What reads a text as JSON, whose members are asked for by name then.</summary>
    public static readonly IReadOnlyList<InputRow> Readers =
    [
        new("System.Text.Json.JsonDocument", ["Parse"]),
        new("System.Text.Json.JsonElement", ["Parse"]),
        new("System.Text.Json.Nodes.JsonNode", ["Parse"]),
        new("System.Text.Json.JsonSerializer", ["Deserialize"]),
        new(Newtonsoft, ["Parse"]),
        new("Newtonsoft.Json.JsonConvert", ["DeserializeObject"]),
    ];

    public static readonly IReadOnlyList<StepRow> All =
    [
        new(SystemJson, ["GetProperty"], "this[propertyName]", "return"),
        new(SystemJson, ["TryGetProperty"], "this[propertyName]", "value"),
        new(SystemJson, ["TryGetPropertyValue"], "this[propertyName]", "jsonNode"),
        new(SystemJson, ["RootElement", "Root", "Clone", "DeepClone", "AsObject", "AsValue", "AsArray", "GetString", "GetValue"], "this", "return"),
        new(SystemJson, ["TryGetValue"], "this", "value"),
        new(Newtonsoft, ["Value", "GetValue"], "this[key]", "return"),
        new(Newtonsoft, ["GetValue"], "this[propertyName]", "return"),
        new(Newtonsoft, ["TryGetValue"], "this[propertyName]", "value"),
        new(Newtonsoft, ["Value"], "this", "return") { Without = "key" },
        new(Newtonsoft, ["DeepClone", "ToObject"], "this", "return"),
        new(Configuration, ["AddJsonStream"], "stream", "return"),
        new(Configuration, ["AddJsonStream"], "stream", "this"),
        new(Configuration, ["AddJsonStream"], "this", "return"),
        new("System.IO.MemoryStream", [WellKnownMemberNames.InstanceConstructorName], "buffer", "return"),
    ];
}
