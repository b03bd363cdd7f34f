using Microsoft.VisualStudio.Services.Common;

namespace Microsoft.VisualStudio.Services.WebApi;

public abstract class VssHttpClientBase
{
    protected VssHttpClientBase(Uri baseUrl, VssCredentials credentials)
    {
    }
}

public class VssConnection(Uri baseUrl, VssCredentials credentials) : IDisposable
{
    public Uri Uri => baseUrl;

    public T GetClient<T>()
        where T : VssHttpClientBase
        => (T)Activator.CreateInstance(typeof(T), baseUrl, credentials)!;

    public void Dispose() => GC.SuppressFinalize(this);
}
