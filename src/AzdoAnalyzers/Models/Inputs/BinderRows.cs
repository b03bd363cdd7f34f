namespace AzdoAnalyzers.Models.Inputs;

/// <summary>The rows of binders: Microsoft.Extensions.Configuration with its options, and what reads JSON, YAML and XML.</summary>
internal static class BinderRows
{
    private static readonly IReadOnlyList<string> Configurations = ["config", "section"];

    public static readonly IReadOnlyList<BinderRow> All =
    [
        new("Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions", ["Configure"]) { ReceiverWords = ["services"] },
        new("Microsoft.Extensions.DependencyInjection.OptionsBuilderConfigurationExtensions", ["Bind", "BindConfiguration"]) { ReceiverWords = ["AddOptions"] },
        new("Microsoft.Extensions.Configuration.ConfigurationBinder", ["Get"]) { ReceiverWords = Configurations },
        new("Microsoft.Extensions.Configuration.ConfigurationBinder", ["Bind"]) { Object = "instance", ReceiverWords = Configurations },
        new("System.Text.Json.JsonSerializer", ["Deserialize", "DeserializeAsync"]) { IsOfText = true, IsOfJson = true },
        new("Newtonsoft.Json.JsonConvert", ["DeserializeObject"]) { IsOfText = true, IsOfJson = true, ReceiverWords = ["JsonConvert"] },
        new("Newtonsoft.Json.JsonConvert", ["PopulateObject"]) { IsOfText = true, IsOfJson = true, Object = "target", ReceiverWords = ["JsonConvert"] },
        new("Newtonsoft.Json.JsonSerializer", ["Deserialize"]) { IsOfText = true, ReceiverWords = ["Serializer"] },
        new("YamlDotNet.Serialization.*", ["Deserialize"]) { IsOfText = true, ReceiverWords = ["Deserializer"] },
        new("System.Xml.Serialization.XmlSerializer", ["Deserialize"]) { IsOfText = true },
        new("System.Runtime.Serialization.XmlObjectSerializer", ["ReadObject"]) { IsOfText = true },
        new("System.Runtime.Serialization.Json.DataContractJsonSerializer", ["ReadObject"]) { IsOfText = true },
    ];

    /// <summary>The names of all of them.</summary>
    public static IReadOnlyList<string> Members { get; } = [.. All.SelectMany(row => row.Members).Distinct()];

    /// <summary>The attributes that leave a member out.</summary>
    public static readonly IReadOnlyList<string> IgnoreAttributes = ["JsonIgnore", "XmlIgnore", "YamlIgnore", "IgnoreDataMember"];

    /// <summary>The attributes that give a member another key than its name.</summary>
    public static readonly IReadOnlyList<string> KeyAttributes = ["ConfigurationKeyNameAttribute", "JsonPropertyNameAttribute", "JsonPropertyAttribute", "YamlMemberAttribute", "DataMemberAttribute"];
}
