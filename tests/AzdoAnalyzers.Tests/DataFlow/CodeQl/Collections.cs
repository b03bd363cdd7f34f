using System;
using System.Collections.Generic;
using System.Linq;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Elements of arrays, lists, dictionaries and spans.</summary>
internal sealed class CollectionValues
{
    public string[] Pins = new string[1];

    private static void UseFirst(string[] all) => new Sink("", all[0]);

    private static void UseLast(string[] all) => new Sink("", all[^1]);

    private static void UseListFirst(IList<string> all) => new Sink("", all[0]);

    private static void UseValue(IDictionary<int, string> all) => new Sink("", all[0]);

    private static void UseKey(IDictionary<string, int> all) => new Sink("", all.Keys.First());

    private static T First<T>(T[] all) => all[0];

    private static T Last<T>(T[] all) => all[^1];

    private static T ListFirst<T>(IList<T> all) => all[0];

    private static T AtZero<T>(IDictionary<int, T> all) => all[0];

    private static T FirstValue<T>(IDictionary<int, T> all) => all.First().Value;

    private static T ValuesFirst<T>(IDictionary<int, T> all) => all.Values.First();

    private static T KeysFirst<T>(IDictionary<T, int> all) => all.Keys.First();

    private static T FirstKey<T>(IDictionary<T, int> all) => all.First().Key;

    private static void UseParams(params string?[] all) => new Sink("", all[0]);

    public static void ArrayInitializer()
    {
        var one = new[] { "fir-108" }; // found
        new Sink("", one[0]);
        var two = new[] { "fir-109" }; // found
        UseFirst(two);
        var three = new[] { "fir-110" }; // found
        new Sink("", First(three));
    }

    public static void ArrayInitializerOfOther(string given)
    {
        var pin = "fir-111"; // silent
        var one = new[] { given };
        new Sink("", one[0]);
        var lost = new[] { "fir-112" }; // silent
        var two = new[] { given };
        UseFirst(two);
        var three = new[] { given };
        var unread = First(new[] { "fir-113" }); // silent
        new Sink("", First(three));
        System.Console.WriteLine(pin.Length + lost.Length + unread.Length);
    }

    public static void MemberInitializer()
    {
        var one = new CollectionValues { Pins = { [0] = "fir-114" } }; // found
        new Sink("", one.Pins[0]);
        var two = new CollectionValues { Pins = { [0] = "fir-115" } }; // found
        UseFirst(two.Pins);
        var three = new CollectionValues { Pins = { [0] = "fir-116" } }; // found
        new Sink("", First(three.Pins));
    }

    public static void MemberInitializerOfOther(string given)
    {
        var lost = new CollectionValues { Pins = { [0] = "fir-117" } }; // silent
        var one = new CollectionValues { Pins = { [0] = given } };
        new Sink("", one.Pins[0]);
        var unread = First(new CollectionValues { Pins = { [0] = "fir-118" } }.Pins); // silent
        var two = new CollectionValues { Pins = { [0] = given } };
        UseFirst(two.Pins);
        var three = new CollectionValues { Pins = { [0] = given } };
        System.Console.WriteLine(First(three.Pins) == "fir-119"); // silent
        new Sink("", First(three.Pins));
        System.Console.WriteLine(lost.Pins.Length + unread.Length);
    }

    public static void AssignedElement()
    {
        var one = new string[1];
        one[0] = "fir-120"; // found
        new Sink("", one[0]);
        var two = new string[1];
        two[0] = "fir-121"; // found
        UseFirst(two);
        var three = new string[1];
        three[0] = "fir-122"; // found
        new Sink("", First(three));
    }

    public static void AssignedElementOfOther(string given)
    {
        var lost = new string[1];
        lost[0] = "fir-123"; // silent
        var one = new string[1];
        one[0] = given;
        new Sink("", one[0]);
        var unread = "fir-124"; // silent
        UseFirst(one);
        var three = new string[2];
        three[0] = given;
        three[1] = "fir-125"; // silent
        new Sink("", First(three));
        System.Console.WriteLine(lost.Length + unread.Length);
    }

