using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Queries that ask an array for the element in one place.</summary>
internal static class Positions
{
    public static object First(string given) => new VssBasicCredential("", new[] { given, "alder-101" }.First()); // silent

    public static object FirstOfAll(string given) => new VssBasicCredential("", new[] { "alder-102", given }.First()); // found

    public static object FirstByName(string given) => new VssBasicCredential("", new[] { given, "alder-103" }.First(pat => pat != given)); // found

    public static object Last(string given) => new VssBasicCredential("", new[] { given, "alder-104" }.Last()); // found

    public static object LastOfAll(string given) => new VssBasicCredential("", new[] { "alder-105", given }.Last()); // silent

    public static object FromEnd(string given) => new VssBasicCredential("", new[] { "alder-106", given }[^1]); // silent

    public static object FromEndOfAll(string given) => new VssBasicCredential("", new[] { "alder-107", given }[^2]); // found

    public static object Skipped(string given)
    {
        var all = new[]
        {
            "alder-108", // silent
            "alder-109", // found
            given,
        };
        return new VssBasicCredential("", all.Skip(1).First());
    }

    public static object SkippedOnCondition(string given, int count)
    {
        var all = new[]
        {
            "alder-110", // found
            "alder-111", // found
            given,
        };
        return new VssBasicCredential("", all.Skip(count).First());
    }

    public static object Ordered(string given) => new VssBasicCredential("", new[] { given, "alder-112" }.OrderBy(pat => pat).First()); // found

    public static object Spread(string[] given)
    {
        string[] all = ["alder-113", .. given]; // found
        return new VssBasicCredential("", all[^1]);
    }

    public static object OfSet(string given) => new VssBasicCredential("", new SortedSet<string> { given, "alder-114" }.First()); // found

    public static object Written(string given)
    {
        var all = new string[2];
        all[0] = given;
        all[1] = "alder-115"; // found
        return new VssBasicCredential("", all.Last());
    }
}
