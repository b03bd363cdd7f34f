namespace Microsoft.Identity.Client
{
    public class AuthenticationResult
    {
        public string AccessToken { get; }
    }

    public class PublicClientApplicationBuilder { }
}

namespace Microsoft.Azure.DevOps.Comments.WebApi
{
    public class CommentResourceReference { }
}

namespace Microsoft.TeamFoundation.Build.WebApi
{
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class Build
    {
        public int Id { get; set; }

        public string BuildNumber { get; set; }
    }

    public abstract partial class BuildHttpClientBase
    {
        public virtual Task<Build> GetBuildAsync(string project, int buildId, object userState = null, CancellationToken cancellationToken = default(CancellationToken)) { throw null; }

        public virtual Task<List<Build>> GetBuildsAsync(string project, int? top = null, object userState = null, CancellationToken cancellationToken = default(CancellationToken)) { throw null; }
    }
}

namespace Microsoft.TeamFoundation.Core.WebApi
{
    using System.Threading.Tasks;
    using Microsoft.VisualStudio.Services.WebApi;

    public class TeamProjectReference
    {
        public global::System.Guid Id { get; set; }

        public string Name { get; set; }
    }

    public partial class ProjectHttpClient
    {
        public Task<IPagedList<TeamProjectReference>> GetProjects(int? top = null, int? skip = null, object userState = null) { throw null; }
    }
}

namespace Microsoft.TeamFoundation.SourceControl.WebApi
{
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class GitRepository
    {
        public global::System.Guid Id { get; set; }

        public string Name { get; set; }

        public string RemoteUrl { get; set; }
    }

    public abstract partial class GitHttpClientBase
    {
        public virtual Task<List<GitRepository>> GetRepositoriesAsync(string project, bool? includeLinks = null, object userState = null, CancellationToken cancellationToken = default(CancellationToken)) { throw null; }

        public virtual Task<List<GitRepository>> GetRepositoriesAsync(bool? includeLinks = null, object userState = null, CancellationToken cancellationToken = default(CancellationToken)) { throw null; }
    }
}

namespace Microsoft.TeamFoundation.TestManagement.WebApi
{
    public class TestManagementBaseSecuredObject { }
}

namespace Microsoft.TeamFoundation.WorkItemTracking.WebApi
{
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;
    using Microsoft.TeamFoundation.WorkItemTracking.WebApi.Models;

    public abstract partial class WorkItemTrackingHttpClientBase
    {
        public virtual Task<WorkItem> GetWorkItemAsync(int id, IEnumerable<string> fields = null, object userState = null, CancellationToken cancellationToken = default(CancellationToken)) { throw null; }

        public virtual Task<WorkItemQueryResult> QueryByWiqlAsync(Wiql wiql, bool? timePrecision = null, int? top = null, object userState = null, CancellationToken cancellationToken = default(CancellationToken)) { throw null; }
    }
}

namespace Microsoft.TeamFoundation.WorkItemTracking.WebApi.Models
{
    using System.Collections.Generic;

    public class Wiql
    {
        public string Query { get; set; }
    }

    public class WorkItemTrackingResource { }

    public class WorkItem : WorkItemTrackingResource
    {
        public int? Id { get; set; }

        public IDictionary<string, object> Fields { get; set; }
    }

    public class WorkItemReference
    {
        public int Id { get; set; }
    }

    public class WorkItemQueryResult
    {
        public IEnumerable<WorkItemReference> WorkItems { get; set; }
    }
}

namespace Microsoft.VisualStudio.Services.Account.Client
{
    using System;
    using Microsoft.VisualStudio.Services.Common;
    using Microsoft.VisualStudio.Services.WebApi;

    public abstract class AccountVersion1HttpClient : VssHttpClientBase
    {
        protected AccountVersion1HttpClient() : base(default(Uri), default(VssCredentials)) { }
    }
}

namespace Microsoft.VisualStudio.Services.Common
{
    public enum VssReadConsistencyLevel { Snapshot, Eventual }

    public struct SubjectDescriptor { }
}

namespace Microsoft.VisualStudio.Services.OAuth
{
    public class VssOAuthJwtBearerAssertion { }
}

namespace Microsoft.VisualStudio.Services.WebApi
{
    public interface IPagedList<T> : global::System.Collections.Generic.IList<T> { }

    public interface IVssConnection { }

    public abstract class VssSigningCredentials { }

    public partial class PagedList<T> : global::System.Collections.Generic.List<T>, IPagedList<T> { }
}
