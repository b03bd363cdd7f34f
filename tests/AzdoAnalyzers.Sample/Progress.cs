using System.Diagnostics;

namespace AzdoAnalyzers.Sample;

/// <summary>Tells the user what runs, how long it took, and what came out. The secrets it is told of are never printed.</summary>
internal sealed class Progress(TextWriter output, int stepCount)
{
    private readonly List<string> _secrets = [];

    private int _step;

    /// <summary>From now on the text is printed as &lt;token&gt;.</summary>
    public void Hide(string secret) => _secrets.Add(secret);

    /// <summary>Prints what the step does, runs it, prints how long it took, and gives back what it gives.</summary>
    public T Step<T>(string what, Func<T> run)
    {
        output.Write($"[{++_step}/{stepCount}] {what} ... ");
        output.Flush();
        var watch = Stopwatch.StartNew();
        var result = run();
        output.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s");
        return result;
    }

    /// <summary>Prints lines below the step.</summary>
    public void Details(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"      {Redact(line)}");
        }
    }

    /// <summary>Prints the one line that says what happened.</summary>
    public void Done(string summary)
    {
        output.WriteLine();
        output.WriteLine(Redact(summary));
    }

    /// <summary>Prints why the walkthrough stopped.</summary>
    public void Failed(string reason)
    {
        output.WriteLine();
        output.WriteLine($"FAILED: {Redact(reason)}");
    }

    private string Redact(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, "<token>", StringComparison.Ordinal);
        }

        return text;
    }
}
