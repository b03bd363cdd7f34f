using System;
using Microsoft.TeamFoundation.WorkItemTracking.WebApi;
using Microsoft.TeamFoundation.WorkItemTracking.WebApi.Models;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

var organization = "acme";
var url = $"https://dev.azure.com/{organization}";
var pat = args.Length > 0 ? args[0] : "@@USER@@";

VssConnection connection = new(new(url), new VssBasicCredential("", pat));
var workItems = connection.GetClient<WorkItemTrackingHttpClient>();
var wiql = new Wiql { Query = "SELECT [System.Id] FROM WorkItems WHERE [System.State] = 'Active'" };
var result = await workItems.QueryByWiqlAsync(wiql);
foreach (var reference in result.WorkItems)
{
    Console.WriteLine(reference.Id);
}
