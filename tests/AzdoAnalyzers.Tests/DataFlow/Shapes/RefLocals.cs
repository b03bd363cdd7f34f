using System;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Locals that stand for others: what is written to them is written there.</summary>
internal static class RefLocals
{
    public static object Replaced(string given)
    {
        var pin = "pine-1601"; // silent
        ref var same = ref pin;
        same = given;
        return new VssBasicCredential("", pin);
    }

    public static object Written(string given)
    {
        var pin = given;
        ref var same = ref pin;
        same = "pine-1602"; // found
        return new VssBasicCredential("", pin);
    }

    public static object WrittenToOther(string given)
    {
        var pin = given;
        var other = "pine-1603"; // silent
        ref var same = ref other;
        same = "pine-1604"; // silent
        Console.WriteLine(other.Length);
        return new VssBasicCredential("", pin);
    }

    public static object WrittenToOneOfTwo(string given, bool first)
    {
        var pin = given;
        var other = given;
        ref var same = ref first ? ref pin : ref other;
        same = "pine-1605"; // found
        return new VssBasicCredential("", pin);
    }

    public static object KeptInOneOfTwo(string given, bool first)
    {
        var pin = "pine-1606"; // found
        var other = given;
        ref var same = ref first ? ref pin : ref other;
        same = given;
        return new VssBasicCredential("", pin);
    }

    public static object PointedAnew(string given)
    {
        var pin = given;
        var other = "pine-1607"; // found
        ref var same = ref pin;
        same = ref other;
        return new VssBasicCredential("", same);
    }

    public static object NotPointedAnew(string given)
    {
        var pin = given;
        var other = "pine-1608"; // silent
        ref var same = ref pin;
        same = ref other;
        return new VssBasicCredential("", pin);
    }

    public static object Parameter(string pin)
    {
        ref var same = ref pin;
        same = "pine-1609"; // found
        return new VssBasicCredential("", pin);
    }
}
