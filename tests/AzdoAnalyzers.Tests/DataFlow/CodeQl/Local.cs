using System;
using System.Collections.Generic;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Values within one method: assignments, texts, patterns.</summary>
internal sealed class Local
{
    public static void Assigned(string given)
    {
        var one = "poplar-101"; // found
        new Sink("", one);
        var lost = "poplar-102"; // silent
        lost = given;
        new Sink("", lost);
    }

    public static void Grown(string given)
    {
        var one = "";
        one += "poplar-103"; // found
        new Sink("", one);
        var other = given;
        other += lengthOf("poplar-104"); // silent
        new Sink("", other);
        var two = "poplar-105" + "ok"; // found
        new Sink("", two);
        var third = given + lengthOf("poplar-106"); // silent
        new Sink("", third);
        int lengthOf(string text) => text.Length;
    }

    public static void Bracketed(string given)
    {
        var one = ("poplar-107"); // found
        new Sink("", one);
        var other = ("poplar-108"); // silent
        other = (given);
        new Sink("", other);
    }

    public static void Conditional(bool isFirst, string given)
    {
        new Sink("", isFirst ? given : "poplar-109"); // found
        new Sink("", isFirst == ("poplar-110".Length > 3) ? given : given + given); // silent
    }

    public static void Cast(string given)
    {
        var one = (object)"poplar-111"; // found
        new Sink("", (string)one);
        var other = (object)"poplar-112"; // silent
        other = (object)given;
        new Sink("", (string)other);
        var two = one as string;
        object three = "poplar-113"; // found
        new Sink("", three as string);
        object four = "poplar-114"; // silent
        four = given as object;
        new Sink("", four as string);
        System.Console.WriteLine(two);
    }

    public static void Texts()
    {
        new Sink("", "x".Replace("x", "poplar-115")); // found
        new Sink("", string.Format("{0}", "poplar-116")); // found
        new Sink("", string.Format("poplar-117{0}", "")); // found
        new Sink("", string.Concat("", "poplar-118")); // found
#pragma warning disable CS0618
        new Sink("", string.Copy("poplar-119")); // found
#pragma warning restore CS0618
        new Sink("", string.Join("", new string[] { "", "poplar-120", "" })); // found
        new Sink("", "".Insert(0, "poplar-121")); // found
    }

    public static void OtherTexts(string given)
    {
        new Sink("", given.Replace("poplar-122", "")); // silent
        new Sink("", string.Format("{1}", "poplar-123", given)); // silent
        new Sink("", string.Concat(given, "poplar-124".Length)); // silent
        new Sink("", "poplar-125".Length > 3 ? given.Trim() : given); // silent
        new Sink("", string.Join("", new string[] { given, given }).TrimEnd("poplar-126".ToCharArray())); // silent
        new Sink("", given.Insert("poplar-127".Length, given)); // silent
        new Sink("", given.Equals("poplar-128") ? given.ToUpper() : given); // silent
    }

    public static void Links()
    {
        new Sink("", $"{new Uri("poplar-129", UriKind.Relative)}"); // found
        new Sink("", new Uri("poplar-130", UriKind.Relative).ToString()); // found
        new Sink("", new Uri("poplar-131", UriKind.Relative).OriginalString); // found
    }

    public static void OtherLinks(Uri given)
    {
        var lost = new Uri("poplar-132", UriKind.Relative); // silent
        new Sink("", $"{given}");
        lost = new Uri("poplar-133", UriKind.Relative); // silent
        new Sink("", given.ToString());
        lost = new Uri("poplar-134", UriKind.Relative); // silent
        new Sink("", given.PathAndQuery);
        lost = new Uri("poplar-135", UriKind.Relative); // silent
        new Sink("", given.Query);
        lost = new Uri("poplar-136", UriKind.Relative); // silent
        new Sink("", given.OriginalString);
        System.Console.WriteLine(lost);
    }

    public static void Readers(string given)
    {
        var one = new System.IO.StringReader("poplar-137"); // found
        new Sink("", one.ReadToEndAsync().Result);
        var two = new System.IO.StringReader("poplar-138"); // found
        new Sink("", two.ReadToEnd());
        var lost = new System.IO.StringReader("poplar-139"); // silent
        lost = new System.IO.StringReader(given);
        new Sink("", lost.ReadToEndAsync().Result);
        var gone = new System.IO.StringReader("poplar-140"); // silent
        gone = new System.IO.StringReader(given);
        new Sink("", gone.ReadToEnd());
    }

    public static void Chained(string given)
    {
        new Sink("", (string)"poplar-141".Substring(0).ToLowerInvariant().ToUpper().Trim(' ').Replace("a", "b").Insert(0, "").Clone()); // found
        new Sink("", "poplar-142".Normalize().Remove(4, 5)); // missed: what is left of a text that isn't written there
        new Sink("", (string)given.Substring(0).ToLowerInvariant().ToUpper().Trim(' ').Replace("poplar-143", "b").Insert(0, "").Clone()); // silent
        new Sink("", given.Normalize().Remove("poplar-144".Length, 5)); // silent
    }

