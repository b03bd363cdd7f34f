namespace AzdoAnalyzers.Tests.DataFlow.Pairs;

/// <summary>A step on the way of two values, each in a place of its own of the same kind.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Take">Writes the step and says where the values are then.</param>
/// <param name="IsTest">Whether the program goes on only where the values are there: a guard by itself.</param>
internal sealed record ValueWay(string Name, Func<ProgramWriter, Values, Values> Take, bool IsTest = false)
{
    public static readonly IReadOnlyList<ValueWay> All =
    [
        new("local", (program, values) => new(program.Local(values.First), program.Local(values.Second))),
        new("field", TakeField),
        new("static field", TakeStaticField),
        new("parameter", (program, values) => program.EnterMethod(values)),
        new("constructor", (program, values) => program.EnterObject(values)),
        new("helper", TakeHelper),
        new("check", TakeCheck, IsTest: true),
        new("options", TakeOptions),
        new("record", TakeRecord),
        new("tuple", TakeTuple),
        new("dictionary", TakeEntry),
        new("lookup", TakeLookup, IsTest: true),
        new("list", TakeList),
        new("factory", TakeFactory),
        new("configuration", TakeConfiguration),
        new("function", TakeFunction),
        new("out parameter", TakeOut),
        new("attempt", TakeAttempt, IsTest: true),
        new("derived class", TakeDerived),
        new("pattern", TakePattern, IsTest: true),
    ];

    private static Values TakeField(ProgramWriter program, Values values)
    {
        var type = program.Name("Holder");
        program.Declare($$"""
            internal sealed class {{type}}
            {
                private readonly string _kept;
                public {{type}}(string kept) => _kept = kept;
                public string Kept => _kept;
            }
            """);
        return program.Any(
            new Values($"new {type}({values.First}).Kept", $"new {type}({values.Second}).Kept"),
            new Values(program.Local($"new {type}({values.First})") + ".Kept", program.Local($"new {type}({values.Second})") + ".Kept"));
    }

    private static Values TakeStaticField(ProgramWriter program, Values values)
    {
        var type = program.Name("Store");
        program.Declare($"internal static class {type}\n{{\n    public static string Main = \"\";\n    public static string Spare {{ get; set; }} = \"\";\n}}");
        program.Say($"{type}.Main = {values.First};\n{type}.Spare = {values.Second};");
        return new($"{type}.Main", $"{type}.Spare");
    }

    private static Values TakeHelper(ProgramWriter program, Values values) => TakeMethod(program, values, program.Any("value.Trim()", "value", "string.Concat(value)"));

    private static Values TakeCheck(ProgramWriter program, Values values) => TakeMethod(program, values, "value ?? throw new ArgumentNullException(nameof(value))");

    private static Values TakeMethod(ProgramWriter program, Values values, string body)
    {
        var type = program.Name("Text");
        program.Declare($"internal static class {type}\n{{\n    public static string Of(string value) => {body};\n}}");
        return new($"{type}.Of({values.First})", $"{type}.Of({values.Second})");
    }

    private static Values TakeOptions(ProgramWriter program, Values values)
    {
        var type = program.Name("Options");
        program.Declare($"internal sealed class {type}\n{{\n    public string? Server {{ get; set; }}\n    public string? Secret {{ get; set; }}\n}}");
        var filled = (string value) => program.Local($"new {type} {{ Server = given, Secret = {value} }}");
        var assigned = (string value) =>
        {
            var local = program.Local($"new {type}()");
            program.Say($"{local}.Secret = {value};");
            return local;
        };
        var form = program.Any(filled, assigned);
        return new(form(values.First) + ".Secret", form(values.Second) + ".Secret");
    }

    private static Values TakeRecord(ProgramWriter program, Values values)
    {
        var type = program.Name("Entry");
        program.Declare($"internal sealed record {type}(string Name, string Secret);");
        var made = (string value) => $"new {type}(\"main\", {value})";
        var copied = (string value) => $"new {type}(\"main\", given) with {{ Secret = {value} }}";
        var form = program.Any(made, copied);
        return new(program.Local(form(values.First)) + ".Secret", program.Local(form(values.Second)) + ".Secret");
    }

    private static Values TakeTuple(ProgramWriter program, Values values)
    {
        var (first, second) = (program.Name("main"), program.Name("spare"));
        if (program.Any(true, false))
        {
            program.Say($"var ({first}, {second}) = ({values.First}, {values.Second});");
            return new(first, second);
        }

        var pair = program.Local($"(Main: {values.First}, Spare: {values.Second})");
        return program.Any(new Values($"{pair}.Main", $"{pair}.Spare"), new Values($"{pair}.Item1", $"{pair}.Item2"));
    }

