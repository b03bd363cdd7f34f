namespace AzdoAnalyzers.Testing;

/// <summary>
/// Code that a fuzzer shows by that it is guided by branches: of many millions of texts one goes all the way, and each
/// step shows the way to the next.
/// </summary>
public static class BranchControl
{
    /// <summary>Whether a text goes all the way.</summary>
    public static bool IsEnd(string text)
    {
        if (text.Length > 3 && text[0] == '{')
        {
            if (text[1] == '%')
            {
                if (text[2] == '9')
                {
                    return text[3] == '\t';
                }
            }
        }

        return false;
    }
}
