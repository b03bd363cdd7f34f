namespace AzdoAnalyzers.ClientApi;

/// <summary>The signatures of the client library, read off its real assemblies.</summary>
public sealed class ClientApiSignatures
{
    private readonly Dictionary<string, ClientType> _types;

    private ClientApiSignatures(params string[] files)
        => _types = files
            .SelectMany(file => SignatureParser.Parse(ClientApiData.Read(file + ".txt")))
            .GroupBy(type => type.FullName)
            .ToDictionary(group => group.Key, group => group.Aggregate(Merge));

    /// <summary>Version 19 for .NET: the types that carry credentials and connections, all clients, and every type with a string named like a secret.</summary>
    public static ClientApiSignatures Modern { get; } = new("netcore", "netcore-clients", "netcore-secrets");

    /// <summary>Version 19 for .NET Framework.</summary>
    public static ClientApiSignatures ModernNetFramework { get; } = new("modern-net472");

    /// <summary>Version 16: the old object model, for .NET Framework only.</summary>
    public static ClientApiSignatures Soap { get; } = new("tfs-soap");

    public IReadOnlyCollection<ClientType> Types => _types.Values;

    /// <summary>The type of this full metadata name; <see langword="null"/>: the files don't list it.</summary>
    public ClientType? Find(string fullName) => _types.GetValueOrDefault(fullName);

    /// <summary>The type's base types as far as the files list them, the nearest first.</summary>
    public IEnumerable<ClientType> BaseTypes(ClientType type)
    {
        for (var current = Find(type.BaseType); current is not null; current = Find(current.BaseType))
        {
            yield return current;
        }
    }

    private static ClientType Merge(ClientType first, ClientType second)
        => first with
        {
            Constructors = [.. first.Constructors.UnionBy(second.Constructors, constructor => string.Join(", ", constructor.Parameters))],
            Methods = [.. first.Methods.UnionBy(second.Methods, method => method.Signature)],
            Properties = [.. first.Properties.UnionBy(second.Properties, property => property.Name)],
        };
}
