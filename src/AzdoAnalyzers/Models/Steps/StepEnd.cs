using System.Globalization;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>
/// One end of a step through a library: what of a call a value comes out of, or goes into. It starts with who holds the value, <c>this</c> (the
/// object, or what an extension method is called on), <c>return</c>, or the name of a parameter, and goes on with what of it:
/// <list type="table">
/// <item><term><c>[]</c></term><description>any element,</description></item>
/// <item><term><c>[name]</c></term><description>the element whose index or key is handed over for the parameter of this name,</description></item>
/// <item><term><c>[0]</c></term><description>the element with this number,</description></item>
/// <item><term><c>.key</c></term><description>the key of an entry; the entry itself stands for its value,</description></item>
/// <item><term><c>()</c></term><description>what a function hands back,</description></item>
/// <item><term><c>(0)</c></term><description>what a function is called with as its first argument.</description></item>
/// </list>
/// </summary>
internal sealed class StepEnd
{
    /// <summary>The holder that is the object itself.</summary>
    public const string Receiver = "this";

    /// <summary>The holder that is what the call hands back.</summary>
    public const string Result = "return";

    private const string EntryKey = ".key";

    private StepEnd(string holder, bool isFunctionResult, int? functionParameter, IReadOnlyList<StepElement> path) => (Holder, IsFunctionResult, FunctionParameter, Path) = (holder, isFunctionResult, functionParameter, path);

    /// <summary><see cref="Receiver"/>, <see cref="Result"/>, or a parameter's name.</summary>
    public string Holder { get; }

    /// <summary>Whether the value is what the function hands back that is the holder.</summary>
    public bool IsFunctionResult { get; }

    /// <summary>The position of the argument with which the function that is the holder is called; <see langword="null"/> where it isn't about that.</summary>
    public int? FunctionParameter { get; }

    /// <summary>The elements that lead from the holder to the value, the outermost first.</summary>
    public IReadOnlyList<StepElement> Path { get; }

    /// <summary>Reads the grammar.</summary>
    public static StepEnd Parse(string text)
    {
        var end = text.IndexOfAny(['[', '.', '(']);
        var holder = end < 0 ? text : text.Substring(0, end);
        int? parameter = null;
        var isResult = false;
        var path = new List<StepElement>();
        for (var i = end < 0 ? text.Length : end; i < text.Length;)
        {
            if (text[i] == '.')
            {
                path.Add(new StepElement(Argument: null, IsKeyOfEntry: true));
                i += EntryKey.Length;
                continue;
            }

            var close = text.IndexOfAny([']', ')'], i);
            var inner = text.Substring(i + 1, close - i - 1);
            if (text[i] == '[')
            {
                path.Add(inner.Length > 0 && char.IsDigit(inner[0]) ? new StepElement(Argument: null, Number: inner) : new StepElement(inner.Length == 0 ? null : inner));
            }
            else if (inner.Length > 0)
            {
                parameter = int.Parse(inner, NumberStyles.None, CultureInfo.InvariantCulture);
            }
            else
            {
                isResult = true;
            }

            i = close + 1;
        }

        return new StepEnd(holder, isResult, parameter, path);
    }
}
