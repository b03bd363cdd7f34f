using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Conversions and operators that a type declares, and indexers: calls of methods that don't look like one.</summary>
internal static class Operators
{
    private readonly record struct Pin(string Value)
    {
        public static implicit operator Pin(string value) => new(value);
    }

    private sealed class Sealed
    {
        private readonly string _text;

        private Sealed(string text) => _text = text;

        public static explicit operator Sealed(string text) => new(text.Trim());

        public static implicit operator string(Sealed pin) => pin._text;
    }

    private sealed class Box
    {
        public string? Text { get; set; }

        public static Box operator +(Box box, string text)
        {
            box.Text = text;
            return box;
        }

        public static string operator !(Box box) => box.Text!;

        public static implicit operator Box((string Name, string Value) pair) => new() { Text = pair.Value };
    }

    private sealed class Store
    {
        private readonly Dictionary<string, string> _values = new() { ["pin"] = "elder-701", ["mail"] = Given() }; // found

        private readonly Dictionary<string, string> _others = new() { ["pin"] = Given(), ["mail"] = "elder-702" }; // silent

        public string this[string name] => _values[name];

        public string this[string name, int version] => version > 0 ? _others[name] : Given();
    }

    private sealed class Labelled
    {
        private readonly string? _text;

        public Labelled(string? text) => _text = text;

        public override string ToString() => _text ?? "elder-710"; // silent

        public static implicit operator string?(Labelled pin) => pin._text;
    }

    private sealed class Shown
    {
        public override string ToString() => "elder-711"; // found

        public static implicit operator string(Shown pin) => Given();
    }

    private static string Given() => Console.ReadLine()!;

    private static object Open(Pin pin) => new VssBasicCredential("", pin.Value);

    public static object Converted() => Open("elder-703"); // found

    public static object ConvertedFromElsewhere() => Open(Given());

    private static readonly Sealed Kept = (Sealed)"elder-704"; // found

    private static readonly Sealed Unused = (Sealed)"elder-705"; // silent

    public static object Unsealed() => new VssBasicCredential("", Kept);

    public static object Length() => new VssBasicCredential("", ((string)Unused).Length + Given());

    public static object Added() => new VssBasicCredential("", (new Box { Text = Given() } + "elder-706").Text); // found

    public static object AddedElsewhere()
    {
        var other = new Box() + "elder-707"; // silent
        return new VssBasicCredential(other.Text is null ? "" : "", (new Box() + Given()).Text);
    }

    public static object OfPair()
    {
        Box box = ("elder-708", "elder-709"); // found
        return new VssBasicCredential("", !box);
    }

    public static object Unlabelled() => new VssBasicCredential("", new Labelled(Given()));

    public static object Interpolated() => new VssBasicCredential("", $"{new Shown()}");

    public static object Indexed() => new VssBasicCredential("", new Store()["pin"]);

    public static object IndexedByTwo() => new VssBasicCredential("", new Store()["pin", 2]);
}
