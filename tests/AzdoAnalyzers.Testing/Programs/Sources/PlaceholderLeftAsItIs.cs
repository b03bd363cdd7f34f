using System;
using Microsoft.TeamFoundation.Build.WebApi;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Samples
{
    public class Quickstart
    {
        private string personalAccessToken = "<your PAT>";
        private Uri organization = new Uri("https://dev.azure.com/{your-org}");

        public VssConnection Connect() => new VssConnection(organization, new VssBasicCredential("pat", personalAccessToken));

        public BuildHttpClient Builds()
        {
            return new BuildHttpClient(new Uri("https://dev.azure.com/fabrikam"), new VssBasicCredential("", "$(System.AccessToken)"));
        }
    }
}
