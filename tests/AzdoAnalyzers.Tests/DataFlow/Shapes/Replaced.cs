using System;
using Microsoft.VisualStudio.Services.Common;

/// <summary>What an object was given first, and is given anew before it is read: by a copy, an initializer, a method.</summary>
internal static class Replaced
{
    public sealed record Options
    {
        public string Pin { get; init; } = "";

        public string Name { get; init; } = "";
    }

    public sealed record Pair(string Pin, string Name);

    public sealed class Slip { public string Pin = ""; }

    public sealed class Preset
    {
        public Preset() { }

        public Preset(string pin) => Pin = pin;

        public string Pin { get; set; } = "cedar-1101"; // silent
    }

    public sealed class Kept
    {
        public string Pin { get; set; } = "cedar-1102"; // found

        public string Name { get; set; } = "";
    }

    private static readonly Options Template = new Options { Pin = "cedar-1103" }; // silent

    private static Options WithPin(Options options, string pin) => options with { Pin = pin };

    private static void Fill(Slip slip, string pin) => slip.Pin = pin;

    private static void Look(Slip slip, string pin) => Console.WriteLine(slip.Pin + pin);

    private static object Login(Options options) => new VssBasicCredential("", options.Pin);

    public static object CopiedIntoItself(string given)
    {
        var options = new Options { Pin = "cedar-1104" }; // silent
        options = options with { Pin = given };
        return Login(options);
    }

    public static object Copied(string given)
    {
        var template = new Options { Pin = "cedar-1105" }; // silent
        var options = template with { Pin = given };
        return new VssBasicCredential("", options.Pin);
    }

    public static object CopiedField(string given) => Login(Template with { Pin = given });

    public static object CopiedByMethod(string given) => Login(WithPin(new Options { Pin = "cedar-1106" }, given)); // silent

    public static object CopiedByMethodToo(string given) => Login(WithPin(new Options { Pin = given }, "cedar-1107")); // found

    public static object CopiedPair(string given)
    {
        var pair = new Pair("cedar-1108", "mine") with { Pin = given }; // silent
        return new VssBasicCredential("", pair.Pin);
    }

    public static object CopiedOther(string given)
    {
        var template = new Options { Pin = "cedar-1109" }; // found
        var other = template with { Pin = given };
        Console.WriteLine(other.Name);
        return new VssBasicCredential("", template.Pin);
    }

    public static object ForOther(string given)
    {
        var template = new Options { Pin = given };
        var other = template with { Pin = "cedar-1110" }; // silent
        Console.WriteLine(other.Name);
        return new VssBasicCredential("", template.Pin);
    }

    public static object AnotherMember(string given)
    {
        var options = new Options { Pin = "cedar-1111" } with { Name = given }; // found
        return new VssBasicCredential("", options.Pin);
    }

    public static object NothingNew()
    {
        var template = new Options { Pin = "cedar-1112" }; // found
        var options = template with { };
        return new VssBasicCredential("", options.Pin);
    }

    public static object ByInitializer(string given)
    {
        var preset = new Preset { Pin = given };
        return new VssBasicCredential("", preset.Pin);
    }

    public static object BehindConstructor(string given)
    {
        var preset = new Preset("cedar-1113") { Pin = given }; // silent
        return new VssBasicCredential("", preset.Pin);
    }

    public static object NotByInitializer(string given)
    {
        var kept = new Kept { Name = given };
        return new VssBasicCredential("", kept.Pin);
    }

    public static object ByMethod(string given)
    {
        var slip = new Slip { Pin = "cedar-1114" }; // silent
        Fill(slip, given);
        return new VssBasicCredential("", slip.Pin);
    }

    public static object ByMethodOfMine()
    {
        var slip = new Slip();
        Fill(slip, "cedar-1115"); // found
        return new VssBasicCredential("", slip.Pin);
    }

    public static object NotByMethod(string given)
    {
        var slip = new Slip { Pin = "cedar-1116" }; // found
        Look(slip, given);
        return new VssBasicCredential("", slip.Pin);
    }
}

/// <summary>What is written to an object isn't in the one that takes its place.</summary>
internal sealed class ReplacedOwners
{
    private Replaced.Slip _slip = new();

    private Replaced.Slip _spare = new();

    public object A()
    {
        _slip.Pin = "cedar-1117"; // silent
        Renew(ref _slip);
        return new VssBasicCredential("", _slip.Pin);
    }

    public object B()
    {
        _spare.Pin = "cedar-1118"; // found
        Keep(ref _spare);
        return new VssBasicCredential("", _spare.Pin);
    }

    private static void Renew(ref Replaced.Slip slip) => slip = new Replaced.Slip();

    private static void Keep(ref Replaced.Slip slip)
    {
        if (slip.Pin.Length == 0)
        {
            slip = new Replaced.Slip();
        }
    }
}
