using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Values on their way through methods, delegates, queries and tasks.</summary>
internal class Global
{
    private static string? s_one;
    private static string? s_two;
    private static string? s_lost;

    private static string? One { get; set; }

    private static string? Two { get; set; }

    private static string Deaf
    {
        get { return ""; }
        set { }
    }

    public static void Shared(string given)
    {
        s_one = "pine-147"; // found
        new Sink("", s_one);
        s_two = "pine-148"; // found
        One = s_two;
        new Sink("", One);
        s_lost = "pine-149"; // silent
        s_lost = given;
        new Sink("", s_lost);
        Two = "pine-150"; // silent
        Two = given;
        new Sink("", Two);
        Deaf = "pine-151"; // silent
        new Sink("", Deaf);
    }

    private static void In<T>(T pin, int depth = 0)
    {
        if (depth > 0)
        {
            In<T>(pin, depth - 1);
        }

        new Sink("", pin as string);
    }

    private static void InUnused<T>(T pin) => System.Console.WriteLine(pin);

    private static void InPlain<T>(T pin) => new Sink("", pin as string);

    private static void InSecond<T>(T pin) => new Sink("", pin as string);

    private static void InThird<T>(T pin) => new Sink("", pin as string);

    private static void InFourth<T>(T pin) => new Sink("", pin as string);

    private static void InFifth<T>(T pin) => new Sink("", pin as string);

    private static void Apply<T>(Action<T> use, T value) => use(value);

    private static TOut ApplyFunction<TIn, TOut>(Func<TIn, TOut> function, TIn value) => function(value);

    private delegate void Taking(string pin);

    private static Taking? s_taking;

    private static void ApplyTaking(Taking taking, string pin) => taking(pin);

    private static void Nothing(string pin) => System.Console.WriteLine(pin);

    public static void Into(string given)
    {
        In("pine-152", 3); // found
        InUnused("pine-153"); // silent
        Action<string> use = pin => new Sink("", pin);
        use("pine-154"); // found
        Action<string> unused = pin => System.Console.WriteLine(pin);
        unused("pine-155"); // silent
        Apply(InPlain, "pine-156"); // found
        Apply(x => InSecond(x), "pine-157"); // found
        ApplyTaking(new Taking(InThird), "pine-158"); // found
        ApplyTaking(InFourth, "pine-159"); // found
        s_taking = new Taking(x => InFifth(x));
        ApplyTaking(s_taking, "pine-160"); // found
        Apply(pin => System.Console.WriteLine(pin), "pine-161"); // silent
        ApplyTaking(new Taking(pin => System.Console.WriteLine(pin)), "pine-162"); // silent
    }

    private string InProperty
    {
        get { return ""; }
        set
        {
            var pin = value;
            new Sink("", pin);
        }
    }

    private string InOther
    {
        get { return ""; }
        set
        {
            var pin = value;
            System.Console.WriteLine(pin);
        }
    }

    public void IntoProperties()
    {
        InProperty = "pine-163"; // found
        InOther = "pine-164"; // silent
    }

    private static T? Return<T>(T value)
    {
        var kept = ApplyFunction(x => x, value);
        return kept == null ? default(T) : kept;
    }

    private static void ReturnOut<T>(T value, out T one, out T? other)
    {
        one = value;
        other = default(T);
    }

    private static void ReturnRef<T>(T value, ref T one, ref T other) => one = value;

    private static T Used<T>(T pin)
    {
        new Sink("", pin as string);
        return pin;
    }

