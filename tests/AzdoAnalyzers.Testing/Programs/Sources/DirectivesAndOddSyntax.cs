#nullable disable
#pragma warning disable CS0618
using System;
using System.Net;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Odd
{
    public static unsafe class Pointers
    {
        public static VssConnection Connect(dynamic options, params string[] rest)
        {
            checked
            {
                lock (rest)
                {
                    var @new = new { Url = "https://dev.azure.com/acme", Pat = "anonymous-secret-1" };
                    string value = rest is [var first, ..] ? first : options?.Pat ?? @new.Pat;
                    Span<char> buffer = stackalloc char[4];
                    ref var slot = ref buffer[0];
                    slot = '@';
                    fixed (char* start = "@@USER@@")
                    {
                        slot = *start;
                    }

                    return new VssConnection(
                        new Uri(@new.Url), // the organization
                        new VssBasicCredential(new NetworkCredential(userName: "", password: value /* secret */)));
                }
            }
        }

        public static VssCredentials Local()
        {
            VssBasicCredential credential;
            credential = new VssBasicCredential(
                "",
#if DEBUG
                "debug-secret-1"
#else
                "release-secret-1"
#endif
                );
            return credential;
        }
    }
}
