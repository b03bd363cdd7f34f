namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What a value may be, as far as guards ask: a set, empty where the program doesn't come so far.</summary>
[Flags]
internal enum ValueStates
{
    /// <summary>Nothing: the expression never comes to a value.</summary>
    None = 0,

    /// <summary>It is <see langword="null"/>.</summary>
    Null = 1,

    /// <summary>A text or collection without content, the number 0.</summary>
    Empty = 2,

    /// <summary>A text, collection or object that is there, a number above 0.</summary>
    Some = 4,

    /// <summary>The answer no.</summary>
    False = 8,

    /// <summary>The answer yes.</summary>
    True = 16,

    /// <summary>The one text that is asked about, where it is one.</summary>
    Text = 32,

    /// <summary>Nothing that anybody could use.</summary>
    Missing = Null | Empty,

    /// <summary>Any text or object.</summary>
    Any = Missing | Some | Text,

    /// <summary>Any answer.</summary>
    Truth = False | True,

    /// <summary>Any value of any type.</summary>
    All = Any | Truth,
}
