namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>
/// Code of a warehouse, as long as one likes, that has nothing to do with Azure DevOps: records, builders, parsers, LINQ, async streams,
/// a client of an HTTP service with Basic and Bearer headers, digests in literals. The same every time.
/// </summary>
internal static class UnrelatedCode
{
    private const int PropertiesOfOne = 16;

    private static readonly string[] Qualities = ["", "Express", "Export", "Returned", "Archived", "Seasonal", "Bonded", "Chilled"];

    private static readonly string[] Things =
    [
        "Shipment", "Invoice", "Customer", "Pallet", "Carrier", "Parcel", "Container", "Pickup", "Refund", "Manifest", "Route", "Truck",
        "Dock", "Claim", "Contract", "Tariff", "Permit", "Receipt", "Voucher", "Sample", "Crate", "Barrel", "Seal", "Inspection",
    ];

    private static readonly Template[] SharedTemplates = Load("Contracts", "Usings");

    private static readonly Template[] FamilyTemplates
        = Load("Record", "Builder", "Validator", "Reader", "Repository", "Report", "Client", "Settings", "Formatter", "Events");

    /// <summary>Whole families of classes, and at least so many lines.</summary>
    public static IReadOnlyList<SourceFile> OfLines(int count)
    {
        var files = new List<SourceFile>();
        var lines = 0;
        for (var index = 0; lines < count; index++)
        {
            foreach (var file in index == 0 ? SharedFiles.Concat(Family(index, FamilyTemplates)) : Family(index, FamilyTemplates))
            {
                files.Add(file);
                lines += file.LineCount;
            }
        }

        return files;
    }

    /// <summary>At least so many files, in whole families of classes.</summary>
    public static IReadOnlyList<SourceFile> OfFiles(int count) => OfFiles(count, []);

    /// <summary>At least so many files, in whole families of classes to each of which some of another kind belong.</summary>
    public static IReadOnlyList<SourceFile> OfFiles(int count, IReadOnlyList<Template> further)
    {
        IReadOnlyList<Template> templates = [.. FamilyTemplates, .. further];
        return [.. SharedFiles, .. Enumerable.Range(0, (count + templates.Count - 1) / templates.Count).SelectMany(index => Family(index, templates))];
    }

    private static IEnumerable<SourceFile> SharedFiles
        => SharedTemplates.Select(template => new SourceFile($"Warehouse/{template.Name}.cs", template.Fill("None", [])));

    /// <summary>All classes around one record.</summary>
    private static IEnumerable<SourceFile> Family(int index, IEnumerable<Template> templates)
    {
        var entity = Qualities[index / Things.Length] + Things[index % Things.Length];
        var properties = Properties(index);
        return templates.Select(template => new SourceFile($"Warehouse/{entity}s/{entity}{template.Name}.cs", template.Fill(entity, properties)));
    }

    private static IReadOnlyList<GeneratedProperty> Properties(int index)
        => [.. Enumerable.Range(0, PropertiesOfOne).Select(property => GeneratedProperty.All[(index + (property * 5)) % GeneratedProperty.All.Count]).Distinct()];

    private static Template[] Load(params string[] names) => [.. names.Select(Template.Load)];
}
