using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.Services.Common;

/// <summary>What holds one value, or makes it later, and what the program writes under a name.</summary>
internal static class Holders
{
    private static readonly Lazy<string> Late = new(() => "fir-601"); // found

    private static readonly ThreadLocal<string> OfThread = new(() => "fir-602"); // found

    private static readonly AsyncLocal<string> OfCall = new();

    private static string? _cached;

    public static object A() => new VssBasicCredential("", Late.Value);

    public static object B() => new VssBasicCredential("", OfThread.Value);

    public static object C()
    {
        OfCall.Value = "fir-603"; // found
        return new VssBasicCredential("", OfCall.Value);
    }

    public static object D() => new VssBasicCredential("", LazyInitializer.EnsureInitialized(ref _cached, () => "fir-604")); // found

    public static async Task<object> E() => new VssBasicCredential("", await Task.FromResult("x").ContinueWith(_ => "fir-605")); // found

    public static void Prepare() => Environment.SetEnvironmentVariable("ROBOT_PIN", "fir-606"); // found

    public static object F() => new VssBasicCredential("", Environment.GetEnvironmentVariable("ROBOT_PIN") ?? throw new InvalidOperationException());

    public static object H()
    {
        var source = new TaskCompletionSource<string>();
        source.TrySetResult("fir-608"); // found
        return new VssBasicCredential("", source.Task.Result);
    }

    public static async Task<object> I() => new VssBasicCredential("", (await Task.WhenAll(Task.FromResult("fir-609"), Task.FromResult("spare")))[0]); // found

    public static object G() => new VssBasicCredential("", "fir-607;spare".Split(';')[0]); // found
}
