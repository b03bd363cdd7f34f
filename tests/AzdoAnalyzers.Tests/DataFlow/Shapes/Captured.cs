using System;
using Microsoft.VisualStudio.Services.Common;

/// <summary>A lambda sees what is written to a captured local before it is made and not replaced, and whatever is written later.</summary>
internal static class Captured
{
    public static Func<object> A(string given)
    {
        var pat = "elm-901"; // silent
        pat = given;
        return () => new VssBasicCredential("", pat);
    }

    public static object B(string given)
    {
        var pat = given;
        Func<object> make = () => new VssBasicCredential("", pat);
        pat = "elm-902"; // found
        return make();
    }

    public static Func<Func<object>> C(bool isKept, string given)
    {
        var pat = "elm-903"; // found
        if (!isKept)
        {
            pat = given;
        }

        return () => () => new VssBasicCredential("", pat);
    }

    public static void D(string given)
    {
        var pat = given;
        foreach (var next in new[] { "elm-904" }) // found
        {
            Func<object> make = () => new VssBasicCredential("", pat);
            make();
            pat = next;
        }
    }

    public static object E(string given)
    {
        var pat = given;
        Action set = () => pat = "elm-905"; // found
        Func<object> make = () => new VssBasicCredential("", pat);
        set();
        return make();
    }

    public static Func<object> F()
    {
        var pat = "elm-906"; // silent
        return () =>
        {
            pat = Console.ReadLine() ?? "";
            return new VssBasicCredential("", pat);
        };
    }

    public static object G(bool isAsked)
    {
        var pat = "elm-907"; // found
        object Make()
        {
            if (isAsked)
            {
                pat = Console.ReadLine() ?? "";
            }

            return new VssBasicCredential("", pat);
        }

        return Make();
    }

    public static object H()
    {
        var pat = "";
        void Set() => pat = "elm-908"; // found
        Func<object> make = () =>
        {
            pat = Console.ReadLine() ?? "";
            Set();
            return new VssBasicCredential("", pat);
        };
        return make();
    }
}
