namespace AzdoAnalyzers.Models.Guards;

/// <summary>The rows of validation: of Microsoft.Extensions.Options and its data annotations, and of FluentValidation 8 and later.</summary>
internal static class ValidationRows
{
    /// <summary>The answer of <see cref="ValidationKind.Method"/> that lets an object through.</summary>
    public const string Success = "Success";

    /// <summary>An attribute without which <see cref="ValidationKind.Annotations"/> let a missing value through.</summary>
    public static readonly TypePattern Required = new("System.ComponentModel.DataAnnotations.RequiredAttribute");

    /// <summary>The property of the attribute by which an empty text counts as there.</summary>
    public const string AllowEmptyStrings = "AllowEmptyStrings";

    /// <summary>The methods that register all validators of an assembly.</summary>
    public static readonly IReadOnlyList<string> Registrations = ["AddValidatorsFromAssembly", "AddValidatorsFromAssemblies", "AddValidatorsFromAssemblyContaining"];

    public static readonly IReadOnlyList<ValidationRow> All =
    [
        new("Microsoft.Extensions.DependencyInjection.OptionsBuilderDataAnnotationsExtensions", "ValidateDataAnnotations", ValidationKind.Annotations),
        new("Microsoft.Extensions.Options.OptionsBuilder", "Validate", ValidationKind.Condition),
        new("FluentValidation.AbstractValidator", "RuleFor", ValidationKind.Rule),
        new("Microsoft.Extensions.Options.IValidateOptions", "Validate", ValidationKind.Method),
    ];

    /// <summary>What a rule asks for that goes on with a method of this name; <see langword="null"/> if it asks for nothing.</summary>
    public static GuardKind? OfRule(string method)
        => method switch
        {
            "NotEmpty" => GuardKind.StopsWhereMissing,
            "NotNull" => GuardKind.StopsWhereNull,
            _ => null,
        };
}
