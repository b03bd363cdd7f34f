using Microsoft.TeamFoundation.Build.WebApi;
using Microsoft.TeamFoundation.WorkItemTracking.WebApi.Models;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Microsoft.TeamFoundation.Build.WebApi
{
    public enum BuildResult
    {
        Succeeded = 2,
        Failed = 8,
    }

    public class Build
    {
        public string BuildNumber { get; set; } = "";

        public BuildResult? Result { get; set; }
    }

    public class BuildHttpClient(Uri baseUrl, VssCredentials credentials) : VssHttpClientBase(baseUrl, credentials)
    {
        public virtual Task<List<Build>> GetBuildsAsync(string project, BuildResult? resultFilter = null, int? top = null) => Task.FromResult(new List<Build>());
    }
}

namespace Microsoft.TeamFoundation.WorkItemTracking.WebApi.Models
{
    public class Wiql
    {
        public string Query { get; set; } = "";
    }

    public class WorkItemReference
    {
        public int Id { get; set; }
    }

    public class WorkItemQueryResult
    {
        public IEnumerable<WorkItemReference> WorkItems { get; set; } = [];
    }
}

namespace Microsoft.TeamFoundation.WorkItemTracking.WebApi
{
    public class WorkItemTrackingHttpClient(Uri baseUrl, VssCredentials credentials) : VssHttpClientBase(baseUrl, credentials)
    {
        public virtual Task<WorkItemQueryResult> QueryByWiqlAsync(Wiql wiql, string project) => Task.FromResult(new WorkItemQueryResult());
    }
}
