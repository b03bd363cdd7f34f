using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.VisualStudio.Services.Common;

/// <summary>An element that is written again isn't there any more.</summary>
internal static class ReplacedElements
{
    public static object OfInitializer(string given)
    {
        var all = new Dictionary<string, string> { ["pat"] = "maple-101", ["note"] = "maple-102" }; // silent
        all["pat"] = given;
        return new VssBasicCredential("", all["pat"]);
    }

    public static object OnCondition(string given)
    {
        var all = new Dictionary<string, string> { ["pat"] = "maple-103" }; // found
        if (given.Length > 0)
        {
            all["pat"] = given;
        }

        return new VssBasicCredential("", all["pat"]);
    }

    public static object Twice(string given)
    {
        var all = new Dictionary<string, string>();
        all["pat"] = "maple-104"; // silent
        all["pat"] = given;
        return new VssBasicCredential("", all["pat"]);
    }

    public static object Other(string given)
    {
        var all = new Dictionary<string, string>();
        all["pat"] = "maple-105"; // found
        all["url"] = given;
        return new VssBasicCredential("", all["pat"]);
    }

    public static object OfArray(string given)
    {
        var all = new string[2];
        all[0] = "maple-106"; // silent
        all[1] = "maple-107"; // found
        all[0] = given;
        return new VssBasicCredential(all[0], all[1]);
    }

    public static object Removed(string given)
    {
        var all = new Dictionary<string, string> { ["pat"] = "maple-108" }; // silent
        all.Remove("pat");
        all.Add("pat", given);
        return new VssBasicCredential("", all["pat"]);
    }

    public static object InLoop()
    {
        var all = new Dictionary<string, string> { ["pat"] = "maple-189" }; // found
        object last = all;
        for (var i = 0; i < 3; i++)
        {
            last = new VssBasicCredential("", all["pat"]);
            all["pat"] = "maple-109"; // found
        }

        return last;
    }

    public static object LeftLoop(string given)
    {
        var all = new Dictionary<string, string>();
        foreach (var letter in given)
        {
            if (letter == 'a')
            {
                all["pat"] = "maple-110"; // found
                break;
            }

            all["pat"] = given;
        }

        return new VssBasicCredential("", all["pat"]);
    }

    private static object OfCaller(Dictionary<string, string> all, string given)
    {
        all["pat"] = given;
        return new VssBasicCredential("", all["pat"]);
    }

    private static object OfCallerAlone(Dictionary<string, string> all) => new VssBasicCredential("", all["pat"]);

    public static void Called(string given)
    {
        OfCaller(new Dictionary<string, string> { ["pat"] = "maple-111" }, given); // silent
        OfCallerAlone(new Dictionary<string, string> { ["pat"] = "maple-112" }); // found
    }

    public static object OfBox(string given)
    {
        var box = new StrongBox<string>("maple-113"); // silent
        box.Value = given;
        return new VssBasicCredential("", box.Value);
    }

    public static object OfBoxBefore(string given)
    {
        var box = new StrongBox<string>(given);
        box.Value = "maple-114"; // found
        return new VssBasicCredential("", box.Value);
    }

    public static object OfTable(object key)
    {
        var table = new ConditionalWeakTable<object, string>();
        table.Add(key, "maple-115"); // found
        return table.TryGetValue(key, out var pat) ? new VssBasicCredential("", pat) : table;
    }

    public static void OfEach(string given)
    {
        var all = new[] { "maple-116", "maple-117" }; // found
        all[0] = given;
        foreach (var pat in all)
        {
            new VssBasicCredential("", pat);
        }
    }

    public static void OfEachReplaced(string given)
    {
        var all = new[]
        {
            "maple-118", // silent
            "maple-119", // found
        };
        all[0] = given;
        foreach (var pat in all)
        {
            new VssBasicCredential("", pat);
        }
    }
}
