#define LOCAL
using System;
using Microsoft.VisualStudio.Services.Common;

namespace Comments;

/// <summary>Old token: @@USER@@ (rotated).</summary>
internal static class Program
{
    /* The application's: @@APPLICATION@@,
       and the new one: @@CURRENT@@. */
    public static VssCredentials Credentials()
    {
#if LOCAL
        var pat = Environment.GetEnvironmentVariable("PAT");
#else
        var pat = "@@CURRENT@@";
        var other = $"{pat}" + "@@USER@@";
#endif
        // var pat = "@@HEAD@@" + "@@TAIL@@";
        return new VssBasicCredential("", pat);
    }
#region Notes on @@USER@@
#endregion
}
