using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace AzdoAnalyzers.Checkouts.Sources;

/// <summary>What a project file, and the Directory.Build.props files above it, say that changes what its C# means.</summary>
internal sealed partial class ProjectSettings
{
    private const string WebSdk = "Microsoft.NET.Sdk.Web";

    private const string TestSdk = "MSTest.Sdk";

    /// <summary>What says in a build that a project is one of tests: the old test host's package, and those that bring the testing platform.</summary>
    private static readonly ImmutableHashSet<string> TestPackages = ["Microsoft.NET.Test.Sdk", "xunit.v3", "xunit.v3.mtp-v1", "xunit.v3.mtp-v2", "MSTest", "TUnit"];

    private static readonly ImmutableArray<string> DefaultUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    /// <summary>What an SDK adds to <see cref="DefaultUsings"/>.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> UsingsOfSdks = new Dictionary<string, ImmutableArray<string>>
    {
        [WebSdk] =
        [
            "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
            "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
            "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
        ],
        ["Microsoft.NET.Sdk.Worker"] = ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"],
        ["Microsoft.NET.Sdk.BlazorWebAssembly"] = ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging"],
    }.ToImmutableDictionary();

    private readonly List<(string Folder, XElement Root)> _documents = [];

    public bool NullableEnabled => LastValueOf("Nullable") is "enable" or "annotations";

    public bool IsTestProject => IsTrue("IsTestProject") || IsTrue("IsTestingPlatformApplication")
        || Includes("PackageReference").Any(TestPackages.Contains) || Sdks.Contains(TestSdk);

