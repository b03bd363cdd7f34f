using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Users;

/// <summary>What the lines of sink files name in one compilation.</summary>
internal static class UserSinks
{
    /// <summary>The sinks of all lines that name something.</summary>
    public static IReadOnlyList<MemberSink> Of(Compilation compilation, IEnumerable<SinkFile> files)
        => [.. files.SelectMany(file => file.Lines).SelectMany(line => Of(compilation, line))];

    /// <summary>The sinks of one line: for each assembly that declares the member, and each value that it has.</summary>
    private static IEnumerable<MemberSink> Of(Compilation compilation, SinkLine line)
        => from member in Members(compilation, line)
           from value in line.Values
           let role = value.Role
           where role is not null && Takes(member, value)
           select MemberSink.Of(member, value.Parameter ?? SinkRow.PropertyValue, role.GetValueOrDefault());

    /// <summary>The constructors, methods or properties with the line's id.</summary>
    public static IReadOnlyList<ISymbol> Members(Compilation compilation, SinkLine line)
        => line.IsUnderstood
            ? [.. DocumentationCommentId.GetSymbolsForDeclarationId(line.Id, compilation).Where(symbol => symbol is IMethodSymbol or IPropertySymbol)]
            : [];

    /// <summary>Whether the member has the parameter of a value, or is a property that needs none.</summary>
    public static bool Takes(ISymbol member, SinkLineValue value)
        => member switch
        {
            IMethodSymbol method => value.Parameter is not null && method.Parameters.Any(parameter => parameter.Name == value.Parameter),
            IPropertySymbol { SetMethod: not null } => value is { Parameter: null, Role: not null },
            _ => false,
        };
}
