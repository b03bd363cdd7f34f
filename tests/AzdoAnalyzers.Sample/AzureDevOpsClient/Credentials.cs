namespace Microsoft.VisualStudio.Services.Common;

public abstract class FederatedCredential;

public sealed class VssBasicCredential : FederatedCredential
{
    public VssBasicCredential()
    {
    }

    public VssBasicCredential(string userName, string password)
    {
    }
}

public class VssCredentials
{
    public VssCredentials()
    {
    }

    public VssCredentials(FederatedCredential federatedCredential)
    {
    }

    public static implicit operator VssCredentials(FederatedCredential credential) => new(credential);
}
