namespace Microsoft.IdentityModel.Clients.ActiveDirectory
{
    public class AuthenticationContext { }

    public class AuthenticationResult { }

    public class UserCredential { }
}

namespace Microsoft.TeamFoundation.Client
{
    public enum ConnectOptions { None, IncludeServices }

    public interface ICredentialsProvider { }

    public interface ITfsRequestChannelFactory { }

    public class IssuedTokenProvider { }

    public class RegisteredConfigurationServer { }

    public class RegisteredProjectCollection { }

    public class TFProxyServer { }

    public class TfsClientCredentialStorage { }

    public sealed class OAuthTokenCredential : FederatedCredential
    {
        public OAuthTokenCredential(string accessToken) { }
    }

    public sealed class AadCredential : FederatedCredential
    {
        public AadCredential(string username, string password) { }
    }
}

namespace Microsoft.TeamFoundation.Framework.Client
{
    public interface IServerDataProvider { }

    public class CatalogNode { }

    public class IdentityDescriptor { }

    public class ServerCapabilities { }

    public class TeamFoundationIdentity { }
}

namespace Microsoft.TeamFoundation.Framework.Common { }

namespace Microsoft.VisualStudio.Services.Client
{
    public enum VssAadTokenOptions { None }

    public interface IDialogHost { }

    public class VssOAuthToken
    {
        public VssOAuthToken(string token) { }
    }
}

namespace Microsoft.VisualStudio.Services.WebApi
{
    public enum JWTAlgorithm { None, HS256, RS256 }
}