    public static void AssignedLast()
    {
        var one = new string[1];
        one[^1] = "fir-126"; // found
        new Sink("", one[^1]);
        var two = new string[1];
        two[^1] = "fir-127"; // found
        UseLast(two);
        var three = new string[1];
        three[^1] = "fir-128"; // found
        new Sink("", Last(three));
    }

    public static void AssignedInList()
    {
        var one = new List<string>();
        one[0] = "fir-129"; // found
        new Sink("", one[0]);
        var two = new List<string>();
        two[0] = "fir-130"; // found
        UseListFirst(two);
        var three = new List<string>();
        three[0] = "fir-131"; // found
        new Sink("", ListFirst(three));
    }

    public static void AssignedInListOfOther(string given)
    {
        var lost = new List<string>();
        lost[0] = "fir-132"; // silent
        var one = new List<string>();
        one[0] = given;
        new Sink("", one[0]);
        lost[1] = "fir-301"; // silent
        UseListFirst(one);
        lost.Add("fir-302"); // silent
        var three = new List<string>();
        three[0] = given;
        var unread = ListFirst(new List<string> { "fir-133" }); // silent
        new Sink("", ListFirst(three));
        System.Console.WriteLine(lost.Count + unread.Length);
    }

    public static void ListInitializer()
    {
        var one = new List<string> { "fir-134" }; // found
        new Sink("", one[0]);
        var two = new List<string> { "fir-135" }; // found
        UseListFirst(two);
        var three = new List<string> { "fir-136" }; // found
        new Sink("", ListFirst(three));
    }

    public static void ListInitializerOfOther(string given)
    {
        var lost = new List<string> { "fir-137" }; // silent
        var one = new List<string> { given };
        new Sink("", one[0]);
        UseListFirst(one);
        var three = new List<string> { given, "fir-138" }; // silent
        new Sink("", ListFirst(three));
        System.Console.WriteLine(lost.Count);
    }

    public static void Added()
    {
        var one = new List<string>();
        one.Add("fir-139"); // found
        new Sink("", one[0]);
        var two = new List<string>();
        two.Add("fir-140"); // found
        UseListFirst(two);
        var three = new List<string>();
        three.Add("fir-141"); // found
        new Sink("", ListFirst(three));
    }

    public static void AddedOther(string given)
    {
        var lost = new List<string>();
        lost.Add("fir-142"); // silent
        var one = new List<string>();
        one.Add(given);
        new Sink("", one[0]);
        UseListFirst(one);
        var three = new List<string>();
        three.Add(given);
        lost.Add("fir-143"); // silent
        new Sink("", ListFirst(three));
    }

    public static void Entry()
    {
        var one = new Dictionary<int, string>();
        one[0] = "fir-144"; // found
        new Sink("", one[0]);
        var two = new Dictionary<int, string>();
        two[0] = "fir-145"; // found
        UseValue(two);
        var three = new Dictionary<int, string>();
        three[0] = "fir-146"; // found
        new Sink("", AtZero(three));
        var four = new Dictionary<int, string>();
        four[0] = "fir-147"; // found
        new Sink("", FirstValue(four));
        var five = new Dictionary<int, string>();
        five[0] = "fir-148"; // found
        new Sink("", ValuesFirst(five));
    }

    public static void EntryOfOther(string given)
    {
        var one = new Dictionary<int, string>();
        one[0] = given;
        one[1] = "fir-149"; // silent
        new Sink("", one[0]);
        UseValue(one);
        var three = new Dictionary<int, string>();
        three[0] = given;
        three[1] = "fir-150"; // silent
        new Sink("", AtZero(three));
        var lost = new Dictionary<int, string>();
        lost[0] = "fir-151"; // silent
        var four = new Dictionary<int, string>();
        four[0] = given;
        new Sink("", FirstValue(four));
        lost[0] = "fir-152"; // silent
        var five = new Dictionary<int, string>();
        five[0] = given;
        new Sink("", ValuesFirst(five));
    }

