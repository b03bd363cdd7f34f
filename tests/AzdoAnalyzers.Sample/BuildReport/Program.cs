using BuildReport;

Console.WriteLine($"Failed builds of {AzureDevOps.Project}:");
foreach (var number in await FailedBuilds.NumbersAsync())
{
    Console.WriteLine($"  {number}");
}

Console.WriteLine($"Open bugs: {await OpenBugs.CountAsync()}");
Console.WriteLine(await AgentPools.ListAsync());
