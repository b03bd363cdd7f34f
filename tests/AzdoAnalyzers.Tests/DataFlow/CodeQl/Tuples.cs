using System;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Elements of tuples, and what takes them apart.</summary>
internal static class Tuples
{
    public static void FirstDeconstructed()
    {
        var x = (a: "myrtle-101", (1, "")); // found
        var (a, (b, c)) = x;
        new Sink("", a);
    }

    public static void LastDeconstructed()
    {
        var x = (a: "", (1, "myrtle-102")); // found
        var (a, (b, c)) = x;
        new Sink("", c);
    }

    public static void MiddleDeconstructed(string given)
    {
        var x = (a: "myrtle-103", (given, "")); // silent
        var (a, (b, c)) = x;
        new Sink("", b);
    }

    public static void FirstAssigned()
    {
        var x = (a: "myrtle-104", (1, "")); // found
        var (a, (b, c)) = ("", (1, ""));
        (a, (b, c)) = x;
        new Sink("", a);
    }

    public static void LastAssigned()
    {
        var x = (a: "", (1, "myrtle-105")); // found
        var (a, (b, c)) = ("", (1, ""));
        (a, (b, c)) = x;
        new Sink("", c);
    }

    public static void MiddleAssigned(string given)
    {
        var x = (a: "", (given, "myrtle-106")); // silent
        var (a, (b, c)) = ("", (given, ""));
        (a, (b, c)) = x;
        new Sink("", b);
    }

    public static void FirstDeclared()
    {
        var x = (a: "myrtle-107", (1, "")); // found
        (var p, var q) = x;
        new Sink("", p);
    }

    public static void NestedDeclared()
    {
        var x = (a: "", (1, "myrtle-108")); // found
        (var p, var q) = x;
        new Sink("", q.Item2);
    }

    public static void NestedFirstDeclared(string given)
    {
        var x = (a: "", (given, "myrtle-109")); // silent
        (var p, var q) = x;
        new Sink("", q.Item1);
    }

    public static void Items(string given)
    {
        var one = (a: "myrtle-110", (given, "")); // found
        new Sink("", one.Item1);
        var two = (a: "myrtle-111", (given, "")); // found
        new Sink("", two.a);
        var three = (a: "myrtle-112", (given, "")); // silent
        new Sink("", three.Item2.Item1);
        var four = (a: "", (given, "myrtle-113")); // found
        new Sink("", four.Item2.Item2);
    }

    public static void Long(string given)
    {
        var one = ("myrtle-114", 2, 3, 4, 5, 6, 7, 8, 9, ""); // found
        new Sink("", one.Item1);
        var two = ("myrtle-115", given, 3, 4, 5, 6, 7, 8, 9, ""); // silent
        new Sink("", two.Item2);
        var ten = ("", 2, 3, 4, 5, 6, 7, 8, 9, "myrtle-116"); // found
        new Sink("", ten.Item10);
    }

    public static void Cast(string given)
    {
        var one = (ValueTuple<string, int, int>)("myrtle-117", 2, 3); // found
        new Sink("", one.Item1);
        var two = (ValueTuple<string, string, int>)("myrtle-118", given, 3); // silent
        new Sink("", two.Item2);
        var three = (ValueTuple<object, int, int>)("myrtle-119", 2, 3); // found
        new Sink("", (string)three.Item1);
        var four = (ValueTuple<object, object, int>)("myrtle-120", given, 3); // silent
        new Sink("", (string)four.Item2);
    }

    public static void TypeCase()
    {
        var one = ("myrtle-121", (2, ""), 3); // found
        switch (one)
        {
            case ValueTuple<string, (int, string), int> t when t.Item3 > 1:
                new Sink("", t.Item1);
                break;
        }

        var two = ("", (2, "myrtle-122"), 3); // found
        switch (two)
        {
            case ValueTuple<string, (int, string), int> t when t.Item3 > 1:
                new Sink("", t.Item2.Item2);
                break;
        }
    }

    public static void TypeCaseOfOther(string given)
    {
        var three = ("myrtle-123", (given, ""), 3); // silent
        switch (three)
        {
            case ValueTuple<string, (string, string), int> t when t.Item3 > 1:
                new Sink("", t.Item2.Item1);
                break;
        }
    }

