using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.Services.Common;

/// <summary>What is put into one of two objects, by methods that hand back their object or not.</summary>
internal static class FluentObjects
{
    private sealed class Store
    {
        private readonly Dictionary<string, string> _values = new Dictionary<string, string>();

        private readonly List<string> _all = new List<string>();

        private string _pin = "";

        public Dictionary<string, string> Values { get; } = new Dictionary<string, string>();

        public string this[string key] => _values[key];

        public Store Put(string key, string value)
        {
            _values[key] = value;
            return this;
        }

        public Store Add(string value)
        {
            _all.Add(value);
            return this;
        }

        public Store With(string pin)
        {
            _pin = pin;
            return this;
        }

        public string Get(string key) => _values[key];

        public string First() => _all[0];

        public string Pin() => _pin;
    }

    private static Dictionary<string, string> Put(this Dictionary<string, string> values, string key, string value)
    {
        values[key] = value;
        return values;
    }

    public static object Chained(string given)
    {
        var other = new Store().Put("Pin", "dune-1201").Put("Name", "other"); // silent
        var mine = new Store().Put("Pin", given).Put("Name", "mine");
        Console.WriteLine(other.Get("Name"));
        return new VssBasicCredential("", mine.Get("Pin"));
    }

    public static object ChainedMine(string given)
    {
        var other = new Store().Put("Pin", given).Put("Name", "other");
        var mine = new Store().Put("Pin", "dune-1202").Put("Name", "mine"); // found
        Console.WriteLine(other.Get("Name"));
        return new VssBasicCredential("", mine.Get("Pin"));
    }

    public static object ByStatements(string given)
    {
        var other = new Store();
        other.Put("Pin", "dune-1203"); // silent
        var mine = new Store();
        mine.Put("Pin", given);
        return new VssBasicCredential("", mine["Pin"]);
    }

    public static object ByStatementsMine(string given)
    {
        var mine = new Store();
        mine.Put("Name", given);
        mine.Put("Pin", "dune-1204"); // found
        return new VssBasicCredential("", mine["Pin"]);
    }

    public static object AnotherKey(string given)
    {
        var mine = new Store().Put("Name", "dune-1205").Put("Pin", given); // silent
        return new VssBasicCredential("", mine.Get("Pin"));
    }

    public static object InList(string given)
    {
        var other = new Store().Add("dune-1206"); // silent
        var mine = new Store().Add(given).Add(given);
        Console.WriteLine(other.First().Length);
        return new VssBasicCredential("", mine.First());
    }

    public static object InListMine() => new VssBasicCredential("", new Store().Add("dune-1207").First()); // found

    public static object InField(string given)
    {
        Console.WriteLine(new Store().With("dune-1208").Pin().Length); // silent
        return new VssBasicCredential("", new Store().With(given).Pin());
    }

    public static object InFieldMine() => new VssBasicCredential("", new Store().With("dune-1209").Pin()); // found

    public static object InProperty(string given)
    {
        var other = new Store();
        other.Values["Pin"] = "dune-1210"; // silent
        var mine = new Store();
        mine.Values["Pin"] = given;
        return new VssBasicCredential("", mine.Values["Pin"]);
    }

    public static object InInitializer(string given)
    {
        var other = new Store { Values = { ["Pin"] = "dune-1211" } }; // silent
        var mine = new Store { Values = { ["Pin"] = given } };
        Console.WriteLine(other.Values.Count);
        return new VssBasicCredential("", mine.Values["Pin"]);
    }

    public static object InInitializerMine() => new VssBasicCredential("", new Store { Values = { ["Pin"] = "dune-1212" } }.Values["Pin"]); // found

    public static object ByExtension(string given)
    {
        var other = new Dictionary<string, string>().Put("Pin", "dune-1213"); // silent
        var mine = new Dictionary<string, string>().Put("Pin", given);
        Console.WriteLine(other["Pin"].Length);
        return new VssBasicCredential("", mine["Pin"]);
    }

    public static object ByExtensionMine(string given)
    {
        var mine = new Dictionary<string, string>().Put("Pin", "dune-1214").Put("Name", given); // found
        return new VssBasicCredential("", mine["Pin"]);
    }
}
