using System;
using System.Threading.Tasks;
using Microsoft.TeamFoundation.SourceControl.WebApi;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Repositories
{
    /// <summary>Lists the repositories of a project.</summary>
    internal static class Program
    {
        private const string CollectionUri = "https://dev.azure.com/acme";
        private const string ProjectName = "Rockets";

        // Read and write for code.
        private const string Pat = "@@CURRENT@@";

        private static async Task Main(string[] args)
        {
            var credentials = new VssBasicCredential(string.Empty, Pat);
            using (var connection = new VssConnection(new Uri(CollectionUri), credentials))
            {
                var client = await connection.GetClientAsync<GitHttpClient>();
                foreach (var repository in await client.GetRepositoriesAsync(args.Length > 0 ? args[0] : ProjectName))
                {
                    Console.WriteLine($"{repository.Id}: {repository.Name}");
                }
            }
        }
    }
}