    public static void Returned(string given)
    {
        new Sink("", Return("pine-165")); // found
        string first;
        ReturnOut("pine-166", out first, out var _); // found
        new Sink("", first);
        var second = "";
        ReturnRef("pine-167", ref second, ref second); // found
        new Sink("", second);
        new Sink("", ((IEnumerable<string>)new string[] { "pine-168" }).Even(x => x).First()); // found
        new Sink("", ((IEnumerable<string>)new string[] { "pine-169" }).Select(x => x).First()); // found
        new Sink("", ((IEnumerable<string>)new string[] { "pine-170" }).Zip(((IEnumerable<string>)new string[] { "" }), (x, y) => x).First()); // found
        new Sink("", ((IEnumerable<string>)new string[] { "" }).Zip(((IEnumerable<string>)new string[] { "pine-171" }), (x, y) => y).First()); // found
        new Sink("", ((IEnumerable<string>)new string[] { "pine-172" }).Aggregate("", (all, x) => all + x, x => x)); // missed: a text that grows with each element
        new Sink("", ((IEnumerable<string>)new string[] { "" }).Aggregate("pine-173", (all, x) => all + x, x => x)); // missed: a text that grows with each element
    }

    public static void ReturnedInside() => ((IEnumerable<string>)new string[] { "pine-174" }).Select(Used).First(); // found

    public static void ReturnedOther(string given)
    {
        var lost = Return("pine-175"); // silent
        new Sink("", Return(given));
        string first;
        ReturnOut("pine-176", out var unread, out string? _); // silent
        ReturnOut(given, out first, out string? _);
        new Sink("", first);
        ReturnOut("pine-177", out var _, out string? second); // silent
        new Sink("", second);
        var third = "pine-178"; // silent
        ReturnRef(given, ref third, ref third);
        new Sink("", third);
        var fourth = given;
        var target = "";
        ReturnRef("pine-179", ref target, ref fourth); // silent
        new Sink("", fourth);
        new Sink("", ((IEnumerable<string>)new string[] { "pine-180" }).Even(x => given).First()); // silent
        new Sink("", ((IEnumerable<string>)new string[] { "pine-181" }).Select(x => given).First()); // silent
        new Sink("", ((IEnumerable<string>)new string[] { "pine-182" }).Zip(((IEnumerable<string>)new string[] { given }), (x, y) => y).First()); // silent
        new Sink("", ((IEnumerable<string>)new string[] { given }).Zip(((IEnumerable<string>)new string[] { "pine-183" }), (x, y) => x).First()); // silent
        new Sink("", ((IEnumerable<string>)new string[] { "pine-184" }).Aggregate(given, (all, x) => all, x => x)); // silent
        new Sink("", ((IEnumerable<string>)new string[] { "pine-185" }).Aggregate("", (all, x) => all + x, x => given)); // silent
        new Sink("", ((IEnumerable<string>)new string[] { given }).Aggregate("pine-186", (all, x) => x, x => x)); // silent
        System.Console.WriteLine(lost + unread + target);
    }

    public static void ReturnedByFunctions(string given)
    {
        Func<string, string> same = x => ApplyFunction(Return, x)!;
        new Sink("", same("pine-187")); // found
        var lost = same("pine-188"); // silent
        new Sink("", same(given));
        new Sink("", ApplyFunction(Return, "pine-189")); // found
        var unread = ApplyFunction(Return, "pine-190"); // silent
        new Sink("", ApplyFunction(Return, given));
        new Sink("", ApplyFunction(_ => given, "pine-191")); // silent
        System.Console.WriteLine(lost + unread);
    }

    private string Out()
    {
        return "pine-192"; // found
    }

    private static string OutLazy() => "pine-193"; // found

    private static void OutOut(out string pin) => pin = "pine-194"; // found

    private static void OutRef(ref string pin) => pin = "pine-195"; // found

    private static IEnumerable<string> OutYield()
    {
        yield return "";
        yield return "pine-196"; // found
        yield return "";
    }

    private static string OutDefault(string pin = "pine-197") => pin; // found

    private static string UsedDefault(string pin = "pine-198") // found
    {
        var kept = pin;
        new Sink("", kept);
        return kept;
    }

    private static string Length(string pin = "pine-199") // silent
    {
        return pin.Length.ToString();
    }

    private static string Unread() => "pine-200"; // silent

    private static void UnreadOut(out string pin, out string other, string given)
    {
        other = "pine-201"; // silent
        pin = given;
    }

