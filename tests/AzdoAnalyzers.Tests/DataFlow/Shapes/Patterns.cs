using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Names that patterns give, at any depth.</summary>
internal static class Patterns
{
    private sealed class Box { public string? Pin { get; set; } public Box? Below { get; set; } }

    private record Ticket(string Gate, string Pin);

    public static object Guard()
    {
        var box = new Box { Pin = "alder-101" }; // found
        if (box.Pin is not { Length: > 0 } pin)
        {
            throw new InvalidOperationException();
        }

        return new VssBasicCredential("", pin);
    }

    public static object? Positional() => new Ticket("north", "alder-102") is (_, var pin) ? new VssBasicCredential("", pin) : null; // found

    public static object? OtherPosition(string given) => new Ticket("alder-103", given) is (_, var pin) ? new VssBasicCredential("", pin) : null; // silent

    public static object? Deep() => new Box { Below = new Box { Pin = "alder-104" } } is { Below: { Pin: string pin } } ? new VssBasicCredential("", pin) : null; // found

    public static object? List()
    {
        string[] parts = ["spare", "alder-105"]; // found
        return parts is [_, var pin] ? new VssBasicCredential("", pin) : null;
    }

    public static object? Arm(object given) => "alder-106" switch { { Length: > 3 } pin => new VssBasicCredential("", pin), _ => null }; // found

    public static object? Tuple(string given) => ("alder-107", given) is (_, { } pin) ? new VssBasicCredential("", pin) : null; // silent
}
