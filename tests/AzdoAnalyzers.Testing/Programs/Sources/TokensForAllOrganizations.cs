using System;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Sources.TokensForAllOrganizations
{
    public class Copy
    {
        public void Run()
        {
            var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException("AZDO_PERSONAL_ACCESS_TOKEN");
            Connect("https://dev.azure.com/northwind-old", pat);
            Connect("https://dev.azure.com/northwind-new", pat);
        }

        public VssConnection Profile(string pat) => new VssConnection(new Uri("https://app.vssps.visualstudio.com"), new VssBasicCredential("", pat));

        public VssBasicCredential Misspelled() => new VssBasicCredential("", Environment.GetEnvironmentVariable("$env:AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException("No token."));

        private static VssConnection Connect(string url, string pat) => new VssConnection(new Uri(url), new VssBasicCredential("", pat));
    }
}
