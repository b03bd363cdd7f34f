using System;
using Microsoft.VisualStudio.Services.Common;

/// <summary>What a lambda writes to the object that it is called with.</summary>
public static class ConfiguredObjects
{
    public sealed class Settings
    {
        public string? Pat { get; set; }

        public string? Note { get; set; }
    }

    private static object Use(Settings settings) => new VssBasicCredential("", settings.Pat);

    private static object Open(Action<Settings> configure)
    {
        var settings = new Settings();
        configure(settings);
        return Use(settings);
    }

    private static int Count(Action<Settings> configure)
    {
        var settings = new Settings();
        configure(settings);
        return settings.Pat!.Length;
    }

    public static object Opened() => Open(settings => settings.Pat = "maple-121"); // found

    public static object Noted() => Open(settings => settings.Note = "maple-122"); // silent

    public static object Counted() => Count(settings => settings.Pat = "maple-123"); // silent

    public sealed class Item
    {
        public string? Pat { get; set; }
    }

    /// <summary>On what a library calls it isn't seen.</summary>
    public static void Each(System.Collections.Generic.List<Item> all)
    {
        all.ForEach(item => item.Pat = "maple-124"); // found
        Console.WriteLine(new VssBasicCredential("", all[0].Pat));
    }
}
