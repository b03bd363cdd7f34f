using System;

internal static class EditedTokens
{
    private const string Pat = "@@BROKEN@@";

    public static void Check()
    {
        var azdoKey = "Bearer @@BROKEN@@";
        Console.WriteLine(Pat.Length + azdoKey.Length);
    }
}