    public static void EntryInitializer()
    {
        var one = new Dictionary<int, string> { { 0, "fir-153" } }; // found
        new Sink("", one[0]);
        var two = new Dictionary<int, string> { { 0, "fir-154" } }; // found
        UseValue(two);
        var three = new Dictionary<int, string> { { 0, "fir-155" } }; // found
        new Sink("", AtZero(three));
        var four = new Dictionary<int, string> { { 0, "fir-156" } }; // found
        new Sink("", FirstValue(four));
        var five = new Dictionary<int, string> { { 0, "fir-157" } }; // found
        new Sink("", ValuesFirst(five));
    }

    public static void EntryInitializerOfOther(string given)
    {
        var one = new Dictionary<int, string> { { 0, given }, { 1, "fir-158" } }; // silent
        new Sink("", one[0]);
        var three = new Dictionary<int, string> { { 0, given }, { 1, "fir-159" } }; // silent
        new Sink("", AtZero(three));
        var lost = new Dictionary<int, string> { { 0, "fir-160" } }; // silent
        var four = new Dictionary<int, string> { { 0, given } };
        UseValue(four);
        new Sink("", FirstValue(four));
        var unread = new Dictionary<int, string> { { 1, "fir-161" } }; // silent
        new Sink("", ValuesFirst(four));
        System.Console.WriteLine(lost.Count + unread.Count);
    }

    public static void EntryByIndexer()
    {
        var one = new Dictionary<int, string> { [0] = "fir-162" }; // found
        new Sink("", one[0]);
        var two = new Dictionary<int, string> { [0] = "fir-163" }; // found
        UseValue(two);
        var three = new Dictionary<int, string> { [0] = "fir-164" }; // found
        new Sink("", AtZero(three));
        var four = new Dictionary<int, string> { [0] = "fir-165" }; // found
        new Sink("", FirstValue(four));
        var five = new Dictionary<int, string> { [0] = "fir-166" }; // found
        new Sink("", ValuesFirst(five));
    }

    public static void EntryByIndexerOfOther(string given)
    {
        var pin = "fir-167"; // silent
        var one = new Dictionary<int, string> { [0] = given, [2] = "fir-168" }; // silent
        new Sink("", one[0]);
        var three = new Dictionary<int, string> { [0] = given, [2] = "fir-169" }; // silent
        new Sink("", AtZero(three));
        var lost = new Dictionary<int, string> { [0] = "fir-170" }; // silent
        var four = new Dictionary<int, string> { [0] = given };
        UseValue(four);
        new Sink("", FirstValue(four));
        var unread = new Dictionary<int, string> { [0] = "fir-171" }; // silent
        new Sink("", ValuesFirst(four));
        System.Console.WriteLine(lost.Count + unread.Count + pin.Length);
    }

    public static void KeyInitializer()
    {
        var one = new Dictionary<string, int> { { "fir-172", 0 } }; // found
        new Sink("", one.Keys.First());
        var two = new Dictionary<string, int> { { "fir-173", 0 } }; // found
        UseKey(two);
        var three = new Dictionary<string, int> { { "fir-174", 0 } }; // found
        new Sink("", KeysFirst(three));
        var four = new Dictionary<string, int> { { "fir-175", 0 } }; // found
        new Sink("", FirstKey(four));
    }

    public static void KeyInitializerOfOther(string given)
    {
        var lost = new Dictionary<string, int> { { "fir-176", 0 } }; // silent
        var one = new Dictionary<string, int> { { given, 0 } };
        new Sink("", one.Keys.First());
        UseKey(one);
        var three = new Dictionary<string, string> { { given, "fir-177" } }; // silent
        new Sink("", three.Keys.First());
        var four = new Dictionary<string, string> { { given, "fir-178" } }; // silent
        new Sink("", four.First().Key);
        System.Console.WriteLine(lost.Count);
    }

    public static void KeyByIndexer()
    {
        var one = new Dictionary<string, int> { ["fir-179"] = 0 }; // found
        new Sink("", one.Keys.First());
        var two = new Dictionary<string, int> { ["fir-180"] = 0 }; // found
        UseKey(two);
        var three = new Dictionary<string, int> { ["fir-181"] = 0 }; // found
        new Sink("", KeysFirst(three));
        var four = new Dictionary<string, int> { ["fir-182"] = 0 }; // found
        new Sink("", FirstKey(four));
    }

