using System;
using System.Net;
using Microsoft.TeamFoundation.WorkItemTracking.WebApi;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Legacy
{
    public class WorkItemReader : IDisposable
    {
        private readonly VssConnection connection;
        private readonly string password;

        public WorkItemReader() : this("https://acme.visualstudio.com/DefaultCollection", "@@USER@@")
        {
        }

        public WorkItemReader(string url, string password)
        {
            if (string.IsNullOrWhiteSpace(password))
            {
                throw new ArgumentException("No password.", "password");
            }

            this.password = password;
            this.connection = new VssConnection(new Uri(url), new VssBasicCredential(string.Empty, this.password));
        }

        public string Title(int id)
        {
            var client = connection.GetClient<WorkItemTrackingHttpClient>();
            object title;
            return client.GetWorkItemAsync(id).Result.Fields.TryGetValue("System.Title", out title) ? (string)title : null;
        }

        public VssCredentials Windows()
        {
            return new VssCredentials(new WindowsCredential(new NetworkCredential("me", "hunter2", "ACME")));
        }

        public void Dispose()
        {
            connection.Dispose();
        }
    }
}
