using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Functions that are values: handed on, held, returned, named.</summary>
internal static class Functions
{
    private static readonly Func<string, object> Kept = pin => new VssBasicCredential("", pin);

    private static object Make(string pin) => new VssBasicCredential("", pin);

    private static object Run(Func<string, object> how, string pin) => how(pin);

    private static object Twice(Func<string, object> how, string pin) => Run(how, pin);

    private static Func<string> Given() => () => "birch-201"; // found

    private static string Ask(Func<string, string> how, string pin) => how(pin);

    public static object Group() => Run(Make, "birch-202"); // found

    public static object HandedOn() => Twice(Make, "birch-203"); // found

    public static object Held() => Kept("birch-204"); // found

    public static object Returned() => new VssBasicCredential("", Given()());

    public static object Through() => new VssBasicCredential("", Ask(pin => pin, "birch-205")); // found

    public static object Dropped(string given) => new VssBasicCredential("", Ask(_ => given, "birch-206")); // silent

    public static IEnumerable<object> Each() => new[] { "birch-207" }.Select(Make); // found

    public static object Captured(string given)
    {
        var pin = given;
        void Set(string value) => pin = value;
        Set("birch-208"); // found
        return new VssBasicCredential("", pin);
    }

    public static object NeverCalled(string given)
    {
        var pin = given;
        void Set() => pin = "birch-209"; // silent
        return new VssBasicCredential("", pin);
    }
}