    public static void Builders(string given)
    {
        var one = new System.Text.StringBuilder("poplar-145"); // found
        new Sink("", $"{one}");
        var two = new System.Text.StringBuilder("poplar-146"); // found
        new Sink("", two.ToString());
        var three = new System.Text.StringBuilder("");
        three.AppendLine("poplar-147"); // found
        new Sink("", three.ToString());
        var lost = new System.Text.StringBuilder("poplar-148"); // silent
        lost = new System.Text.StringBuilder(given);
        new Sink("", $"{lost}");
        var gone = new System.Text.StringBuilder("poplar-149"); // silent
        gone = new System.Text.StringBuilder(given);
        new Sink("", gone.ToString());
        var left = new System.Text.StringBuilder("");
        left.AppendLine("poplar-150"); // silent
        left = new System.Text.StringBuilder("");
        left.AppendLine(given);
        new Sink("", left.ToString());
    }

    [System.Runtime.Serialization.DataContract]
    public sealed class Contract
    {
        [System.Runtime.Serialization.DataMember]
        public string? Text { get; set; }

        [System.Runtime.Serialization.DataMember]
        public List<Contract>? All { get; set; }
    }

    public static void Contracts()
    {
        var one = new Contract { Text = "poplar-151" }; // found
        new Sink("", one.Text);
        var two = new Contract { All = new List<Contract> { new Contract { Text = "poplar-152" } } }; // found
        new Sink("", two.All[0].Text);
        var lost = new Contract { Text = "poplar-153" }; // silent
        lost = new Contract();
        new Sink("", lost.Text);
    }

    private sealed class TextBox
    {
        public string? Text { get; set; }
    }

    public static void Boxes()
    {
        var one = new TextBox();
        one.Text = "poplar-154"; // found
        new Sink("", one.Text);
        var other = new TextBox();
        one.Text = "poplar-155"; // silent
        new Sink("", other.Text);
    }

    public static void Interpolated(string given)
    {
        var one = "poplar-156"; // found
        new Sink("", $"{one}");
        var other = "poplar-157"; // silent
        new Sink("", $"{given}{other.Length}");
    }

    public static void AssignedTwice(string given)
    {
        var one = "poplar-158"; // found
        var two = one = one;
        new Sink("", two);
        var other = "poplar-159"; // silent
        var four = other = given;
        new Sink("", four);
    }

    public static void Patterns(string given)
    {
        var one = "poplar-160"; // found
        if (one is string two)
        {
            new Sink("", two);
        }

        var other = "poplar-161"; // silent
        other = given;
        if (other is string four)
        {
            new Sink("", four);
        }

        var five = "poplar-162"; // found
        switch (five)
        {
            case string six:
                new Sink("", six);
                break;
        }

        var seven = "poplar-163"; // silent
        seven = given;
        switch (seven)
        {
            case string eight:
                new Sink("", eight);
                break;
        }
    }

    public static void Fallbacks(string? given)
    {
        new Sink("", given ?? "poplar-164"); // found
        new Sink("", "poplar-165" ?? given); // found
    }

    private static void Parameter(string pin) => new Sink("", pin);

    private static void Unused(string pin) => System.Console.WriteLine(pin);

    private static void Default(string pin = "poplar-166") => new Sink("", pin); // found

    public static void Parameters()
    {
        Parameter("poplar-167"); // found
        Unused("poplar-168"); // silent
        Default();
    }

    public static void Left(bool isFirst, string given)
    {
        var pin = given;
        if (isFirst)
        {
            pin = "poplar-169"; // silent
            System.Console.WriteLine(pin);
            return;
        }
        else
        {
            pin = given;
        }

        new Sink("", pin);
    }
}

internal sealed class Definitions
{
    private static void Use<T>(T value)
    {
    }

    private static void Certain<T>(ref T value)
    {
        if (value == null)
        {
            value = default(T)!;
        }
        else
        {
            value = value;
        }
    }

    private static void Uncertain<T>(ref T value)
    {
        if (value == null)
        {
            Certain(ref value);
        }
    }

    private static void Reset(ref string value, string other) => value = other;

    public static void Plain(string given)
    {
        var one = "poplar-170"; // found
        new Sink("", one);
        var other = "poplar-171"; // silent
        other = given;
        new Sink("", other);
    }

    public static void Joined(string given)
    {
        var one = "";
        if (given.Length > 0)
        {
            one = "poplar-172"; // found
        }

        new Sink("", one);
        var other = "poplar-173"; // silent
        if (given.Length > 0)
        {
            Use(other);
        }

        other = given;
        new Sink("", other);
    }

    public static void Read(string given)
    {
        var one = "";
        if (given.Length > 0)
        {
            one = "poplar-174"; // found
            if (given.Length > 1)
            {
                Use(one);
            }
            else
            {
                Use(one);
            }
        }

        new Sink("", one);
        var other = "poplar-175"; // silent
        if (given.Length > 0)
        {
            other = given;
            if (given.Length > 1)
            {
                Use(other);
            }
            else
            {
                Use(other);
            }
        }
        else
        {
            other = given;
        }

        new Sink("", other);
    }

