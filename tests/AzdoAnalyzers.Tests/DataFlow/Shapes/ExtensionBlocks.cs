// C# 14
using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Members in blocks of extensions: the block's parameter is what they are used on.</summary>
internal static class ExtensionBlocks
{
    extension(string text)
    {
        public string Self() => text;

        public string Trimmed => text.Trim();

        public object AsPin() => new VssBasicCredential("", text);

        public bool Fits(int length) => text.Length == length;

        public string Or(string other) => other;
    }

    public static object Method() => new VssBasicCredential("", "elder-801".Self()); // found

    public static object Property() => new VssBasicCredential("", "elder-802".Trimmed); // found

    public static object Sink() => "elder-803".AsPin(); // found

    public static object Argument() => new VssBasicCredential("", "elder-804".Or("elder-805")); // found

    public static object Asked(string given) => "elder-806".Fits(9) ? new VssBasicCredential("", given.Self()) : given.AsPin(); // silent

    public static object Receiver(string given) => new VssBasicCredential("", "elder-807".Or(given)); // silent
}
