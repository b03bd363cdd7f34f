using System;
using Microsoft.VisualStudio.Services.Common;

/// <summary>References to members, and to elements of what they hold: what is written to them is written there.</summary>
internal sealed class RefMembers
{
    private readonly string[] _slots = new string[4];

    private string _kept;

    private string _other;

    private string _third;

    private ref string Fourth => ref _fourth;

    private string _fourth;

    private ref string At(int number) => ref _slots[number];

    private ref string Third()
    {
        return ref _third;
    }

    public object Elements(string given)
    {
        At(0) = "me";
        At(1) = "fir-2701"; // found
        At(2) = "fir-2702"; // silent
        return new VssBasicCredential(At(0), At(1));
    }

    public object ThroughLocal()
    {
        ref var slot = ref _kept;
        slot ??= "fir-2703"; // found
        return new VssBasicCredential("", _kept);
    }

    public object ThroughOther(string given)
    {
        ref var slot = ref _other;
        slot = "fir-2704"; // silent
        Console.WriteLine(slot.Length);
        return new VssBasicCredential("", given);
    }

    public object ThroughMethod()
    {
        Third() = "fir-2705"; // found
        return new VssBasicCredential("", _third);
    }

    public object ThroughProperty()
    {
        Fourth = "fir-2706"; // found
        return new VssBasicCredential("", _fourth);
    }
}
