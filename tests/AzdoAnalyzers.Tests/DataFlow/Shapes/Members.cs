using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Members of objects: which object, which class, which write.</summary>
internal static class Members
{
    private abstract class Login { public string? Pin { get; set; } public abstract object? Use(); }

    private sealed class Mine : Login { public override object? Use() => new VssBasicCredential("", Pin); }

    private sealed class Other : Login { public override object? Use() => Pin?.Length; }

    private struct Slip { public string? Pin; }

    private sealed class Slot
    {
        private string? _pin;

        private static void Fill(out string? target, string value) => target = value;

        public object Set()
        {
            Fill(out _pin, "elder-501"); // found
            return new VssBasicCredential("", _pin);
        }
    }

    private sealed class Spoken { public override string ToString() => "elder-502"; } // found

    private static string? _last;

    private static void NotSet(Slip slip, string pin) => slip.Pin = pin;

    public static object? OfThis() => new Mine { Pin = "elder-503" }.Use(); // found

    public static object? OfOther() => new Other { Pin = "elder-504" }.Use(); // silent

    public static object Copied(string given)
    {
        var slip = new Slip { Pin = given };
        NotSet(slip, "elder-505"); // silent
        return new VssBasicCredential("", slip.Pin);
    }

    public static object Overwritten(string given)
    {
        _last = "elder-506"; // silent
        _last = given;
        return new VssBasicCredential("", _last);
    }

    public static object ReadBefore(Slip_ slip)
    {
        var made = new VssBasicCredential("", slip.Pin);
        slip.Pin = "elder-507"; // silent
        return made;
    }

    public sealed class Slip_ { public string? Pin; }

    public static object Implied() => new VssBasicCredential("", $"{new Spoken()}");

    public static object Anonymous()
    {
        var one = new { Pin = "elder-508", Gate = 1 }; // found
        var two = one with { Gate = 2 };
        return new VssBasicCredential("", two.Pin);
    }
}