    private static Values TakeEntry(ProgramWriter program, Values values)
    {
        var entries = TakeDictionary(program, values);
        return new($"{entries}[\"main\"]", $"{entries}[\"spare\"]");
    }

    private static string TakeDictionary(ProgramWriter program, Values values)
        => program.Local(program.Any(
            $"new Dictionary<string, string> {{ [\"main\"] = {values.First}, [\"spare\"] = {values.Second} }}",
            $"new Dictionary<string, string> {{ {{ \"main\", {values.First} }}, {{ \"spare\", {values.Second} }} }}"));

    private static Values TakeLookup(ProgramWriter program, Values values)
    {
        var entries = TakeDictionary(program, values);
        var (first, second) = (program.Name("found"), program.Name("found"));
        program.Say($"if (!{entries}.TryGetValue(\"main\", out var {first}) || !{entries}.TryGetValue(\"spare\", out var {second}))\n{{\n    return;\n}}\n");
        return new(first, second);
    }

    private static Values TakeList(ProgramWriter program, Values values)
    {
        var list = program.Local(program.Any($"new[] {{ {values.First}, {values.Second} }}", $"new List<string> {{ {values.First}, {values.Second} }}"));
        return new($"{list}[0]", $"{list}[1]");
    }

    private static Values TakeFactory(ProgramWriter program, Values values)
    {
        var type = program.Name("Source");
        program.Declare($$"""
            internal interface I{{type}}
            {
                string Read();
            }

            internal sealed class {{type}}(string kept) : I{{type}}
            {
                public string Read() => kept;
            }

            internal static class {{type}}Factory
            {
                public static I{{type}} Create(string kept) => new {{type}}(kept);
            }
            """);
        return new(program.Local($"{type}Factory.Create({values.First})") + ".Read()", program.Local($"{type}Factory.Create({values.Second})") + ".Read()");
    }

    private static Values TakeConfiguration(ProgramWriter program, Values values)
    {
        var (main, spare) = (program.Name("Main:Secret"), program.Name("Spare:Secret"));
        var settings = program.Local($"given.Settings().AddInMemoryCollection(new Dictionary<string, string> {{ [\"{main}\"] = {values.First}, [\"{spare}\"] = {values.Second} }})");
        return new($"{settings}[\"{main}\"]", $"{settings}[\"{spare}\"]");
    }

    private static Values TakeFunction(ProgramWriter program, Values values)
    {
        var (first, second) = (program.Name("read"), program.Name("read"));
        program.Say(program.Any(
            $"Func<string> {first} = () => {values.First};\nFunc<string> {second} = () => {values.Second};",
            $"string {first}() => {values.First};\nstring {second}() => {values.Second};"));
        return new($"{first}()", $"{second}()");
    }

    private static Values TakeOut(ProgramWriter program, Values values)
    {
        var type = program.Name("Reader");
        var (first, second) = (program.Name("read"), program.Name("read"));
        program.Declare($"internal static class {type}\n{{\n    public static void Read(string kept, out string read) => read = kept;\n}}");
        program.Say($"{type}.Read({values.First}, out var {first});\n{type}.Read({values.Second}, out var {second});");
        return new(first, second);
    }

    private static Values TakeAttempt(ProgramWriter program, Values values)
    {
        var type = program.Name("Reader");
        var (first, second) = (program.Name("read"), program.Name("read"));
        program.Declare($"internal static class {type}\n{{\n    public static bool TryRead(string kept, out string read)\n    {{\n        read = kept;\n        return kept is not null;\n    }}\n}}");
        program.Say($"if (!{type}.TryRead({values.First}, out var {first}) || !{type}.TryRead({values.Second}, out var {second}))\n{{\n    return;\n}}\n");
        return new(first, second);
    }

    private static Values TakeDerived(ProgramWriter program, Values values)
    {
        var type = program.Name("Account");
        program.Declare($$"""
            internal abstract class {{type}}(string kept)
            {
                public string Kept { get; } = kept;
            }

            internal sealed class Main{{type}}(string kept) : {{type}}(kept);

            internal sealed class Spare{{type}}(string kept) : {{type}}(kept);
            """);
        return new(program.Local($"new Main{type}({values.First})") + ".Kept", program.Local($"new Spare{type}({values.Second})") + ".Kept");
    }

    private static Values TakePattern(ProgramWriter program, Values values)
    {
        var (first, second) = (program.Name("given"), program.Name("given"));
        program.Say($"if ({values.First} is not string {first} || {values.Second} is not string {second})\n{{\n    return;\n}}\n");
        return new(first, second);
    }
}
