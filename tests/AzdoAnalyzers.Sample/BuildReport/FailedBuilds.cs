using Microsoft.TeamFoundation.Build.WebApi;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace BuildReport;

/// <summary>The builds that failed last.</summary>
internal static class FailedBuilds
{
    public static async Task<IEnumerable<string>> NumbersAsync()
    {
        var credential = new VssBasicCredential(string.Empty, AzureDevOps.PersonalAccessToken);
        using var connection = new VssConnection(new Uri(AzureDevOps.OrganizationUrl), credential);
        var builds = await connection.GetClient<BuildHttpClient>().GetBuildsAsync(AzureDevOps.Project, BuildResult.Failed, top: 10);
        return builds.Select(build => build.BuildNumber);
    }
}