    private static void UnreadRef(ref string pin, string given)
    {
        pin = "pine-202"; // silent
        pin = given;
    }

    private static IEnumerable<string> UnreadYield(string given)
    {
        var lost = "pine-203"; // silent
        yield return given;
        System.Console.WriteLine(lost);
    }

    private string OutProperty
    {
        get { return "pine-204"; } // found
    }

    private string UnreadProperty
    {
        get { return "pine-205"; } // silent
    }

    public void OutOf(string given)
    {
        new Sink("", Out());
        string first;
        OutOut(out first);
        new Sink("", first);
        var second = "";
        OutRef(ref second);
        new Sink("", second);
        new Sink("", OutYield().First());
        new Sink("", OutDefault());
        System.Console.WriteLine(UsedDefault());
        new Sink("", Length());
        System.Console.WriteLine(Unread());
        UnreadOut(out var third, out _, given);
        new Sink("", third);
        var fourth = given;
        UnreadRef(ref fourth, given);
        new Sink("", fourth);
        new Sink("", UnreadYield(given).First());
        Func<string> made = () => "pine-206"; // found
        new Sink("", made());
        Func<string> other = () => "pine-207"; // silent
        System.Console.WriteLine(other());
        new Sink("", new Lazy<string>(OutLazy).Value);
        System.Console.WriteLine(new Lazy<string>(() => "pine-208").Value); // silent
        new Sink("", OutProperty);
        System.Console.WriteLine(UnreadProperty);
    }

    private static T UsedAgain<T>(T pin)
    {
        new Sink("", pin as string);
        return pin;
    }

    private static T UsedOnceMore<T>(T pin)
    {
        new Sink("", pin as string);
        return pin;
    }

    private static T Unused<T>(T pin) => pin;

    public static void Queries(string given)
    {
        Func<string, string> function = pin =>
        {
            new Sink("", pin);
            return pin;
        };
        System.Linq.Expressions.Expression<Func<string, string>> expression = pin => UsedAgain(pin);
        Func<string, string> same = pin => pin;
        System.Linq.Expressions.Expression<Func<string, string>> sameExpression = pin => Unused(pin);
        System.Console.WriteLine(new[] { "pine-209" }.AsQueryable().Select(function).First()); // found
        System.Console.WriteLine(new[] { "pine-210" }.AsQueryable().Select(expression).First()); // found
        System.Console.WriteLine(new[] { "pine-211" }.AsQueryable().Select(UsedOnceMore).First()); // found
        new Sink("", new[] { "pine-212" }.AsQueryable().Select(same).First()); // found
        new Sink("", new[] { "pine-213" }.AsQueryable().Select(sameExpression).First()); // found
        new Sink("", new[] { "pine-214" }.AsQueryable().Select(Unused).First()); // found
        System.Console.WriteLine(new[] { "pine-215" }.AsQueryable().Select(same).First()); // silent
        System.Console.WriteLine(new[] { "pine-216" }.AsQueryable().Select(sameExpression).First()); // silent
        System.Console.WriteLine(new[] { "pine-217" }.AsQueryable().Select(Unused).First()); // silent
        new Sink("", new[] { "pine-218" }.AsQueryable().Select(_ => given).First()); // silent
        new Sink("", new[] { given }.AsQueryable().Select(same).First() + new[] { "pine-219" }.AsQueryable().Count()); // silent
        Func<string, int> length = pin => pin.Length;
        System.Console.WriteLine(new[] { "pine-220" }.AsQueryable().Select(length).First()); // silent
    }

    public static async void Tasks(string given)
    {
        var one = Task.Run(() => "pine-221"); // found
        new Sink("", one.Result);
        var two = Task.Run(() => "pine-222"); // found
        new Sink("", await two);
        var lost = Task.Run(() => "pine-223"); // silent
        lost = Task.Run(() => given);
        new Sink("", lost.Result);
        var gone = Task.Run(() => "pine-224"); // silent
        gone = Task.Run(() => given);
        new Sink("", await gone);
        var three = Task.Run(() => "pine-225"); // found
        var awaitable = three.ConfigureAwait(false);
        var awaiter = awaitable.GetAwaiter();
        var result = awaiter.GetResult();
        new Sink("", result);
    }

