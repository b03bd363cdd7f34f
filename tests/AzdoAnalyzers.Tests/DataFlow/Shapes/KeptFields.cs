// C# 14
using System;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Properties whose accessors name the field that the compiler makes for them.</summary>
internal sealed class KeptFields
{
    public string Trimmed { get => field; set => field = value.Trim(); } = "";

    public string Checked { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } = "oak-701"; // found

    public string Late { get => field ??= "oak-702"; set; } // found

    public string Once { get => field ?? ""; init; }

    public string Other { get => field; set => field = value; } = "";

    public object A() => new VssBasicCredential("", Trimmed);

    public object B() => new VssBasicCredential("", Checked);

    public object C() => new VssBasicCredential("", Late);

    public object D() => new VssBasicCredential("", Once);

    public static object E() => new KeptFields { Trimmed = "oak-703", Once = "oak-704" }; // found

    public static object F() => new KeptFields { Other = "oak-705" }; // silent

    public static object G()
    {
        var kept = new KeptFields { Other = "oak-706" }; // found
        return new VssBasicCredential("", kept.Other);
    }
}
