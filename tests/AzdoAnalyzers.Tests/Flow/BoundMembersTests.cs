using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Members that libraries fill by their names: AZDO3004 stands where they are read. In the sources <c>[|…|]</c> stands for <c>{|AZDO3004:…|}</c>.</summary>
public sealed class BoundMembersTests
{
    private const string Options = "class Settings { public string Pat { get; set; } = \"\"; }";

    [Theory]
    [InlineData("""services.Configure<Settings>(configuration.GetSection("AzureDevOps"));""")]
    [InlineData("""services.AddOptions<Settings>().Bind(configuration);""")]
    [InlineData("""services.AddOptions<Settings>().BindConfiguration("AzureDevOps").Validate(settings => settings != null);""")]
    [InlineData("""services.AddOptions<Settings>().Configure(settings => configuration.Bind(settings));""")]
    [InlineData("""configuration.GetSection("AzureDevOps").Get<Settings>();""")]
    [InlineData("""configuration.Get(typeof(Settings));""")]
    [InlineData("""configuration.Get<List<Settings>>();""")]
    [InlineData("""configuration.Get<Holder>();""")]
    [InlineData("""services.Configure<Outer>(configuration);""")]
    [InlineData("""var settings = new Settings(); configuration.Bind("AzureDevOps", settings);""")]
    [InlineData("""Load<Settings>(configuration);""")]
    [InlineData("""JsonSerializer.Deserialize<Settings>(File.ReadAllText("settings.json"));""")]
    [InlineData("""var text = File.ReadAllText("settings.json"); JsonSerializer.Deserialize<Settings>(text);""")]
    [InlineData("""using var stream = File.OpenRead("settings.json"); JsonSerializer.Deserialize<Settings>(stream);""")]
    [InlineData("""FromFile<Settings>("settings.json");""")]
    public Task A_member_of_objects_that_a_library_fills_is_found(string binding) => VerifyAsync(Options, binding, "[|settings.Pat|]");

    [Theory]
    [InlineData("")]
    [InlineData("""services.Configure<Settings>(settings => { });""")]
    [InlineData("""services.Configure<Holder[]>(settings => { });""")]
    [InlineData("""JsonSerializer.Deserialize<Settings>(new HttpClient().GetStringAsync("https://vault.example.com").Result);""")]
    [InlineData("""services.Configure<Other>(configuration);""")]
    [InlineData("""configuration.Bind(new Other());""")]
    public Task A_member_of_objects_that_none_fills_is_silent(string binding) => VerifyAsync(Options, binding, "settings.Pat");