    public static void Joined(string given)
    {
        new Sink("", string.Join(",", given, "pine-226")); // silent
        new Sink("", string.Join("", "", "pine-227")); // found
    }

    private static void Inner(bool isUsed)
    {
        void Run(Action<string> use, bool isReplaced, string pin)
        {
            if (isReplaced)
            {
                use = value => new Sink("", value);
            }

            use(pin);
        }

        Run(_ => { }, isUsed, "pine-228"); // found
        Run(_ => { }, false, "pine-229"); // silent
        void Skip(string pin) => System.Console.WriteLine(pin);
        Skip("pine-230"); // silent
    }

    private sealed class Slot
    {
        public string Pin = "";
    }

    private class Wide
    {
        public string Pin = "";
    }

    private sealed class Narrow : Wide
    {
    }

    private static void Fill1(Slot slot) => slot.Pin = "pine-231"; // found

    private static void Fill2(Slot slot) => slot.Pin = "pine-232"; // found

    private static void Fill3(Slot slot) => slot.Pin = "pine-233"; // found

    private static void Fill4(Slot slot) => slot.Pin = "pine-234"; // found

    private static void Fill5(Slot slot) => slot.Pin = "pine-235"; // found

    private static void Fill6(Wide slot) => slot.Pin = "pine-236"; // found

    private static void Fill7(Slot slot) => slot.Pin = "pine-237"; // found

    private static void Fill8(Slot slot) => slot.Pin = "pine-238"; // found

    private static void Fill9(Slot slot) => slot.Pin = "pine-239"; // found

    private static void Fill10(Slot slot) => slot.Pin = "pine-240"; // found

    private static void Fill11(Slot slot) => slot.Pin = "pine-241"; // found

    private static void Fill12(Slot slot) => slot.Pin = "pine-242"; // found

    private static void Fill13(Slot slot) => slot.Pin = "pine-243"; // found

    public static void Chosen(bool isFirst, bool isSecond, Slot_ given)
    {
        var one = new Slot();
        var other = new Slot();
        Fill1(isFirst ? one : other);
        new Sink("", one.Pin);
        var third = new Slot();
        Fill2(isFirst ? new Slot() : third);
        new Sink("", third.Pin);
        var a = new Slot();
        Fill3(isSecond ? (isFirst ? a : new Slot()) : new Slot());
        new Sink("", a.Pin);
        var b = new Slot();
        Fill4(isSecond ? (isFirst ? new Slot() : b) : new Slot());
        new Sink("", b.Pin);
        var c = new Slot();
        Fill5(isSecond ? (isFirst ? new Slot() : new Slot()) : c);
        new Sink("", c.Pin);
        var narrow = new Narrow();
        Fill6((Wide)narrow);
        new Sink("", narrow.Pin);
    }

    public sealed class Slot_
    {
        public string Pin = "";
    }

    private static void FillGiven(Slot_ slot) => slot.Pin = "pine-244"; // silent

    private static void OfFallback(Slot? given)
    {
        var other = new Slot();
        Fill7(given ?? other);
        new Sink("", given!.Pin);
    }

    private static void OfOtherFallback(Slot? given)
    {
        var other = new Slot();
        Fill8(given ?? other);
        new Sink("", other.Pin);
    }

    public static void CallsFallback(Slot_ given)
    {
        OfFallback(new Slot());
        OfOtherFallback(null);
        FillGiven(given);
    }

