namespace AzdoAnalyzers.Credentials;

/// <summary>Classes of characters; none of them depends on a culture or reaches beyond ASCII.</summary>
internal static class Ascii
{
    public static bool IsLetterOrDigit(char value) => IsLetter(value) || IsDigit(value);

    public static bool IsLetter(char value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsLower(char value) => (uint)(value - 'a') <= 'z' - 'a';

    public static bool IsUpper(char value) => (uint)(value - 'A') <= 'Z' - 'A';

    public static bool IsDigit(char value) => (uint)(value - '0') <= 9;

    public static char ToLower(char value) => IsUpper(value) ? (char)(value | 0x20) : value;
}
