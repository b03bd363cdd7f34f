using System;
using Microsoft.VisualStudio.Services.Common;

/// <summary>A static member of a generic type is another one for each type that is made of it.</summary>
internal static class GenericStatics
{
    private static class Slot<T>
    {
        public static string Held { get; set; }

        public static string Kept;
    }

    public static void Fill()
    {
        Slot<int>.Held = "elm-2801"; // found
        Slot<long>.Held = "elm-2802"; // silent
        Slot<int>.Kept = "elm-2803"; // silent
        Slot<long>.Kept = "elm-2804"; // found
        Console.WriteLine(Slot<long>.Held + Slot<int>.Kept);
    }

    public static object OfOne() => new VssBasicCredential("", Slot<int>.Held);

    public static object OfOther() => new VssBasicCredential("", Slot<long>.Kept);
}
