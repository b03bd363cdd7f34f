using System;
using Microsoft.VisualStudio.Services.Common;

/// <summary>A text and a flag that says whether it is one: what stands beside the other answer doesn't come behind the question.</summary>
internal static class AskedFlags
{
    public sealed record Outcome(bool Ok, string Text)
    {
        public static Outcome Fail(string text) => new Outcome(false, text);

        public static Outcome Done(string text) => new(true, text);
    }

    public sealed class Reply
    {
        public bool Ok { get; set; }

        public string Text { get; set; } = "";
    }

    private static (bool Ok, string Text) Pair(string? given) => given is null ? (false, "olive-1501") : (true, given); // silent

    private static (bool Ok, string Text) PairMine(string? given) => given is null ? (false, given!) : (true, "olive-1502"); // found

    private static (bool Ok, string Text) PairOdd(string? given) => given is null ? (false, "olive-1503") : (true, given); // found

    private static (bool Ok, string Text) PairAnswered(string? given, bool ok) => (ok, "olive-1504"); // found

    private static bool TryWrite(string? given, out string text)
    {
        text = "olive-1505"; // silent
        if (given is null)
        {
            return false;
        }

        text = given;
        return true;
    }

    private static bool TryWriteMine(string? given, out string text)
    {
        text = "olive-1506"; // found
        return true;
    }

    private static bool TryWriteEarly(string? given, out string text)
    {
        if (given is not null)
        {
            text = "olive-1507"; // found
            return true;
        }

        text = "olive-1508"; // silent
        return false;
    }

    private static Outcome Ask(string? given) => given is null ? new Outcome(false, "olive-1509") : new Outcome(true, given); // silent

    private static Outcome AskMine(string? given) => given is null ? new Outcome(false, given!) : new Outcome(true, "olive-1510"); // found

    private static Outcome AskNobody(string? given) => given is null ? new Outcome(false, "olive-1511") : new Outcome(true, given); // found

    private static Outcome Made(string? given) => given is null ? Outcome.Fail("olive-1512") : Outcome.Done(given); // silent

    private static Outcome MadeMine(string? given) => given is null ? Outcome.Fail(given!) : Outcome.Done("olive-1513"); // found

    private static Reply Write(string? given) => given is null ? new Reply { Ok = false, Text = "olive-1514" } : new Reply { Ok = true, Text = given }; // silent

    private static Reply WriteMine(string? given) => given is null ? new Reply { Ok = false, Text = given! } : new Reply { Ok = true, Text = "olive-1515" }; // found

    public static object? TakenApart(string? given)
    {
        var (ok, text) = Pair(given);
        if (!ok)
        {
            return null;
        }

        return new VssBasicCredential("", text);
    }

    public static object? TakenApartMine(string? given)
    {
        var (ok, text) = PairMine(given);
        return ok ? new VssBasicCredential("", text) : null;
    }

    public static object? TakenApartOdd(string? given)
    {
        var (ok, text) = PairOdd(given);
        return ok ? null : new VssBasicCredential("", text);
    }

    public static object? AnyAnswer(string? given, bool other)
    {
        var (ok, text) = PairAnswered(given, other);
        return ok ? new VssBasicCredential("", text) : null;
    }

    public static object Whole(string? given)
    {
        var pair = Pair(given);
        if (!pair.Ok)
        {
            throw new InvalidOperationException();
        }

        return new VssBasicCredential("", pair.Text);
    }

    public static object? Matched(string? given) => Pair(given) is (true, var text) ? new VssBasicCredential("", text) : null;

    public static object? MatchedWhole(string? given) => Pair(given) is { Ok: true } pair ? new VssBasicCredential("", pair.Text) : null;

    public static object? Switched(string? given)
        => Pair(given) switch
        {
            (false, _) => null,
            (true, var text) => new VssBasicCredential("", text),
        };

    public static object? Written(string? given)
    {
        if (!TryWrite(given, out var text))
        {
            return null;
        }

        return new VssBasicCredential("", text);
    }

    public static object? WrittenMine(string? given) => TryWriteMine(given, out var text) ? new VssBasicCredential("", text) : null;

    public static object? WrittenEarly(string? given) => given is not null && TryWriteEarly(given, out var text) ? new VssBasicCredential("", text) : null;

    public static object? Asked(string? given)
    {
        var outcome = Ask(given);
        if (!outcome.Ok)
        {
            return null;
        }

        return new VssBasicCredential("", outcome.Text);
    }

    public static object? AskedMine(string? given)
    {
        var outcome = AskMine(given);
        return outcome.Ok ? new VssBasicCredential("", outcome.Text) : null;
    }

    public static object NotAsked(string? given) => new VssBasicCredential("", AskNobody(given).Text);

    public static object? AskedInPattern(string? given) => Ask(given) is { Ok: true } outcome ? new VssBasicCredential("", outcome.Text) : null;

    public static object? AskedInOnePattern(string? given) => Ask(given) is { Ok: true, Text: var text } ? new VssBasicCredential("", text) : null;

    public static object? AskedByPosition(string? given) => Ask(given) is (true, var text) ? new VssBasicCredential("", text) : null;

    public static object? OfFactories(string? given)
    {
        var outcome = Made(given);
        return outcome.Ok ? new VssBasicCredential("", outcome.Text) : null;
    }

    public static object? OfFactoriesMine(string? given)
    {
        var outcome = MadeMine(given);
        return outcome.Ok ? new VssBasicCredential("", outcome.Text) : null;
    }

    public static object? OfInitializers(string? given)
    {
        var reply = Write(given);
        return reply.Ok ? new VssBasicCredential("", reply.Text) : null;
    }

    public static object? OfInitializersMine(string? given)
    {
        var reply = WriteMine(given);
        return reply.Ok ? new VssBasicCredential("", reply.Text) : null;
    }

    public static object? Locals(string? given)
    {
        var ok = true;
        var text = given;
        if (text is null)
        {
            ok = false;
            text = "olive-1516"; // silent
        }

        if (!ok)
        {
            return null;
        }

        return new VssBasicCredential("", text);
    }

    public static object? LocalsFirst(string? given)
    {
        var ok = false;
        var text = "olive-1517"; // silent
        if (given is not null)
        {
            text = given;
            ok = true;
        }

        return ok ? new VssBasicCredential("", text) : null;
    }

    public static object? LocalsMine(string? given)
    {
        var ok = false;
        var text = "olive-1518"; // found
        if (given is not null)
        {
            Console.WriteLine(given.Length);
            ok = true;
        }

        return ok ? new VssBasicCredential("", text) : null;
    }

    public static object? LocalsAnswered(string? given, bool other)
    {
        var ok = false;
        var text = "olive-1519"; // found
        ok = other;
        if (given is not null)
        {
            text = given;
            ok = true;
        }

        return ok ? new VssBasicCredential("", text) : null;
    }
}
