using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Elements of collections, and what libraries do with them.</summary>
internal static class Collections
{
    private static readonly Dictionary<string, string> Table = new() { ["dev"] = "cedar-301" }; // found

    private static readonly ConcurrentDictionary<string, string> Cache = new();

    private static readonly ImmutableDictionary<string, string> Fixed = ImmutableDictionary<string, string>.Empty.Add("dev", "cedar-302"); // found

    private static void Put(string[] all, string value) => all[0] = value;

    public static object? TryGet(string name) => Table.TryGetValue(name, out var pin) ? new VssBasicCredential("", pin) : null;

    public static object GetOrAdd(string name) => new VssBasicCredential("", Cache.GetOrAdd(name, _ => "cedar-303")); // found

    public static object Immutable(string name) => new VssBasicCredential("", Fixed[name]);

    public static object Filled()
    {
        var all = new string[1];
        Put(all, "cedar-304"); // found
        return new VssBasicCredential("", all[0]);
    }

    public static object OtherArray(string given)
    {
        var lost = new string[1];
        Put(lost, "cedar-305"); // silent
        var all = new string[1];
        Put(all, given);
        return new VssBasicCredential("", all[0]);
    }

    public static object Cleared(string given)
    {
        var all = new List<string>();
        all.Add("cedar-306"); // silent
        all.Clear();
        all.Add(given);
        return new VssBasicCredential("", all[0]);
    }

    public static object Key(string given) => new VssBasicCredential("", new Dictionary<string, string> { { "cedar-307", given } }.Values.First()); // silent

    public static object KeyItself(string given) => new VssBasicCredential("", new Dictionary<string, string> { { "cedar-308", given } }.Keys.First()); // found

    public static object Projected() => new VssBasicCredential("", new[] { ("dev", "cedar-309") }.ToDictionary(pair => pair.Item1, pair => pair.Item2)["dev"]); // found

    public static object Ordered() => new VssBasicCredential("", new[] { "cedar-310" }.OrderBy(pin => pin.Length).Last()); // found

    public static object Nested()
    {
        var all = new Dictionary<int, string[]> { [0] = new string[2] };
        all[0][1] = "cedar-311"; // found
        return new VssBasicCredential("", all[0][1]);
    }
}
