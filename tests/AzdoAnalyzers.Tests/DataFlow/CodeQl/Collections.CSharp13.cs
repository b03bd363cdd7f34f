// C# 13
using System.Collections.Generic;
using System.Linq;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Arguments of a parameter that takes any collection of them.</summary>
internal static class ParamsCollections
{
    private static void Use(params IEnumerable<string?> all) => new Sink("", all.First());

    public static void Calls()
    {
        Use("fir-101"); // found
        Use(null, "fir-102"); // found
        Use(null, "fir-103", null); // found
        Use(["fir-104"]); // found
    }

    private sealed class Holder
    {
        public string[] Pins = new string[1];
    }

    private static void UseLast(string[] all) => new Sink("", all[^1]);

    private static T Last<T>(T[] all) => all[^1];

    public static void MemberInitializerLast()
    {
        var one = new Holder { Pins = { [^1] = "fir-105" } }; // found
        new Sink("", one.Pins[^1]);
        var two = new Holder { Pins = { [^1] = "fir-106" } }; // found
        UseLast(two.Pins);
        var three = new Holder { Pins = { [^1] = "fir-107" } }; // found
        new Sink("", Last(three.Pins));
    }
}