    /// <summary>Whether the project is built for .NET Framework and for nothing else.</summary>
    public bool IsForNetFramework => (LastValueOf("TargetFrameworks") ?? LastValueOf("TargetFramework")) is { } frameworks
        ? frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries).All(IsNetFramework)
        : LastValueOf("TargetFrameworkVersion") is not null;

    /// <summary>Whether the project is built to a program, as far as it says so.</summary>
    public bool IsProgram => LastValueOf("OutputType") is { } output && (output.Equals("Exe", StringComparison.OrdinalIgnoreCase) || output.Equals("WinExe", StringComparison.OrdinalIgnoreCase));

    public string? AssemblyName => LastValueOf("AssemblyName") is { } name && !name.Contains('$', StringComparison.Ordinal) ? name : null;

    /// <summary>Project files this one refers to, as they are written there, with forward slashes.</summary>
    public IEnumerable<string> ProjectReferences => Includes("ProjectReference").Select(path => path.Replace('\\', '/'));

    /// <summary>The assemblies that see what is internal here, as far as a project file says.</summary>
    public IEnumerable<string> FriendAssemblies => Includes("InternalsVisibleTo").Where(name => !name.Contains('$', StringComparison.Ordinal));

    /// <summary>Keys whose value is a credential, as a project adds them to those that everybody has.</summary>
    public string? CredentialKeys => LastValueOf("AzdoAnalyzersCredentialKeys");

    public bool TreatsWarningsAsErrors => IsTrue("TreatWarningsAsErrors");

    /// <summary>The ids of warnings that are errors.</summary>
    public IEnumerable<string> WarningsAsErrors => IdsIn("WarningsAsErrors");

    /// <summary>The ids of warnings that stay warnings where the others are errors.</summary>
    public IEnumerable<string> WarningsNotAsErrors => IdsIn("WarningsNotAsErrors");

    /// <summary>Namespaces and aliases (<c>X = Y</c>, <c>static Y</c>) that every file of the project uses.</summary>
    public IEnumerable<string> GlobalUsings => ImplicitUsings.Concat(WrittenUsings);

    /// <summary>The assemblies that the project refers to as files, as they are written there, with forward slashes.</summary>
    public IEnumerable<string> AssemblyFiles => ElementsNamed("HintPath").Select(path => path.Value.Trim().Replace('\\', '/'));

    private IEnumerable<string> ImplicitUsings => LastValueOf("ImplicitUsings") is not ("enable" or "true") ? []
        : DefaultUsings.Except(UsingsThatAreLeftOut)
            .Concat(Sdks.SelectMany(sdk => UsingsOfSdks.GetValueOrDefault(sdk, [])))
            .Concat(IsTrue("UseWindowsForms") ? ["System.Drawing", "System.Windows.Forms"] : [])
            .Except(ElementsNamed("Using").Select(item => (string?)item.Attribute("Remove")).OfType<string>());

    private IEnumerable<string> UsingsThatAreLeftOut => IsTrue("UseWPF") ? ["System.IO", "System.Net.Http"] : IsForNetFramework ? ["System.Net.Http"] : [];

    /// <summary>The SDKs that the project file names, without their versions.</summary>
    private IEnumerable<string> Sdks
        => _documents.SelectMany(document => ((string?)document.Root.Attribute("Sdk") ?? "").Split(';'))
            .Concat(ElementsNamed("Sdk").Select(sdk => (string?)sdk.Attribute("Name") ?? ""))
            .Select(sdk => sdk.Split('/')[0].Trim())
            .Where(sdk => sdk.Length > 0);

    private IEnumerable<string> WrittenUsings =>
        from item in ElementsNamed("Using")
        let name = (string?)item.Attribute("Include")
        where name is not null
        select (string?)item.Attribute("Alias") is { } alias ? $"{alias} = {name}"
            : (string?)item.Attribute("Static") == "true" ? $"static {name}"
            : name;

    /// <summary>Reads the given files, the outermost first. One that isn't XML is left out.</summary>
    public static ProjectSettings Read(IEnumerable<string> files)
    {
        var settings = new ProjectSettings();
        foreach (string file in files)
        {
            try
            {
                settings._documents.Add((Path.GetDirectoryName(file)!, XElement.Load(file)));
            }
            catch (XmlException)
            {
                Console.Error.WriteLine($"{file} isn't valid XML: analysed as if it were empty.");
            }
        }

        return settings;
    }

    /// <summary>The value of a property as it is written where it is set last, whatever conditions stand there; null where it isn't set.</summary>
    public string? LastValueOf(string property) => ElementsNamed(property).LastOrDefault()?.Value.Trim();

    /// <summary>The same value with what these files tell filled in: folders, and properties of theirs. A reference to anything else stays.</summary>
    public string? ExpandedValueOf(string property) => ExpandedValueOf(property, []);

    /// <summary>What items of a kind take away, as it is written there.</summary>
    public IEnumerable<string> Removes(string item) => ElementsNamed(item).Select(element => (string?)element.Attribute("Remove")).OfType<string>();

    /// <summary>What items of a kind include, as it is written there.</summary>
    public IEnumerable<string> Includes(string item) => ElementsNamed(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    /// <summary><c>net48</c> and the like; what follows it has a dot in its number.</summary>
    private static bool IsNetFramework(string framework)
        => framework.Trim() is ['n', 'e', 't', >= '1' and <= '4', .. var version] && version.All(char.IsAsciiDigit);

    private string? ExpandedValueOf(string property, ImmutableHashSet<string> outer)
    {
        var (folder, element) = _documents.SelectMany(document => document.Root.Descendants().Select(element => (document.Folder, Element: element))).LastOrDefault(entry => entry.Element.Name.LocalName == property);
        return element is null ? null : Reference().Replace(element.Value.Trim(), reference => ValueOf(reference.Groups["name"].Value) ?? reference.Value);

        string? ValueOf(string name) => name switch
        {
            "MSBuildThisFileDirectory" => folder + Path.DirectorySeparatorChar,
            "MSBuildProjectDirectory" => _documents[^1].Folder,
            _ => name == property || outer.Contains(name) ? null : ExpandedValueOf(name, outer.Add(property)),
        };
    }

    /// <summary>The ids that a property lists, those included that it takes over from itself.</summary>
    private IEnumerable<string> IdsIn(string property)
    {
        List<string> values = [.. ElementsNamed(property).Select(element => element.Value)];
        var first = values.FindLastIndex(value => !value.Contains($"$({property})", StringComparison.OrdinalIgnoreCase));
        return values.Skip(Math.Max(0, first)).SelectMany(value => Id().Matches(value)).Select(id => id.Value);
    }

    private bool IsTrue(string property) => string.Equals(LastValueOf(property), "true", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<XElement> ElementsNamed(string name)
        => _documents.SelectMany(document => document.Root.Descendants()).Where(element => element.Name.LocalName == name);

    [GeneratedRegex(@"\$\((?<name>\w+)\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<![$(\w])\w+")]
    private static partial Regex Id();
}