    public static void PositionCase()
    {
        var one = ("myrtle-124", (2, ""), 3); // found
        switch (one)
        {
            case var (a, (b, c), _):
                new Sink("", a);
                break;
        }

        var two = ("", (2, "myrtle-125"), 3); // found
        switch (two)
        {
            case var (a, (b, c), _):
                new Sink("", c);
                break;
        }
    }

    public static void PositionCaseOfOther(string given)
    {
        var three = ("", (given, "myrtle-126"), 3); // silent
        switch (three)
        {
            case var (a, (b, c), _):
                new Sink("", b);
                break;
        }
    }

    public static void Equal(string given)
    {
        var known = "myrtle-127"; // missed: that two values are equal doesn't say where one comes from
        var one = (given, (2, given), 3);
        switch (one)
        {
            case (var a, var (b, c), _) when a == known:
                new Sink("", one.Item1);
                break;
        }
    }

    public static void EqualDeep(string given)
    {
        var known = "myrtle-128"; // missed: that two values are equal doesn't say where one comes from
        var two = (given, (2, given), 3);
        switch (two)
        {
            case (var a, var (b, c), _) when a == known:
                new Sink("", two.Item2.Item2);
                break;
        }
    }

    public static void EqualNamed(string given)
    {
        var known = "myrtle-129"; // missed: that two values are equal doesn't say where one comes from
        var three = (given, (2, given), 3);
        switch (three)
        {
            case (var a, var (b, c), _) when a == known:
                new Sink("", c);
                break;
        }
    }

    public static void EqualOther(string given, string other)
    {
        var known = "myrtle-130"; // silent
        var four = (given, (other, given), 3);
        switch (four)
        {
            case (var a, var (b, c), _) when a == known:
                new Sink("", four.Item2.Item1);
                break;
        }
    }

    public static void EqualOtherNamed(string given, string other)
    {
        var known = "myrtle-131"; // silent
        var five = (given, (other, given), 3);
        switch (five)
        {
            case (var a, var (b, c), _) when a == known:
                new Sink("", b);
                break;
        }
    }

    public static void IsPosition(string given)
    {
        var one = ("myrtle-132", (given, ""), 3); // found
        if (one is var (p, (q, r), _))
        {
            new Sink("", p);
        }
    }

    public static void IsPositionDeep(string given)
    {
        var one = ("", (given, "myrtle-133"), 3); // found
        if (one is var (p, (q, r), _))
        {
            new Sink("", r);
        }
    }

    public static void IsPositionOfOther(string given)
    {
        var one = ("myrtle-134", (given, ""), 3); // silent
        if (one is var (p, (q, r), _))
        {
            new Sink("", q);
        }
    }

    private sealed record Card(string Pin, string Gate);

    public static void Records(string given)
    {
        var one = new Card("myrtle-135", given); // found
        new Sink("", one.Pin);
        var two = new Card("myrtle-136", given); // found
        var (a, b) = two;
        new Sink("", a);
    }

    public static void RecordOther(string given)
    {
        var one = new Card("myrtle-137", given); // silent
        var (a, b) = one;
        new Sink("", b);
    }

    public static void RecordCase(string given)
    {
        var one = new Card("myrtle-138", given); // found
        switch (one)
        {
            case var (x, y):
                new Sink("", x);
                break;
        }
    }

    public static void RecordCaseOther(string given)
    {
        var one = new Card("myrtle-139", given); // silent
        switch (one)
        {
            case var (x, y):
                new Sink("", y);
                break;
        }
    }

    public static void Mixed()
    {
        var one = 0;
        (string x1, one) = ("myrtle-140", 1); // found
        new Sink("", x1);
        var x2 = "";
        (x2, int y2) = ("myrtle-141", 1); // found
        new Sink("", x2);
        var x3 = 0;
        (x3, string y3) = (1, "myrtle-142"); // found
        new Sink("", y3);
        var y4 = "";
        (int x4, y4) = (1, "myrtle-143"); // found
        new Sink("", y4);
    }
}
