using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tool.Scan;

namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>Writes findings as the code scanning of GitHub and of Azure DevOps reads them: one run, these rules alone, relative paths.</summary>
internal static class CodeScanningLog
{
    private const string Name = "AzdoAnalyzers";

    private const string Root = "%SRCROOT%";

    private const string FindingFingerprint = "azdoFinding/v1";

    private const string TokenFingerprint = "azdoToken/v1";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes the file.</summary>
    /// <param name="file">Its full path; its folder is made.</param>
    /// <param name="findings">What was found; the same one of several target frameworks is written once.</param>
    /// <param name="notRun">Sentences about what the rules didn't look at.</param>
    /// <param name="origin">Where the checkout comes from, if that is known.</param>
    public static void Write(string file, IEnumerable<LoggedFinding> findings, IReadOnlyList<string> notRun, CheckoutOrigin? origin)
    {
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(Run(Distinct(findings), notRun, origin)),
        };
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, log.ToJsonString(Indented) + "\n");
    }

    /// <summary>Each finding once, in the order of files and places.</summary>
    public static IEnumerable<LoggedFinding> Distinct(IEnumerable<LoggedFinding> findings)
        => findings.DistinctBy(finding => (finding.RuleId, finding.Place, finding.Message))
            .OrderBy(finding => finding.Place?.Uri, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place?.StartLine)
            .ThenBy(finding => finding.Place?.StartColumn)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal);

    private static JsonObject Run(IEnumerable<LoggedFinding> findings, IReadOnlyList<string> notRun, CheckoutOrigin? origin)
    {
        var ordinals = new Dictionary<string, int>();
        var byPlace = findings.ToLookup(finding => finding.Place is not null);
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver() },
            ["automationDetails"] = new JsonObject { ["id"] = "azdo-analyzers/" },
            ["columnKind"] = "utf16CodeUnits",
            ["invocations"] = new JsonArray(Invocation(notRun, byPlace[false])),
            ["results"] = new JsonArray([.. byPlace[true].Select(finding => Result(finding, ordinals))]),
        };
        if (origin is not null)
        {
            run["versionControlProvenance"] = new JsonArray(Provenance(origin));
        }

        return run;
    }

    private static JsonObject Provenance(CheckoutOrigin origin)
    {
        var provenance = new JsonObject { ["repositoryUri"] = origin.Repository.AbsoluteUri, ["mappedTo"] = new JsonObject { ["uriBaseId"] = Root } };
        if (origin.Revision is { } revision)
        {
            provenance["revisionId"] = revision;
        }

        return provenance;
    }

    private static JsonObject Driver()
    {
        var version = typeof(CodeScanningLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        return new()
        {
            ["name"] = Name,
            ["fullName"] = $"{Name} {version}",
            ["informationUri"] = "https://github.com/AzdoAnalyzers/AzdoAnalyzers",
            ["semanticVersion"] = version,
            ["rules"] = new JsonArray([.. RuleFacts.All.Select(Rule)]),
        };
    }

    private static JsonObject Rule(RuleFacts rule)
    {
        var properties = new JsonObject { ["precision"] = "very-high", ["tags"] = new JsonArray([.. rule.Tags.Select(tag => JsonValue.Create(tag))]) };
        if (rule.SecuritySeverity is { } severity)
        {
            properties["security-severity"] = severity;
        }
        else
        {
            properties["problem.severity"] = rule.Level == "note" ? "recommendation" : rule.Level;
        }

        var description = rule.Descriptor.Description.ToString(CultureInfo.InvariantCulture);
        return new()
        {
            ["id"] = rule.Descriptor.Id,
            ["name"] = rule.Name,
            ["shortDescription"] = Text(Sentence(rule.Descriptor.Title.ToString(CultureInfo.InvariantCulture))),
            ["fullDescription"] = Text(description),
            ["help"] = new JsonObject
            {
                ["text"] = $"{description} See {rule.Descriptor.HelpLinkUri}.",
                ["markdown"] = $"{description}\n\n[What to do]({rule.Descriptor.HelpLinkUri})",
            },
            ["helpUri"] = rule.Descriptor.HelpLinkUri,
            ["defaultConfiguration"] = new JsonObject { ["level"] = rule.Level, ["enabled"] = rule.Descriptor.IsEnabledByDefault },
            ["properties"] = properties,
        };
    }

    /// <summary>What isn't about a place in a file, as a value in a configuration, is no result: GitHub refuses a log in which one has no location.</summary>
    private static JsonObject Invocation(IReadOnlyList<string> notRun, IEnumerable<LoggedFinding> withoutPlace) => new()
    {
        ["executionSuccessful"] = notRun.Count == 0,
        ["toolConfigurationNotifications"] = new JsonArray([.. withoutPlace.Select(Notification)]),
        ["toolExecutionNotifications"] = new JsonArray([.. notRun.Select(sentence => new JsonObject { ["level"] = "error", ["message"] = Text(Sentence(sentence)) })]),
    };

    private static JsonObject Notification(LoggedFinding finding) => new()
    {
        ["associatedRule"] = new JsonObject { ["id"] = finding.RuleId, ["index"] = IndexOf(finding) },
        ["level"] = finding.Level,
        ["message"] = Text(Sentence(finding.Message)),
    };

    private static JsonObject Result(LoggedFinding finding, Dictionary<string, int> ordinals)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.RuleId,
            ["ruleIndex"] = IndexOf(finding),
            ["level"] = finding.Level,
            ["message"] = Text(Sentence(finding.Message)),
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Location(finding.Places[0]) }),
            ["partialFingerprints"] = Fingerprints(finding, ordinals),
        };
        if (LoggedWay.Of(finding) is { Count: > 1 } way)
        {
            result["relatedLocations"] = new JsonArray([.. way.Where(step => step.Place != finding.Place).Select((step, index) => new JsonObject
            {
                ["id"] = index + 1,
                ["message"] = Text(step.Text),
                ["physicalLocation"] = Location(step.Place),
            })]);
            result["codeFlows"] = new JsonArray(CodeFlow(way));
        }

        var properties = new JsonObject();
        if (finding.Properties.ContainsKey(CheckoutScan.StubsProperty))
        {
            properties["clientLibrary"] = "stubs";
        }

        if (finding.Properties.TryGetValue(HardCodedTokenAnalyzer.CreatedProperty, out var created))
        {
            properties["tokenCreated"] = created;
        }

        if (properties.Count > 0)
        {
            result["properties"] = properties;
        }

        if (finding.Suppressions is { Count: > 0 } suppressions)
        {
            result["suppressions"] = suppressions.DeepClone();
        }

        return result;
    }

    private static JsonObject CodeFlow(IEnumerable<LoggedStep> way)
    {
        var steps = way.Select(step => new JsonObject
        {
            ["location"] = new JsonObject { ["message"] = Text(step.Text), ["physicalLocation"] = Location(step.Place) },
        });
        return new() { ["threadFlows"] = new JsonArray(new JsonObject { ["locations"] = new JsonArray([.. steps]) }) };
    }

    /// <summary>What stays the same where lines move or a message gets other words: the rule, the files, and the how manieth of these it is. A proven token's own one is the analyzer's.</summary>
    private static JsonObject Fingerprints(LoggedFinding finding, Dictionary<string, int> ordinals)
    {
        var key = $"{finding.RuleId}\n{finding.Places[0].Uri}\n{finding.Places[^1].Uri}";
        var ordinal = ordinals[key] = ordinals.GetValueOrDefault(key) + 1;
        var fingerprints = new JsonObject
        {
            [FindingFingerprint] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{ordinal}")))[..16],
        };
        if (finding.Properties.TryGetValue(HardCodedTokenAnalyzer.FingerprintProperty, out var token))
        {
            fingerprints[TokenFingerprint] = token;
        }

        return fingerprints;
    }

    private static JsonObject Location(LoggedPlace place)
    {
        var artifact = new JsonObject { ["uri"] = place.Uri };
        if (!Uri.TryCreate(place.Uri, UriKind.Absolute, out _))
        {
            artifact["uriBaseId"] = Root;
        }

        return new()
        {
            ["artifactLocation"] = artifact,
            ["region"] = new JsonObject
            {
                ["startLine"] = place.StartLine,
                ["startColumn"] = place.StartColumn,
                ["endLine"] = place.EndLine,
                ["endColumn"] = place.EndColumn,
            },
        };
    }

    private static int IndexOf(LoggedFinding finding) => RuleFacts.All.TakeWhile(rule => rule.Descriptor.Id != finding.RuleId).Count();

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
