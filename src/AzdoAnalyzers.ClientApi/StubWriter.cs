using System.Globalization;
using System.Text;

namespace AzdoAnalyzers.ClientApi;

/// <summary>
/// Writes types of the client as C# 7.3 source that compiles and does nothing: every body throws. What the signature
/// files don't tell (which members are virtual, static properties, type parameters) is added as far as callers need it.
/// </summary>
internal sealed class StubWriter(ClientApiSignatures signatures)
{
    private const string Body = "{ throw null; }";

    /// <summary>Static properties: the signature files don't mark them.</summary>
    private static readonly HashSet<string> StaticProperties = ["Default", "DefaultWebProxy", "Encoding"];

    private readonly StringBuilder _text = new();

    /// <summary>The source of all types.</summary>
    /// <param name="usings">The <c>using</c> directives by which the signatures' simple names are found.</param>
    public string Write(string usings)
    {
        foreach (var group in signatures.Types.GroupBy(type => type.Namespace))
        {
            _text.Append(CultureInfo.InvariantCulture, $"namespace {group.Key}\n{{\n{usings}\n");
            foreach (var type in group)
            {
                WriteType(type);
            }

            _text.Append("}\n\n");
        }

        return _text.ToString();
    }

    private void WriteType(ClientType type)
    {
        _text.Append(CultureInfo.InvariantCulture, $"    public {Keywords(type)} {type.DeclaredName}{Bases(type)}\n    {{\n");
        foreach (var constructor in Constructors(type))
        {
            Line($"{Obsolete(constructor.IsObsolete)}{constructor.Accessibility} {type.Name}({Parameters(constructor.Parameters)}){BaseCall(type)} {{ }}");
        }

        foreach (var method in type.Methods)
        {
            Line(Method(type, method));
        }

        foreach (var property in type.Properties)
        {
            Line(Property(type, property));
        }

        _text.Append("    }\n\n");
    }

    private void Line(string member) => _text.Append("        ").Append(member).Append('\n');

    private static string Keywords(ClientType type)
        => type.IsInterface ? "partial interface" : $"{type.Modifier} partial class".TrimStart();

    private static string Bases(ClientType type)
    {
        List<string> bases = type.BaseType is "" or "System.Object" ? [] : ["global::" + type.BaseType];
        if (type.Methods.Any(method => method.Signature == "Dispose()"))
        {
            bases.Add("global::System.IDisposable");
        }

        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    /// <summary>The listed constructors; one that other assemblies can't call, where none is listed and the compiler's own wouldn't find the base's.</summary>
    private IReadOnlyList<ClientConstructor> Constructors(ClientType type)
        => type.Constructors.Count == 0 && BaseCall(type).Length > 0
            ? [new ClientConstructor("internal", [], false)]
            : type.Constructors;

    /// <summary>The call of a base constructor with parameters, where there is none without.</summary>
    private string BaseCall(ClientType type)
    {
        var constructors = signatures.Find(type.BaseType)?.Constructors ?? [];
        return constructors.Count == 0 || constructors.Any(constructor => constructor.Parameters.All(parameter => parameter.DefaultValue is not null))
            ? ""
            : $" : base({string.Join(", ", constructors[0].Parameters.Select(parameter => $"default({parameter.Type})"))})";
    }

    private string Method(ClientType type, ClientMethod method)
    {
        var parameters = Parameters(method.Parameters);
        if (method.Name == "op_Implicit")
        {
            return $"public static implicit operator {method.ReturnType}({parameters}) {Body}";
        }

        var modifiers = method.IsStatic || type.Modifier == "static" ? "static " : Inheritance(type, other => other.Methods.Any(candidate => candidate.Signature == method.Signature), IsOfObject(method));
        var typeParameter = method.ReturnType is "T" or "Task<T>" ? "<T>" : "";
        var constraint = typeParameter.Length > 0 && method.Name.StartsWith("GetClient", StringComparison.Ordinal)
            ? " where T : global::Microsoft.VisualStudio.Services.WebApi.VssHttpClientBase"
            : "";
        return $"{Obsolete(method.IsObsolete)}public {modifiers}{method.ReturnType} {method.Name}{typeParameter}({parameters}){constraint} {Body}";
    }

    private string Property(ClientType type, ClientProperty property)
    {
        var getter = property.HasGetter ? "get" : "";
        var setter = property.HasSetter ? "set" : "";
        if (type.IsInterface)
        {
            return $"{property.Type} {property.Name} {{ {(getter + ";").TrimStart(';')} {(setter + ";").TrimStart(';')} }}";
        }

        var modifiers = type.Modifier == "static" || IsStatic(property)
            ? "static "
            : Inheritance(type, other => other.Properties.Any(candidate => candidate.Name == property.Name), false);
        return $"public {modifiers}{property.Type} {property.Name} {{ {Accessor(getter)} {Accessor(setter)} }}";
    }

    private static bool IsStatic(ClientProperty property) => StaticProperties.Contains(property.Name) && property is { HasGetter: true } && property.Type is not "string";

    private static string Accessor(string name) => name.Length == 0 ? "" : $"{name} {Body}";

    /// <summary><c>override</c> where a base type lists the member too, <c>virtual</c> where a derived one does.</summary>
    private string Inheritance(ClientType type, Func<ClientType, bool> lists, bool overridesObject)
    {
        if (overridesObject || signatures.BaseTypes(type).Any(lists))
        {
            return "override ";
        }

        return signatures.Types.Any(other => lists(other) && signatures.BaseTypes(other).Contains(type)) ? "virtual " : "";
    }

    private static bool IsOfObject(ClientMethod method) => method.Signature is "ToString()" or "GetHashCode()" or "Equals(object)";

    private static string Parameters(IReadOnlyList<ClientParameter> parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ClientParameter parameter)
    {
        var modifier = parameter.IsByReference ? "out " : parameter.Type == "DelegatingHandler[]" ? "params " : "";
        return $"{modifier}{parameter.Type} {parameter.Name}{DefaultValue(parameter)}";
    }

    private static string DefaultValue(ClientParameter parameter)
        => parameter.DefaultValue is null ? "" : $" = default({parameter.Type})";

    private static string Obsolete(bool isObsolete) => isObsolete ? "[global::System.Obsolete] " : "";
}