    public static void Referred(string given)
    {
        var one = "poplar-176"; // found
        Uncertain(ref one);
        new Sink("", one);
        var other = "poplar-177"; // silent
        Reset(ref other, given);
        Uncertain(ref other);
        new Sink("", other);
    }

    private sealed class Holder
    {
        public string? Pin;

        public string? Other;
    }

    private Holder _one = new();
    private Holder _two = new();
    private Holder _three = new();
    private Holder _four = new();
    private Holder _five = new();

    public void Field(string given)
    {
        this._one.Pin = "poplar-178"; // found
        Uncertain(ref this._one);
        new Sink("", this._one.Pin);
    }

    public void OtherField()
    {
        this._two.Other = "poplar-179"; // silent
        Uncertain(ref this._two);
        new Sink("", this._two.Pin);
    }

    private static void Renew(ref Holder holder) => holder = new Holder();

    public void Replaced(string given)
    {
        var pin = "poplar-180"; // silent
        Reset(ref pin, given);
        new Sink("", pin);
        this._three.Pin = "poplar-181"; // silent
        Renew(ref this._three);
        new Sink("", this._three.Pin);
        this._four.Pin = "poplar-182"; // silent
        SetFour();
        new Sink("", this._four.Pin);
    }

    private void SetFour() => this._four = new Holder();

    public static void ReadAndReferred(string given)
    {
        var one = "";
        if (given.Length > 0)
        {
            one = "poplar-183"; // found
            if (given.Length > 1)
            {
                Use(one);
            }
            else
            {
                Use(one);
            }
        }

        Uncertain(ref one);
        new Sink("", one);
        var other = "poplar-184"; // silent
        other = given;
        if (given.Length > 0)
        {
            Use(other);
        }

        Uncertain(ref other);
        new Sink("", other);
    }

    public void FieldReadAndReferred(string given)
    {
        this._five.Pin = "";
        this._five.Other = "poplar-185"; // silent
        if (given.Length > 0)
        {
            this._five.Pin = "poplar-186"; // found
            if (given.Length > 1)
            {
                Use(this._five.Pin);
            }
            else
            {
                Use(this._five.Pin);
            }
        }

        Uncertain(ref this._five);
        new Sink("", this._five.Pin);
    }

    public static void Loop(int count)
    {
        var pin = "";
        if (count-- > 0)
        {
            pin = "poplar-187"; // found
            while (count-- > 0)
            {
                Use(pin);
                Use(pin);
            }
        }

        new Sink("", pin);
    }
}

internal static class Splits
{
    public static void Before(bool isFirst)
    {
        var pin = "poplar-188"; // found
        if (isFirst)
        {
            new Sink("", pin);
        }
    }

    public static void After(bool isFirst)
    {
        var pin = "poplar-189"; // found
        if (isFirst)
        {
            if (pin == null)
            {
                return;
            }
        }

        new Sink("", pin);
    }

    public static void Again(bool isFirst)
    {
        var pin = "poplar-190"; // found
        if (isFirst)
        {
            if (pin == null)
            {
                return;
            }
        }

        if (isFirst)
        {
            new Sink("", pin);
        }
    }

    public static void SetLater(bool isFirst, string given)
    {
        var pin = given;
        if (isFirst)
        {
            new Sink("", pin);
            pin = "poplar-191"; // silent
        }

        System.Console.WriteLine(pin);
    }

    public static void Set(bool isFirst, string given)
    {
        var pin = given;
        if (isFirst)
        {
            pin = "poplar-192"; // found
        }

        new Sink("", pin);
    }

    public static void SetAndAsked(bool isFirst, string given)
    {
        var pin = given;
        if (isFirst)
        {
            pin = "poplar-193"; // found
        }

        if (isFirst)
        {
            new Sink("", pin);
        }
    }

    public static void SetAndAskedNot(bool isFirst, string given)
    {
        var pin = given;
        if (isFirst)
        {
            pin = "poplar-194"; // silent
        }

        if (isFirst)
        {
            return;
        }
        else
        {
            new Sink("", pin);
        }
    }

    public static void Replaced(bool isFirst, string given)
    {
        var pin = given;
        if (isFirst)
        {
            pin = "poplar-195"; // silent
        }

        pin = given;
        new Sink("", pin);
        new Sink("", isFirst ? pin : given + ("poplar-196".Length > 3)); // silent
        new Sink("", (string)(object)pin);
        var other = "poplar-197"; // silent
        new Sink("", other = given);
        System.Console.WriteLine(other);
    }

    public static void EachReplaced(bool isFirst, string given)
    {
        var all = new string[] { "poplar-198" }; // silent
        all[0] = given;
        foreach (var pin in all)
        {
            new Sink("", pin);
        }
    }
}
