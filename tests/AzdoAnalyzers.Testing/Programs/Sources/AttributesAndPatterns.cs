using System;
using System.ComponentModel;
using Microsoft.VisualStudio.Services.Common;

namespace Constants;

[DefaultValue(Pat)]
public class Settings
{
    public const string Pat = "@@USER@@";

    private const string Other = "pattern-secret-1";

    [Description("The URL, as in https://dev.azure.com/acme")]
    public string? Url { get; set; }

    public static bool IsKnown(string text) => text is Pat or Other || text switch { "@@CURRENT@@" => true, _ => false };

    public static VssCredentials Credentials(string pat = Pat)
    {
        const string user = "", local = Other;
        switch (pat)
        {
            case Other:
                goto case Pat;
            case Pat:
                return new VssBasicCredential(user, local);
            default:
                return new VssBasicCredential(user, nameof(Pat) + Other);
        }
    }
}
