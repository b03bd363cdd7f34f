using System;
using Microsoft.VisualStudio.Services.Common;

internal enum Tracker { First, Mine, Third }

internal sealed class OtherLogin(string pin)
{
    public int Length => pin.Length;
}

internal sealed class TrackerOptions
{
    public Tracker Tracker { get; set; }
}

/// <summary>One value chooses twice: the token, then the client. What is meant for another client doesn't come to this one.</summary>
internal static class Switches
{
    public static object Statements(Tracker tracker, string given)
    {
        string pin;
        switch (tracker)
        {
            case Tracker.First: pin = "fern-1301"; break; // silent
            case Tracker.Mine: pin = given; break;
            default: pin = "fern-1302"; break; // silent
        }

        switch (tracker)
        {
            case Tracker.Mine: return new VssBasicCredential("", pin);
            default: return new OtherLogin(pin);
        }
    }

    public static object Expressions(Tracker tracker, string given)
    {
        var pin = tracker switch
        {
            Tracker.First => "fern-1303", // silent
            Tracker.Mine => given,
            _ => "fern-1304", // silent
        };
        return tracker switch
        {
            Tracker.Mine => new VssBasicCredential("", pin),
            _ => new OtherLogin(pin),
        };
    }

    public static object ExpressionsMine(Tracker tracker, string given)
    {
        var pin = tracker switch
        {
            Tracker.First => given,
            Tracker.Mine => "fern-1305", // found
            _ => given,
        };
        return tracker switch
        {
            Tracker.Mine => new VssBasicCredential("", pin),
            _ => new OtherLogin(pin),
        };
    }

    public static object TheRest(Tracker tracker, string given)
    {
        var pin = tracker switch
        {
            Tracker.First or Tracker.Third => "fern-1306", // silent
            _ => given,
        };
        return tracker switch
        {
            Tracker.First or Tracker.Third => new OtherLogin(pin),
            _ => new VssBasicCredential("", pin),
        };
    }

    public static object TheRestMine(Tracker tracker, string given)
    {
        var pin = tracker switch
        {
            Tracker.First => "fern-1307", // found
            _ => given,
        };
        return tracker switch
        {
            Tracker.Third => new OtherLogin(pin),
            _ => new VssBasicCredential("", pin),
        };
    }

    public static object Changed(Tracker tracker, string given)
    {
        var pin = tracker switch
        {
            Tracker.First => "fern-1308", // found
            _ => given,
        };
        tracker = Tracker.Mine;
        return tracker switch
        {
            Tracker.Mine => new VssBasicCredential("", pin),
            _ => new OtherLogin(pin),
        };
    }

    private static string PinFor(Tracker tracker, string given)
    {
        switch (tracker)
        {
            case Tracker.First: return "fern-1309"; // silent
            case Tracker.Mine: return given;
            default: return "fern-1310"; // silent
        }
    }

    public static object ByMethod(Tracker tracker, string given)
    {
        var pin = PinFor(tracker, given);
        return tracker == Tracker.Mine ? new VssBasicCredential("", pin) : new OtherLogin(pin);
    }

    private static string OtherPinFor(Tracker tracker, string given) => tracker == Tracker.Third ? given : "fern-1311"; // found

    public static object ByMethodMine(Tracker tracker, string given)
        => tracker switch
        {
            Tracker.Mine => new VssBasicCredential("", OtherPinFor(tracker, given)),
            _ => new OtherLogin(given),
        };

    private static string PinForAny(Tracker tracker, string given) => tracker == Tracker.Third ? "fern-1312" : given; // found

    public static object ByMethodWithout(Tracker tracker, Tracker other, string given)
        => tracker switch
        {
            Tracker.Mine => new VssBasicCredential("", PinForAny(other, given)),
            _ => new OtherLogin(given),
        };

    public static object OfOptions(TrackerOptions options, string given)
    {
        var pin = options.Tracker switch { Tracker.First => "fern-1313", _ => given }; // silent
        if (options.Tracker == Tracker.First)
        {
            return new OtherLogin(pin);
        }

        return new VssBasicCredential("", pin);
    }

    public static object OfOtherOptions(TrackerOptions options, TrackerOptions other, string given)
    {
        var pin = options.Tracker switch { Tracker.First => "fern-1314", _ => given }; // found
        if (other.Tracker == Tracker.First)
        {
            return new OtherLogin(pin);
        }

        return new VssBasicCredential("", pin);
    }

    public static object OfChangedOptions(TrackerOptions options, string given)
    {
        var pin = options.Tracker switch { Tracker.First => "fern-1315", _ => given }; // found
        options.Tracker = Tracker.Mine;
        return options.Tracker == Tracker.Mine ? new VssBasicCredential("", pin) : new OtherLogin(pin);
    }
}

internal sealed class TrackerLogin(Tracker tracker, string given)
{
    private readonly Tracker _tracker = tracker;

    private string Pin => tracker switch
    {
        Tracker.First => "fern-1316", // silent
        _ => given,
    };

    private string PinMine => tracker switch
    {
        Tracker.First => given,
        _ => "fern-1317", // found
    };

    private string PinOfBoth => tracker == Tracker.First ? "fern-1318" : given; // found

    private string FieldPin() => _tracker == Tracker.First ? "fern-1319" : given; // silent

    public object A() => tracker switch { Tracker.First => new OtherLogin(Pin), _ => new VssBasicCredential("", Pin) };

    public object B() => tracker switch { Tracker.First => new OtherLogin(PinMine), _ => new VssBasicCredential("", PinMine) };

    public object C() => tracker switch { Tracker.First => new OtherLogin(PinOfBoth), _ => new VssBasicCredential("", PinOfBoth) };

    public object D() => new VssBasicCredential("", PinOfBoth);

    public object E()
    {
        if (_tracker == Tracker.First)
        {
            return new OtherLogin(FieldPin());
        }

        return new VssBasicCredential("", FieldPin());
    }

    public object F(TrackerLogin other) => _tracker == Tracker.First ? new OtherLogin(other.OtherFieldPin()) : new VssBasicCredential("", other.OtherFieldPin());

    private string OtherFieldPin() => _tracker == Tracker.First ? "fern-1320" : given; // found
}
