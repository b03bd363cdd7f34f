using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>The choices that C# leaves open: as the file's <c>.editorconfig</c> makes them, or else as the file itself does.</summary>
/// <param name="options">What the <c>.editorconfig</c> says of the file.</param>
/// <param name="root">The file.</param>
internal sealed class CodeStyle(AnalyzerConfigOptions options, SyntaxNode root)
{
    private const string StringName = "String";

    /// <summary>The style of a document.</summary>
    public static CodeStyle Of(Document document, SyntaxTree tree)
        => new(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree), tree.GetRoot());

    /// <summary>Whether a local of a built-in type is declared with <c>var</c>.</summary>
    public bool UsesVar => Choice("csharp_style_var_for_built_in_types") ?? UsesVarItself();

    /// <summary>How members of the type of texts are called: by the keyword or by the type's name.</summary>
    public string StringType => Choice("dotnet_style_predefined_type_for_member_access") ?? !UsesTypeName() ? "string" : FrameworkType.String;

    /// <summary>Whether a property that only returns a value has a block for it.</summary>
    public bool PrefersAccessorBlocks => Choice("csharp_style_expression_bodied_properties") is false;

    /// <summary>Whether the opening brace of a block has a line of its own; null where the file is to be asked.</summary>
    public bool? BraceOnOwnLine => Text("csharp_new_line_before_open_brace") switch
    {
        null => null,
        "none" => false,
        var kinds => kinds.Split(',').Any(kind => kind.Trim() is "all" or "control_blocks"),
    };

    /// <summary>One level of indentation; null where the file is to be asked.</summary>
    public string? Indentation
        => Text("indent_style") == "tab" ? "\t"
            : int.TryParse(Text("indent_size"), out var size) && size is > 0 and <= 16 ? new string(' ', size)
            : null;

    private bool? Choice(string key) => Text(key) switch
    {
        "true" or "when_on_single_line" => true,
        "false" or "never" => false,
        _ => null,
    };

    /// <summary>The value without the severity that may follow it.</summary>
    private string? Text(string key) => options.TryGetValue(key, out var value) ? value.Split(':')[0].Trim() : null;

    /// <summary>Constants count too, though they can't be declared with <c>var</c>: a fix may have made a variable of one before.</summary>
    private bool UsesVarItself()
    {
        var types = root.DescendantNodes().OfType<LocalDeclarationStatementSyntax>().Select(local => local.Declaration.Type).ToList();
        return types.Any(type => type.IsVar) || !types.Any(type => type is PredefinedTypeSyntax or NullableTypeSyntax { ElementType: PredefinedTypeSyntax });
    }

    private bool UsesTypeName()
    {
        var accesses = root.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Select(access => access.Expression).ToList();
        return accesses.Any(type => type is IdentifierNameSyntax { Identifier.ValueText: StringName })
            && !accesses.Any(type => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword });
    }
}
