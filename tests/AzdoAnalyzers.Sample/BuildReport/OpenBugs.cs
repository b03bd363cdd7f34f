using Microsoft.TeamFoundation.WorkItemTracking.WebApi;
using Microsoft.TeamFoundation.WorkItemTracking.WebApi.Models;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace BuildReport;

/// <summary>The bugs that nobody has closed yet.</summary>
internal static class OpenBugs
{
    public static async Task<int> CountAsync()
    {
        var query = new Wiql { Query = "SELECT [System.Id] FROM WorkItems WHERE [System.WorkItemType] = 'Bug' AND [System.State] <> 'Closed'" };
        using var connection = new VssConnection(
            new Uri(AzureDevOps.OrganizationUrl),
            new VssBasicCredential(string.Empty, "<your PAT>")); // read-only is enough
        var result = await connection.GetClient<WorkItemTrackingHttpClient>().QueryByWiqlAsync(query, AzureDevOps.Project);
        return result.WorkItems.Count();
    }
}