    public static void KeyByIndexerOfOther(string given)
    {
        var lost = new Dictionary<string, int> { ["fir-183"] = 0 }; // silent
        var one = new Dictionary<string, int> { [given] = 0 };
        new Sink("", one.Keys.First());
        UseKey(one);
        var three = new Dictionary<string, string> { [given] = "fir-184" }; // silent
        new Sink("", KeysOf(three).First());
        var four = new Dictionary<string, string> { [given] = "fir-185" }; // silent
        new Sink("", four.First().Key);
        System.Console.WriteLine(lost.Count);
    }

    private static IEnumerable<string> KeysOf(Dictionary<string, string> all) => all.Keys;

    public static void Each()
    {
        var all = new[] { "fir-186" }; // found
        foreach (var pin in all)
        {
            new Sink("", pin);
        }
    }

    public static void EachOther(string given)
    {
        var lost = new[] { "fir-187" }; // silent
        foreach (var pin in new[] { given })
        {
            new Sink("", pin);
        }

        System.Console.WriteLine(lost.Length);
    }

    public static void ArrayEnumerator()
    {
        var all = new[] { "fir-188" }; // found
        var each = all.GetEnumerator();
        while (each.MoveNext())
        {
            new Sink("", (string)each.Current);
        }
    }

    public static void ArrayEnumeratorOfOther(string given)
    {
        var lost = new[] { "fir-189" }; // silent
        var each = new[] { given }.GetEnumerator();
        while (each.MoveNext())
        {
            new Sink("", (string)each.Current);
        }

        System.Console.WriteLine(lost.Length);
    }

    public static void ListEnumerator()
    {
        var all = new List<string>();
        all.Add("fir-190"); // found
        var each = all.GetEnumerator();
        while (each.MoveNext())
        {
            new Sink("", each.Current);
        }
    }

    public static void ListEnumeratorOfOther(string given)
    {
        var lost = new List<string> { "fir-191" }; // silent
        var all = new List<string>();
        all.Add(given);
        var each = all.GetEnumerator();
        while (each.MoveNext())
        {
            new Sink("", each.Current);
        }

        System.Console.WriteLine(lost.Count);
    }

    public static void Selected()
    {
        var all = new List<KeyValuePair<string, int>>();
        all.Add(new KeyValuePair<string, int>("fir-192", 0)); // found
        all.Select(pair =>
        {
            new Sink("", pair.Key);
            return pair.Value;
        });
    }

    public static void SelectedOther(string given)
    {
        var pin = "fir-193"; // silent
        var all = new List<KeyValuePair<string, string>>();
        all.Add(new KeyValuePair<string, string>("fir-194", given)); // silent
        all.Select(pair =>
        {
            new Sink("", pair.Value);
            return pin.Length;
        });
    }

    private void Put(string[] all, string element) => all[0] = element;

    public void PutInArray()
    {
        var one = new string[1];
        Put(one, "fir-195"); // found
        new Sink("", one[0]);
        var two = new string[1];
        Put(two, "fir-196"); // found
        UseFirst(two);
        var three = new string[1];
        Put(three, "fir-197"); // found
        new Sink("", First(three));
    }

    public void PutOther(string given)
    {
        var lost = new string[1];
        Put(lost, "fir-198"); // silent
        var one = new string[1];
        Put(one, given);
        new Sink("", one[0]);
        UseFirst(one);
        var three = new string[1];
        Put(three, given);
        Put(lost, "fir-199"); // silent
        new Sink("", First(three));
        System.Console.WriteLine("fir-200"); // silent
    }

    private void PutIn(List<string> all, string element) => all.Add(element);

    public void PutInList()
    {
        var one = new List<string>();
        PutIn(one, "fir-201"); // found
        new Sink("", one[0]);
        var two = new List<string>();
        PutIn(two, "fir-202"); // found
        UseListFirst(two);
        var three = new List<string>();
        PutIn(three, "fir-203"); // found
        new Sink("", ListFirst(three));
    }

