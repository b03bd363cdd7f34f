using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Writes the files of a package with their hashes, and the packages that it took files from, as SPDX 2.3: the same text for the same files.</summary>
public sealed class WriteSbom : Task
{
    private const string Unknown = "NOASSERTION";

    /// <summary>The files, each with the folder of the package that it goes to.</summary>
    [Required]
    public ITaskItem[] Files { get; set; }

    /// <summary>What other packages gave: each with its path from the folder of the programs on, and the package's id and version.</summary>
    public ITaskItem[] FilesOfOtherPackages { get; set; }

    /// <summary>The package's id.</summary>
    [Required]
    public string Id { get; set; }

    /// <summary>The package's version.</summary>
    [Required]
    public string Version { get; set; }

    /// <summary>Who makes it.</summary>
    [Required]
    public string Supplier { get; set; }

    /// <summary>The copyright.</summary>
    [Required]
    public string Copyright { get; set; }

    /// <summary>The licence's expression.</summary>
    [Required]
    public string License { get; set; }

    /// <summary>Where the sources are.</summary>
    [Required]
    public string Repository { get; set; }

    /// <summary>The commit that it is built from; empty where that isn't known.</summary>
    public string Commit { get; set; }

    /// <summary>The time that stands for that of the build.</summary>
    [Required]
    public string Created { get; set; }

    /// <summary>What is written.</summary>
    [Required]
    public string Output { get; set; }

    /// <summary>The name of what is written in the package, whose hash it can't hold.</summary>
    [Required]
    public string OwnName { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var others = (FilesOfOtherPackages ?? new ITaskItem[0])
            .Select(file => (Path: "/" + Slashed(file.GetMetadata("RelativePath")), Name: file.GetMetadata("NuGetPackageId"), Version: file.GetMetadata("NuGetPackageVersion")))
            .ToList();
        // A tool names some of its files twice; NuGet takes them once.
        var files = Files
            .GroupBy(NameOf, (name, same) => (Name: name, Content: File.ReadAllBytes(same.First().ItemSpec), IsOurs: !others.Exists(other => ("/" + name).EndsWith(other.Path, StringComparison.Ordinal))))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select((file, index) => (file.Name, Key: "SPDXRef-File-" + (index + 1), Sha1: Hash(SHA1.Create(), file.Content), Sha256: Hash(SHA256.Create(), file.Content), file.IsOurs))
            .ToList();
        var packages = others
            .Select(other => (other.Name, other.Version, Key: "SPDXRef-Package-" + other.Name))
            .Distinct()
            .OrderBy(package => package.Name, StringComparer.Ordinal)
            .ToList();
        var code = Hash(SHA1.Create(), Encoding.ASCII.GetBytes(string.Concat(files.Select(file => file.Sha1).OrderBy(hash => hash, StringComparer.Ordinal))));
        var text = Object(
            ("spdxVersion", Text("SPDX-2.3")),
            ("dataLicense", Text("CC0-1.0")),
            ("SPDXID", Text("SPDXRef-DOCUMENT")),
            ("name", Text(Id + " " + Version)),
            ("documentNamespace", Text(Repository + "/sbom/" + Id + "/" + Version + "/" + code)),
            ("creationInfo", Object(
                ("created", Text(Created)),
                ("creators", List(Text("Organization: " + Supplier), Text("Tool: WriteSbom-" + Version))))),
            ("packages", List(new[]
            {
                Package(
                    "SPDXRef-Package", Id, Version,
                    ("supplier", Text("Organization: " + Supplier)),
                    ("downloadLocation", Text("git+" + Repository + (string.IsNullOrEmpty(Commit) ? "" : "@" + Commit))),
                    ("filesAnalyzed", "true"),
                    ("packageVerificationCode", Object(
                        ("packageVerificationCodeValue", Text(code)),
                        ("packageVerificationCodeExcludedFiles", List(Text("./" + OwnName))))),
                    ("licenseConcluded", Text(License)),
                    ("licenseDeclared", Text(License)),
                    ("copyrightText", Text(Copyright))),
            }.Concat(packages.Select(package => Package(
                package.Key, package.Name, package.Version,
                ("downloadLocation", Text(Unknown)),
                ("filesAnalyzed", "false")))).ToArray())),
            ("files", List(files.Select(file => Object(
                ("fileName", Text("./" + file.Name)),
                ("SPDXID", Text(file.Key)),
                ("checksums", List(Checksum("SHA1", file.Sha1), Checksum("SHA256", file.Sha256))),
                ("licenseConcluded", Text(file.IsOurs ? License : Unknown)),
                ("licenseInfoInFiles", List(Text(Unknown))),
                ("copyrightText", Text(file.IsOurs ? Copyright : Unknown)))).ToArray())),
            ("relationships", List(
                new[] { Relationship("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-Package") }
                    .Concat(files.Select(file => Relationship("SPDXRef-Package", "CONTAINS", file.Key)))
                    .Concat(packages.Select(package => Relationship("SPDXRef-Package", "DEPENDS_ON", package.Key))).ToArray())));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Output)));
        File.WriteAllText(Output, text + "\n");
        return true;
    }

    private static string NameOf(ITaskItem file)
        => string.Join("/", new[] { file.GetMetadata("PackagePath"), file.GetMetadata("RecursiveDir"), file.GetMetadata("Filename") + file.GetMetadata("Extension") }
            .Select(part => Slashed(part).Trim('/'))
            .Where(part => part.Length > 0));

    private static string Slashed(string path) => path.Replace('\\', '/');

    private static string Hash(HashAlgorithm algorithm, byte[] content)
    {
        using (algorithm)
        {
            return string.Concat(algorithm.ComputeHash(content).Select(part => part.ToString("x2")));
        }
    }

    private static string Package(string key, string name, string version, params (string Name, string Value)[] more)
        => Object(new[] { ("SPDXID", Text(key)), ("name", Text(name)), ("versionInfo", Text(version)) }
            .Concat(more)
            .Concat(new[]
            {
                ("externalRefs", List(Object(
                    ("referenceCategory", Text("PACKAGE-MANAGER")),
                    ("referenceType", Text("purl")),
                    ("referenceLocator", Text("pkg:nuget/" + name + "@" + version))))),
            })
            .ToArray());

    private static string Checksum(string algorithm, string hash) => Object(("algorithm", Text(algorithm)), ("checksumValue", Text(hash)));

    private static string Relationship(string from, string type, string to)
        => Object(("spdxElementId", Text(from)), ("relationshipType", Text(type)), ("relatedSpdxElement", Text(to)));

    private static string Object(params (string Name, string Value)[] members)
        => "{" + Indented(members.Select(member => Text(member.Name) + ": " + member.Value)) + "}";

    private static string List(params string[] items) => "[" + Indented(items) + "]";

    private static string Indented(IEnumerable<string> lines)
        => "\n" + string.Join(",\n", lines.Select(line => "  " + line.Replace("\n", "\n  "))) + "\n";

    private static string Text(string text)
        => "\"" + string.Concat(text.Select(character => character == '"' || character == '\\' ? "\\" + character : character < ' ' ? "\\u" + ((int)character).ToString("x4") : character.ToString())) + "\"";
}