    public static void OfSwitch(string choice)
    {
        var x = new Slot();
        Fill9(choice switch { "x" => x, "y" => new Slot(), _ => new Slot() });
        new Sink("", x.Pin);
        var y = new Slot();
        Fill10(choice switch { "x" => new Slot(), "y" => y, _ => new Slot() });
        new Sink("", y.Pin);
        var z = new Slot();
        Fill11(choice switch { "x" => new Slot(), "y" => new Slot(), _ => z });
        new Sink("", z.Pin);
    }

    private static void OfForgiven(Slot? slot)
    {
        Fill12(slot!);
        new Sink("", slot!.Pin);
    }

    public static void CallsForgiven() => OfForgiven(new Slot());

    public static void OfAssigned()
    {
        Slot? other = null;
        var slot = new Slot();
        Fill13(other = slot);
        new Sink("", slot.Pin);
    }
}

internal static class GlobalExtensions
{
    public static IEnumerable<TOut> Even<TOut, TIn>(this IEnumerable<TIn> all, Func<TIn, TOut> function)
    {
        var index = 0;
        foreach (var one in all)
        {
            if (index++ % 2 == 0)
            {
                yield return function(one);
            }
        }
    }
}

internal static class GlobalBuilders
{
    private static void Append(System.Text.StringBuilder builder, string pin) => builder.Append(pin);

    private static void AppendInterpolated(System.Text.StringBuilder builder, string pin) => builder.Append($"{pin}");

    public static void Appended()
    {
        var builder = new System.Text.StringBuilder();
        Append(builder, "pine-245"); // found
        new Sink("", builder.ToString());
    }

    public static void OfOther()
    {
        var builder = new System.Text.StringBuilder();
        Append(builder, "pine-246"); // found
        var other = new System.Text.StringBuilder();
        other.Append(builder);
        new Sink("", other.ToString());
    }

    public static void OfInterpolated()
    {
        var builder = new System.Text.StringBuilder();
        Append(builder, "pine-247"); // found
        var other = new System.Text.StringBuilder();
        other.Append($"{builder}");
        new Sink("", other.ToString());
    }

    public static void Cleared()
    {
        var builder = new System.Text.StringBuilder();
        Append(builder, "pine-248"); // silent
        builder.Clear();
        new Sink("", builder.ToString());
    }

    public static void Again()
    {
        var builder = new System.Text.StringBuilder();
        builder.Clear();
        AppendInterpolated(builder, "pine-249"); // missed: a builder that was emptied before
        new Sink("", builder.ToString());
    }
}

internal sealed class FirstTwin
{
    public void Call() => Use("pine-250"); // found

    public void Use(string pin) => new Sink("", pin);
}

internal sealed class SecondTwin
{
    public void Call() => Use("pine-251"); // found

    public void Use(string pin) => new Sink("", pin);
}

internal static class Splitting
{
    private static T Return<T>(T value) => value;

    public static void NullChecked(bool isFirst, string given)
    {
        var pin = Return("pine-252"); // found
        if (isFirst)
        {
            if (pin == null)
            {
                return;
            }
        }

        new Sink("", pin);
    }

    public static void AskedTwice(bool isFirst)
    {
        var tainted = "pine-253"; // found
        if (isFirst)
        {
            if (tainted == null)
            {
                return;
            }
        }

        var pin = Return(tainted);
        if (isFirst)
        {
            new Sink("", pin);
        }
    }

    public static void Chosen(bool isFirst, string given)
    {
        var pin = isFirst ? "pine-254" : given; // found
        if (isFirst)
        {
            new Sink("", pin);
        }
    }

    public static void NotChosen(bool isFirst, string given)
    {
        var pin = isFirst ? "pine-255" : given; // silent
        if (!isFirst)
        {
            new Sink("", pin);
        }
    }

    public static void Switched(bool isFirst, string given)
    {
        var pin = isFirst switch { true => "pine-256", false => given }; // found
        if (isFirst)
        {
            new Sink("", pin);
        }
    }

    public static void NotSwitched(bool isFirst, string given)
    {
        var pin = isFirst switch { true => "pine-257", false => given }; // silent
        if (!isFirst)
        {
            new Sink("", pin);
        }
    }
}
