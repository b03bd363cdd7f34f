using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>The configuration objects of Microsoft.Extensions.Configuration that code at a place can name.</summary>
internal static class ConfigurationInScope
{
    private const string Configuration = nameof(Configuration);

    /// <summary>Expressions that stand for one, the nearest first. Whether each can be used there is for the compiler to say.</summary>
    public static IEnumerable<string> Of(SyntaxNode place, SemanticModel model)
    {
        var variables = model.LookupSymbols(place.SpanStart)
            .Where(symbol => Distance(symbol) is not null && IsDeclaredBefore(symbol, place))
            .OrderBy(Distance)
            .ThenBy(symbol => symbol.Name, StringComparer.Ordinal)
            .ToList();
        return variables.Where(variable => IsConfiguration(TypeOf(variable))).Select(Name)
            .Concat(variables.Where(variable => HoldsConfiguration(TypeOf(variable), place)).Select(variable => $"{Name(variable)}.{Configuration}"));
    }

    /// <summary>How far a variable is away: parameters and locals come before members; null for what is no variable.</summary>
    private static int? Distance(ISymbol symbol) => symbol switch
    {
        IParameterSymbol => 0,
        ILocalSymbol => 1,
        IFieldSymbol { IsImplicitlyDeclared: false } => 2,
        IPropertySymbol { IsIndexer: false, IsWriteOnly: false } => 3,
        _ => null,
    };

    private static bool IsDeclaredBefore(ISymbol symbol, SyntaxNode place)
        => symbol is not ILocalSymbol || symbol.Locations.All(location => location.SourceSpan.End < place.SpanStart);

    private static string Name(ISymbol symbol)
        => SyntaxFacts.GetKeywordKind(symbol.Name) is SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    /// <summary>Whether a type has a property for it, as the builders of hosts do. Inside the type itself that property is in scope by its name.</summary>
    private static bool HoldsConfiguration(ITypeSymbol? type, SyntaxNode place)
        => type is INamedTypeSymbol
            && !IsConfiguration(type)
            && Properties(type).Any(property => IsConfiguration(property.Type))
            && !type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == place.SyntaxTree && reference.Span.Contains(place.Span));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsConfiguration(ITypeSymbol? type)
        => type is not null && type.AllInterfaces.Prepend(type).Any(candidate => candidate.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) == "global::Microsoft.Extensions.Configuration.IConfiguration");

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetMembers(Configuration).OfType<IPropertySymbol>())
            {
                yield return property;
            }
        }
    }
}
