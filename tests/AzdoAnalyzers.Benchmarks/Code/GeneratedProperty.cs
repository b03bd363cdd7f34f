namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>A property of a generated class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as C# spells it.</param>
/// <param name="Sample">An expression of that type.</param>
/// <param name="Parse">An expression that reads one from a variable <c>text</c>.</param>
/// <param name="Kind">Which sections of a template it appears in beside those for all.</param>
internal sealed record GeneratedProperty(string Name, string Type, string Sample, string Parse, string Kind)
{
    private const string Culture = "CultureInfo.InvariantCulture";

    /// <summary>All that classes choose from.</summary>
    public static IReadOnlyList<GeneratedProperty> All { get; } =
    [
        .. new[] { "Description", "FlowSource", "Destination", "Contact", "Remark", "Language", "Country", "Label", "Department", "Supplier", "Shelf", "Batch" }
            .Select(name => new GeneratedProperty(name, "string", $"\"no {Camel(name)}\"", "text.Trim()", "text")),
        .. new[] { "Quantity", "Pieces", "Priority", "Floor", "Row", "Attempts" }
            .Select(name => new GeneratedProperty(name, "int", "0", $"int.Parse(text, NumberStyles.Integer, {Culture})", "number")),
        .. new[] { "Price", "Tax", "Discount", "Deposit" }
            .Select(name => new GeneratedProperty(name, "decimal", "0.00m", $"decimal.Parse(text, {Culture})", "number")),
        .. new[] { "Weight", "Height", "Width", "Depth" }
            .Select(name => new GeneratedProperty(name, "double", "0d", $"double.Parse(text, {Culture})", "number")),
        .. new[] { "CreatedAt", "DueAt", "CheckedAt" }
            .Select(name => new GeneratedProperty(name, "DateTimeOffset", "DateTimeOffset.UnixEpoch", $"DateTimeOffset.Parse(text, {Culture})", "other")),
        .. new[] { "IsFragile", "IsFrozen", "IsReturned" }
            .Select(name => new GeneratedProperty(name, "bool", "false", "bool.Parse(text)", "other")),
        new("ExternalId", "Guid", "Guid.Empty", "Guid.Parse(text)", "other"),
        new("HandlingTime", "TimeSpan", "TimeSpan.Zero", $"TimeSpan.Parse(text, {Culture})", "other"),
    ];

    /// <summary>The name as a local is called.</summary>
    public string CamelName => Camel(Name);

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
