using System;
using Basic = Microsoft.VisualStudio.Services.Common.VssBasicCredential;
using Connection = Microsoft.VisualStudio.Services.WebApi.VssConnection;
using Services = Microsoft.VisualStudio.Services;

namespace Aliased
{
    internal sealed class Job
    {
        public Connection Connect() => new Connection(new Uri("https://dev.azure.com/acme"), new Basic("", "aliased-secret-1"));

        public Connection Qualified()
            => new global::Microsoft.VisualStudio.Services.WebApi.VssConnection(new Uri("https://dev.azure.com/acme"), new Services.Common.VssBasicCredential("", "@@USER@@"));
    }
}
