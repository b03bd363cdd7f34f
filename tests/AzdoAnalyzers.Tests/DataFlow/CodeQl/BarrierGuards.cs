using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>A value that is compared with a text: past the comparison it is that text, or another value.</summary>
internal static class BarrierGuards
{
    public static object Plain()
    {
        var pin = "aspen-101"; // found
        return new Sink("", pin);
    }

    public static object? OtherThan()
    {
        var pin = "aspen-102"; // found
        if (pin != "open")
        {
            return new Sink("", pin);
        }

        return null;
    }

    public static object? Equal()
    {
        var pin = "aspen-103"; // silent
        if (pin == "open")
        {
            return new Sink("", pin);
        }

        return null;
    }

    public static object Replaced(string given)
    {
        var pin = "aspen-104"; // silent
        if (pin != "open")
        {
            pin = given;
        }

        return new Sink("", pin);
    }

    public static object ReplacedElse(string given)
    {
        var pin = "aspen-105"; // silent
        if (pin == "open")
        {
        }
        else
        {
            pin = given;
        }

        return new Sink("", pin);
    }

    public static object? BothSides(bool isFirst)
    {
        var pin = "aspen-106"; // silent
        if (isFirst)
        {
            if (pin != "open")
            {
                return null;
            }
        }
        else
        {
            if (pin != "ajar")
            {
                return null;
            }
        }

        return new Sink("", pin);
    }
}