    [Theory]
    [InlineData("class Settings { public required string Pat { get; init; } }", true)]
    [InlineData("record Settings(string Pat);", true)]
    [InlineData("class Settings { public string Pat { get; set; } = null!; }", true)]
    [InlineData("class Settings { string pat = \"\"; public string Pat { get => pat; set => pat = value; } }", true)]
    [InlineData("class Settings { public string Pat { get; } = null!; }", false)]
    [InlineData("class Settings { public string Pat { get; private set; } = \"\"; }", false)]
    [InlineData("class Settings { public string Pat { get; set; } = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") ?? \"\"; }", false)]
    [InlineData("class Settings { [ConfigurationKeyName(\"AZDO_PERSONAL_ACCESS_TOKEN\")] public string Pat { get; set; } = \"\"; }", false)]
    [InlineData("class Settings { [ConfigurationKeyName(\"pat\")] public string Pat { get; set; } = \"\"; }", true)]
    public Task Only_what_can_be_filled_and_has_no_value_of_its_own_is_found(string type, bool isFound)
        => VerifyAsync(type, "services.Configure<Settings>(configuration);", isFound ? "[|settings.Pat|]" : "settings.Pat");

    [Theory]
    [InlineData("""services.PostConfigure<Settings>(settings => settings.Pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? "");""", "settings.Pat")]
    [InlineData("""services.PostConfigure<Settings>(settings => settings.Pat = settings.Pat.Trim());""", "[|settings.Pat|]")]
    [InlineData("", """settings.Pat ?? Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new Exception()""")]
    public Task What_the_project_writes_itself_comes_from_there(string statement, string password)
        => VerifyAsync(Options, "services.Configure<Settings>(configuration); " + statement, password);

    [Fact]
    public Task A_default_that_is_a_literal_is_hard_coded_and_nothing_else()
        => VerifyAsync("class Settings { public string Pat { get; set; } = {|AZDO1002:\"hunter2\"|}; }", "services.Configure<Settings>(configuration);", "settings.Pat");

    [Theory]
    [InlineData("var own = new Settings(); configuration.Bind(own);", "[|own.Pat|]")]
    [InlineData("var own = new Settings(); configuration.Bind(new Settings());", "own.Pat")]
    [InlineData("""var own = new Settings { Pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? "" }; configuration.Get<Settings>();""", "own.Pat")]
    [InlineData("""var own = JsonSerializer.Deserialize<Settings>(File.ReadAllText("a.json"))!;""", "[|own.Pat|]")]
    [InlineData("""var own = JsonSerializer.Deserialize<Settings>(Console.OpenStandardInput())!; JsonSerializer.Deserialize<Settings>(File.ReadAllText("a.json"));""", "own.Pat")]
    [InlineData("""var own = configuration.Get<Outer>().Inner;""", "[|own.Pat|]")]
    [InlineData("""var own = (Settings)new System.Xml.Serialization.XmlSerializer(typeof(Settings)).Deserialize(File.OpenRead("a.xml"))!;""", "[|own.Pat|]")]
    [InlineData("""var own = (Settings)new System.Xml.Serialization.XmlSerializer(typeof(Settings)).Deserialize(Console.OpenStandardInput())!;""", "own.Pat")]
    [InlineData("""using var own = JsonDocument.Parse(File.ReadAllText("a.json"));""", "[|own.RootElement.GetProperty(\"pat\").GetString()|]")]
    [InlineData("""var own = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText("a.json"))!;""", "[|own[\"pat\"]!.GetValue<string>()|]")]
    [InlineData("""using var own = JsonDocument.Parse(Console.OpenStandardInput());""", "own.RootElement.GetProperty(\"pat\").GetString()")]
    public async Task One_object_is_not_another(string statements, string password)
        => await VerifyProgramAsync(Options, $"{statements} _ = new VssBasicCredential(\"\", {password});", "");

    [Theory]
    [InlineData("""$"{[|settings.Pat|]}/_apis/projects" """)]
    [InlineData("""[|settings.Pat|] + "/_apis/projects" """)]
    public Task What_starts_empty_is_not_known_to_be(string url)
        => VerifyProgramAsync(Options, "services.Configure<Settings>(configuration);", $"public static object Open(Settings settings) => new HttpClient().GetStringAsync({url});");

    [Theory]
    [InlineData("IOptions<Settings> options", "[|options.Value.Pat|]")]
    [InlineData("IOptionsMonitor<Settings> options", "[|options.CurrentValue.Pat|]")]
    [InlineData("IOptionsMonitor<Settings> options", "[|options.Get(\"acme\").Pat|]")]
    public async Task Options_are_read_through_what_hands_them_out(string parameter, string password)
        => await VerifyProgramAsync(Options, "services.Configure<Settings>(configuration);", $"public static void Open({parameter}) => _ = new VssBasicCredential(\"\", {password});");

    [Theory]
    [InlineData("[CommandLine.Option(\"pat\")]", true)]
    [InlineData("[{|CS0246:{|CS0246:CommandOption|}|}(\"--pat\")]", true)]
    [InlineData("[System.ComponentModel.Description(\"the token\")]", false)]
    public async Task An_option_of_the_command_line_is_found(string attribute, bool isFound)
        => await VerifyProgramAsync(
            $"class Settings {{ {attribute} public string Pat {{ get; set; }} = \"\"; }} namespace CommandLine {{ class OptionAttribute(string name) : Attribute {{ public string Name => name; }} }}",
            "",
            $"public static void Open(Settings settings) => _ = new VssBasicCredential(\"\", {(isFound ? "[|settings.Pat|]" : "settings.Pat")});");

    /// <summary>A member that an attribute leaves out is no part of what is read; one that is left out of what is written is.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore]", false)]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]", true)]
    public async Task A_member_that_is_left_out_is_not_filled(string attribute, bool isFound)
    {
        const string Binding = """JsonSerializer.Deserialize<Model>(File.ReadAllText("a.json"));""";
        await VerifyAsync($"class Settings {{ {attribute} public string Pat {{ get; set; }} = \"\"; }} class Model : Settings {{ }}", Binding, isFound ? "[|settings.Pat|]" : "settings.Pat");
        await VerifyAsync($"class Settings {{ public string Pat {{ get; set; }} = \"\"; }} class Model {{ private Settings _own; {attribute} public Settings Own {{ get => _own; set => _own = value; }} }}", Binding, isFound ? "[|settings.Pat|]" : "settings.Pat");
    }

    [Fact]
    public Task A_member_of_a_library_that_is_not_there_is_found() => ClientVerifier.VerifyAsync(
        """
        using Microsoft.VisualStudio.Services.Common;

        class Settings { public string Pat { get; set; } = ""; }

        class Program
        {
            static void Add({|CS0246:IServiceCollection|} services, {|CS0246:IConfiguration|} configuration) => services.Configure<Settings>(configuration.GetSection("AzureDevOps"));

            static void Open({|CS0246:IOptions<Settings>|} options)
            {
                var settings = options.Value;
                _ = new VssBasicCredential("", {|AZDO3004:options.Value.Pat|});
                _ = new VssBasicCredential("", {|AZDO3004:settings.Pat|});
            }
        }
        """,
        new ProjectUnderTest { DisabledRules = [DiagnosticIds.UnguardedVariable] });

    private static Task VerifyAsync(string type, string binding, string password)
        => VerifyProgramAsync(type, binding, $"public static void Open(Settings settings) => _ = new VssBasicCredential(\"\", {password});");

    private static Task VerifyProgramAsync(string type, string statements, string member)
        => ClientVerifier.VerifyAsync(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Net.Http;
            using System.Text.Json;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;
            using Microsoft.VisualStudio.Services.Common;

            class Outer { public Settings Inner { get; set; } = null!; }

            class Holder { public Dictionary<string, Settings> All { get; } = []; }

            class Other { public string Pat { get; set; } = ""; }

            class Program
            {
                static void Add(IServiceCollection services, IConfiguration configuration)
                {
                    {{statements.Replace("[|", "{|AZDO3004:", StringComparison.Ordinal)}}
                }

                static T Load<T>(IConfiguration configuration) => configuration.Get<T>();

                static T? FromFile<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(path));

                {{member.Replace("[|", "{|AZDO3004:", StringComparison.Ordinal)}}
            }

            {{type}}
            """,
            new ProjectUnderTest { HasConfiguration = true, DisabledRules = [DiagnosticIds.UnguardedVariable] });
}
