// C# 14
using System.Collections.Generic;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Members of extension blocks, and operators that change their object.</summary>
internal static class ExternalBlocks
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, string> s_kept = new();

    private static readonly Dictionary<object, string> s_other = new();

    extension(object owner)
    {
        public string Text() => (string)owner;

        public static string Same(string text) => text;

        public string Kept
        {
            get => s_other[owner];
            set => s_other[owner] = value;
        }
    }

    extension<T>(T item)
        where T : class
    {
        public T Self() => item;

        public static T SameAny(T other) => other;

        public string KeptAny
        {
            get => s_kept.TryGetValue(item, out var text) ? text : "";
            set => s_kept.AddOrUpdate(item, value);
        }
    }
}

internal sealed class Sum
{
    public string? Pin;

    public void operator +=(Sum other) => Pin = other.Pin;

    public void operator checked +=(Sum other) => Pin = other.Pin;
}

internal static class ExternalBlockUses
{
    public static void Methods()
    {
        new Sink("", "rowan-101".Text()); // found
        new Sink("", ExternalBlocks.Text("rowan-102")); // found
        new Sink("", object.Same("rowan-103")); // found
        new Sink("", ExternalBlocks.Same("rowan-104")); // found
        new Sink("", "rowan-105".Self()); // found
        new Sink("", ExternalBlocks.Self("rowan-106")); // found
        new Sink("", string.SameAny("rowan-107")); // found
        new Sink("", ExternalBlocks.SameAny("rowan-108")); // found
    }

    public static void Property(object owner)
    {
        owner.Kept = "rowan-109"; // found
        new Sink("", owner.Kept);
    }

    public static void PropertyByName(object owner)
    {
        ExternalBlocks.set_Kept(owner, "rowan-110"); // missed: an accessor under the name of its static method
        new Sink("", ExternalBlocks.get_Kept(owner));
    }

    public static void GenericProperty(object owner)
    {
        owner.KeptAny = "rowan-111"; // found
        new Sink("", owner.KeptAny);
    }

    public static void GenericPropertyByName(object owner)
    {
        ExternalBlocks.set_KeptAny(owner, "rowan-112"); // missed: an accessor under the name of its static method
        new Sink("", ExternalBlocks.get_KeptAny(owner));
    }

    public static void Compound(Sum sum)
    {
        var other = new Sum { Pin = "rowan-113" }; // found
        sum += other;
        new Sink("", sum.Pin);
    }

    public static void CheckedCompound(Sum sum)
    {
        var other = new Sum { Pin = "rowan-114" }; // found
        checked
        {
            sum += other;
        }

        new Sink("", sum.Pin);
    }
}