    public void PutOtherInList(string given)
    {
        var lost = new List<string>();
        PutIn(lost, "fir-204"); // silent
        var one = new List<string>();
        PutIn(one, given);
        new Sink("", one[0]);
        UseListFirst(one);
        var three = new List<string>();
        PutIn(three, given);
        PutIn(lost, "fir-205"); // silent
        new Sink("", ListFirst(three));
    }

    public static void Params()
    {
        UseParams("fir-206"); // found
        UseParams(null, "fir-207"); // silent
        UseParams(null, "fir-208", null); // silent
        UseParams(new string[] { "fir-209" }); // found
    }

    public static void Cleared(string given)
    {
        var one = new List<string>();
        one.Add("fir-210"); // silent
        one.Clear();
        new Sink("", one[0]);
        var two = new List<string>();
        two.Add("fir-211"); // silent
        two.Clear();
        UseListFirst(two);
        var three = new List<string>();
        three.Add("fir-212"); // silent
        three.Clear();
        new Sink("", ListFirst(three));
    }

    [System.Runtime.CompilerServices.InlineArray(10)]
    private struct Inline
    {
        private string _first;
    }

    public static void InlineElement()
    {
        var all = new Inline();
        all[0] = "fir-213"; // found
        new Sink("", all[0]);
    }

    public static void InlineOther(string given)
    {
        var lost = new Inline();
        lost[0] = "fir-214"; // silent
        var all = new Inline();
        all[0] = given;
        new Sink("", all[0]);
    }

    public static void ExpressionOther(string given)
    {
        string[] lost = ["fir-215"]; // silent
        string[] all = [given];
        new Sink("", all[0]);
        System.Console.WriteLine(lost.Length);
    }

    public static void Expression()
    {
        string[] all = ["fir-216"]; // found
        new Sink("", all[0]);
    }

    public static void ExpressionList()
    {
        List<string> all = ["fir-217"]; // found
        new Sink("", all[0]);
    }

    public static void SpreadOther(string[] given)
    {
        string[] lost = ["fir-218"]; // silent
        string[] all = [.. given];
        new Sink("", all[0]);
        System.Console.WriteLine(lost.Length);
    }

    public static void Spread()
    {
        string[] some = ["fir-219"]; // found
        string[] all = [.. some];
        new Sink("", all[0]);
    }

    [System.Runtime.CompilerServices.CollectionBuilder(typeof(NumbersBuilder), "Create")]
    public sealed class Numbers(int[] all) : IEnumerable<int>
    {
        public string? Note { get; set; }

        public IEnumerator<int> GetEnumerator() => all.AsEnumerable().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => all.GetEnumerator();
    }

    public static class NumbersBuilder
    {
        public static Numbers Create(ReadOnlySpan<int> all) => new(all.ToArray());
    }

    public static void SpreadOfNumbers()
    {
        Numbers some = [7];
        some.Note = "fir-220"; // silent
        Numbers all = [.. some];
        new Sink("", all.Note);
        System.Console.WriteLine("fir-221"); // silent
    }

    public static void SpanOfOne()
    {
        var pin = "fir-222"; // found
        var span = new Span<string>(ref pin);
        new Sink("", span[0]);
    }

    public static void SpanToArray()
    {
        var pin = "fir-223"; // found
        var span = new Span<string>(ref pin);
        var all = span.ToArray();
        new Sink("", all[0]);
    }

    public static void SpanFilled(Span<string> target)
    {
        var pin = "fir-224"; // found
        target.Fill(pin);
        new Sink("", target[0]);
    }

    public static void SpanCopied(Span<string> target)
    {
        var source = new Span<string>(new[] { "fir-225" }); // found
        source.CopyTo(target);
        new Sink("", target[0]);
    }

    public static void ReadOnly()
    {
        var pin = "fir-226"; // found
        var span = new ReadOnlySpan<string>(new[] { pin });
        new Sink("", span[0]);
    }
}
