using System;
using Microsoft.VisualStudio.Services.Common;

/// <summary>A text that stands for no value, and doesn't come to the client, since the code asks for it before.</summary>
internal static class Sentinels
{
    private const string None = "maple-1401"; // silent

    private const string Fallback = "maple-1402"; // found

    public static object? LeftBefore(string? given)
    {
        var pin = given ?? None;
        if (pin == None)
        {
            return null;
        }

        return new VssBasicCredential("", pin);
    }

    public static object? Asked(string? given)
    {
        var pin = None;
        if (given is { Length: > 0 })
        {
            pin = given;
        }

        if (pin != None)
        {
            return new VssBasicCredential("", pin);
        }

        return null;
    }

    public static object Chosen(string? given)
    {
        var pin = given is null ? "maple-1403" : given; // silent
        return pin == "maple-1403" ? throw new InvalidOperationException() : new VssBasicCredential("", pin);
    }

    public static object Compared(string? given)
    {
        var pin = given ?? "maple-1404"; // silent
        if (string.Equals(pin, "maple-1404", StringComparison.Ordinal))
        {
            Environment.Exit(1);
        }

        return new VssBasicCredential("", pin);
    }

    public static object? ComparedToo(string? given)
    {
        var pin = given ?? "maple-1405"; // silent
        return pin.Equals("maple-1405") ? null : new VssBasicCredential("", pin);
    }

    public static object Matched(string? given)
    {
        var pin = given ?? "maple-1406"; // silent
        if (pin is "maple-1406" or "")
        {
            throw new InvalidOperationException();
        }

        return new VssBasicCredential("", pin);
    }

    public static object Switched(string? given)
    {
        var pin = given ?? "maple-1407"; // silent
        return pin switch
        {
            "maple-1407" => throw new InvalidOperationException(),
            _ => new VssBasicCredential("", pin),
        };
    }

    private static string Load() => Environment.GetEnvironmentVariable("GIVEN") is { Length: > 0 } given ? given : "maple-1408"; // silent

    public static object Loaded()
    {
        var pin = Load();
        if (pin == "maple-1408")
        {
            throw new InvalidOperationException();
        }

        return new VssBasicCredential("", pin);
    }

    private static object? Make(string pin) => pin == "maple-1409" ? null : new VssBasicCredential("", pin);

    public static object? Handed() => Make("maple-1409"); // silent

    public static object? HandedAnother() => Make("maple-1410"); // found

    public static object? TheBranchForIt(string? given)
    {
        var pin = given ?? "maple-1411"; // found
        return pin == "maple-1411" ? new VssBasicCredential("", pin) : null;
    }

    public static object? AnotherText(string? given)
    {
        var pin = given ?? "maple-1412"; // found
        return pin == None ? null : new VssBasicCredential("", pin);
    }

    public static object ToldOnly(string? given)
    {
        var pin = given ?? "maple-1413"; // found
        if (pin == "maple-1413")
        {
            Console.WriteLine("default");
        }

        return new VssBasicCredential("", pin);
    }

    public static object? WrittenBehind(string? given)
    {
        var pin = given ?? "maple-1414"; // silent
        if (pin == "maple-1415")
        {
            return null;
        }

        pin = "maple-1415"; // found
        return new VssBasicCredential("", pin);
    }

    public static object? NotAsked(string? given)
    {
        var asked = given ?? Fallback;
        if (asked == Fallback)
        {
            return null;
        }

        return new VssBasicCredential("", asked);
    }

    public static object UsedElsewhere(string? given) => new VssBasicCredential("", given ?? Fallback);

    public static object? PartOfAnother(string? given)
    {
        var pin = given ?? "maple-1416"; // found
        var header = "mine" + pin;
        if (header == "maple-1416")
        {
            return null;
        }

        return new VssBasicCredential("", header.Substring(4) == "" ? header : pin);
    }
}

internal sealed class SentinelFields
{
    private const string Unset = "maple-1417"; // silent

    private string _pin = Unset;

    private string _other = "maple-1418"; // found

    public string Pin { get; set; } = "maple-1419"; // silent

    public void Set(string pin) => (_pin, _other) = (pin, pin);

    public object A()
    {
        if (_pin == Unset)
        {
            throw new InvalidOperationException();
        }

        return new VssBasicCredential("", _pin);
    }

    public object? B() => Pin == "maple-1419" ? null : new VssBasicCredential("", Pin);

    public object? C() => _other == "maple-1418" ? null : new VssBasicCredential("", _other);

    public object D() => new VssBasicCredential("", _other);
}

internal static class ReplacedSentinels
{
    public static object Replaced(string given)
    {
        var pin = "maple-1501"; // silent
        if (pin == "maple-1501")
        {
            pin = given;
        }

        return new VssBasicCredential("", pin);
    }

    public static object OfOther(string given)
    {
        var pin = "maple-1502"; // found
        if (pin == "none")
        {
            pin = given;
        }

        return new VssBasicCredential("", pin);
    }

    public static object OnlyAsked(bool isKept, string given)
    {
        var pin = isKept ? "maple-1503" : given; // found
        if (pin != "none")
        {
            Console.WriteLine("asked");
        }

        return new VssBasicCredential("", pin);
    }

    public static object SetAfter(string given)
    {
        var pin = given;
        if (pin == "none")
        {
            pin = "maple-1504"; // found
        }

        return new VssBasicCredential("", pin);
    }
}
