using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Calls, and the flags that say what they do.</summary>
internal static class Calls
{
    private static object? Open(string pin, bool isOpen) => isOpen ? new VssBasicCredential("", pin) : null;

    private static object? Leave(string pin, int kind)
    {
        if (kind == 0)
        {
            return null;
        }

        return new VssBasicCredential("", pin);
    }

    private static void Replace(ref string pin, string other) => pin = other;

    private static void Perhaps(ref string pin, string other)
    {
        if (other.Length > 3)
        {
            pin = other;
        }
    }

    private static void Both(string one, string two, out string first, out string second)
    {
        first = one;
        second = two;
    }

    public static object? Shut() => Open("dogwood-401", false); // silent

    public static object? Opened() => Open("dogwood-402", true); // found

    public static object? Left() => Leave("dogwood-403", 0); // silent

    public static object? Stayed() => Leave("dogwood-404", 1); // found

    public static object Replaced(string given)
    {
        var pin = "dogwood-405"; // silent
        Replace(ref pin, given);
        return new VssBasicCredential("", pin);
    }

    public static object MayStay(string given)
    {
        var pin = "dogwood-406"; // found
        Perhaps(ref pin, given);
        return new VssBasicCredential("", pin);
    }

    public static object First(string given)
    {
        Both("dogwood-407", given, out var first, out _); // found
        return new VssBasicCredential("", first);
    }

    public static object Second(string given)
    {
        Both("dogwood-408", given, out _, out var second); // silent
        return new VssBasicCredential("", second);
    }

    public static object? Apart(bool isOpen, string given)
    {
        var pin = isOpen ? "dogwood-409" : given; // silent
        return isOpen ? null : new VssBasicCredential("", pin);
    }
}
