using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>One parameter or property of a client API that takes a secret or a URL.</summary>
/// <param name="type">Full metadata name of the declaring type, whatever the assembly.</param>
/// <param name="member">Name of the method or property; <see cref="WellKnownMemberNames.InstanceConstructorName"/> for constructors, all overloads alike.</param>
/// <param name="parameter">Name of the parameter; <c>value</c> for a property.</param>
/// <param name="role">What the value means there.</param>
/// <param name="credential">Which sort of credential it is, where it is one.</param>
internal sealed class SinkRow(
    string type,
    string member,
    string parameter,
    ValueRole role,
    CredentialKind credential = CredentialKind.PersonalAccessToken)
{
    /// <summary>The name of the parameter in the row of a property.</summary>
    public const string PropertyValue = "value";

    /// <summary>The parameters by which the libraries of the rows take the name of a pair: of a header, a variable, a parameter of a command.</summary>
    public static readonly IReadOnlyList<string> NameParameters = ["name", "header", "variable", "headerName", "parameterName", "key"];

    public string Type { get; } = type;

    public string Member { get; } = member;

    public string Parameter { get; } = parameter;

    public ValueRole Role { get; } = role;

    public CredentialKind Credential { get; } = credential;

    /// <summary>The row also holds for the type's subclasses.</summary>
    public bool IncludesDerived { get; init; }

    /// <summary>Anybody may use the API, so a value counts only where Azure DevOps is in play.</summary>
    public bool IsGeneralPurpose { get; init; }

    /// <summary>
    /// The row holds only where this name is given beside the value: that of a header, of a variable, or of an entry of a dictionary;
    /// <see langword="null"/>: it holds always.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>The property or parameter is a dictionary, whose entry <see cref="Key"/> takes the value, or without a key a collection of such values.</summary>
    public bool IsCollection { get; init; }

    /// <summary>The parameter is a function, which fills the collection that it is handed.</summary>
    public bool IsFilled { get; init; }

    /// <summary>The variable from which the library of the row reads such a value by itself; <see langword="null"/>: it reads none.</summary>
    public string? Variable { get; init; }

    /// <summary>What a credential is for that isn't the client's own, in the words of a variable's name.</summary>
    public string? Subject { get; init; }

    /// <summary>The value may be left out, so that an empty one stands for none and is no placeholder.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The row sets a variable of the program itself, as tests of what reads it have to, with values that they make up.</summary>
    public bool SetsOwnVariable { get; init; }

    /// <summary>Whether the value can be read from a variable there.</summary>
    public bool IsFixable { get; init; } = true;

    /// <summary>Source code that uses the member needn't name its type: an extension method, or a member of what another one hands back.</summary>
    public bool IsFoundByMember { get; init; }

    /// <summary>Relative paths are resolved against the value as browsers do it: what stands behind its last slash gives way to them.</summary>
    public bool IsBaseUrl { get; init; }

    /// <summary>A path there is joined to the end of the client's base, whether it starts with a slash or not.</summary>
    public bool JoinsPath { get; set; }

    /// <summary>The value is a part of a path, which is an organization only where it comes first behind the root of the service.</summary>
    public bool IsPathSegment { get; init; }

    /// <summary>Where the sink itself stops without the value: <see cref="GuardKind.StopsWhereNull"/> or <see cref="GuardKind.StopsWhereMissing"/>; <see langword="null"/>: nowhere.</summary>
    public GuardKind? Checks { get; init; }

    /// <summary>The credential is sent with the Bearer scheme.</summary>
    public bool IsBearer { get; init; }

    /// <summary>The value is a credential or a part of one. A command line or a text may hold one, and mostly doesn't.</summary>
    public bool IsCredential => Role is not (ValueRole.Url or ValueRole.OrganizationName or ValueRole.Program or ValueRole.CommandLine or ValueRole.Script or ValueRole.StandardInput or ValueRole.HeaderLine or ValueRole.TextBeforeFallback);

    /// <summary>The member of other types that hands out the row's, where code needn't name that and the row's own member is called as many are.</summary>
    public string? Holder { get; init; }

    /// <summary>The library fills what stands in braces in the value.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>A name that stands in each file that uses the row.</summary>
    public string Word => Holder is { } holder ? holder : IsFoundByMember ? Member : Key ?? SimpleTypeName;

    /// <summary>The type's name without its namespace, as source code spells it.</summary>
    public string SimpleTypeName => Type.Substring(Type.LastIndexOf('.') + 1);

    /// <summary>What is in the names of those who hold an object of the type, as <c>headers</c> do; <see langword="null"/>: nothing is known of them.</summary>
    public string? ReceiverPart => SimpleTypeName.Contains("Header") ? "header" : null;

    public bool IsConstructor => Member == WellKnownMemberNames.InstanceConstructorName;

    /// <summary>Nothing is known of the member but its names: it may be any of a project under test.</summary>
    public bool IsKnownByNames { get; init; }

    /// <summary>The sink is an environment variable itself, of this program or of one that it starts.</summary>
    public bool IsEnvironmentVariable { get; init; }

    /// <summary>Whether the sink is that variable.</summary>
    public bool Sets(string variable) => IsEnvironmentVariable && Key == variable;

    public override string ToString() => $"{Type}.{Member}({Parameter})";
}
