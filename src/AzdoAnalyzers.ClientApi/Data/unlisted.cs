// What the signature files name but don't list.
namespace Microsoft.VisualStudio.Services.Common
{
    public enum VssCredentialsType { Windows, Federated, Basic, ServiceIdentity, OAuth, Other }

    public enum CredentialPromptType { PromptIfNeeded, DoNotPrompt }

    public enum CachedCredentialsType { Other, Windows, ServiceIdentity }

    public interface IHttpResponse { }

    public interface IVssCredentialPrompt { }

    public interface IVssCredentialStorage { }

    public interface IVssClientCertificateManager { }

    public class IssuedTokenProvider { }

    public class VssHttpRetryOptions { }

    public partial class VssHttpMessageHandler
    {
        protected override global::System.Threading.Tasks.Task<global::System.Net.Http.HttpResponseMessage> SendAsync(global::System.Net.Http.HttpRequestMessage request, global::System.Threading.CancellationToken cancellationToken) { throw null; }
    }
}

namespace Microsoft.VisualStudio.Services.Client
{
    public class VssFederatedToken { }

    public class VssOAuthTokenContainer { }
}

namespace Microsoft.VisualStudio.Services.Identity
{
    public class Identity
    {
        public global::System.Guid Id { get; set; }

        public string DisplayName { get; set; }
    }
}

namespace Microsoft.VisualStudio.Services.OAuth
{
    public enum VssOAuthClientCredentialType { Password, JwtBearer }

    public abstract class VssOAuthGrant { }
}

namespace Microsoft.VisualStudio.Services.WebApi
{
    public enum VssConnectMode { Automatic, Profile, User, UserProfile, SystemContext }

    public class ApiResourceLocationCollection { }

    public class VssResponseContext { }
}

namespace Microsoft.VisualStudio.Services.WebApi.Jwt
{
    public class JsonWebToken { }
}

namespace Microsoft.VisualStudio.Services.ServiceEndpoints.WebApi
{
    public sealed class EndpointAuthorization
    {
        public string Scheme { get; set; }

        public global::System.Collections.Generic.IDictionary<string, string> Parameters { get; set; }
    }

    public sealed class EndpointAuthorizationParameters
    {
        public const string Username = "Username";

        public const string Password = "Password";

        public const string AccessToken = "AccessToken";

        public const string ApiToken = "ApiToken";
    }

    public class ServiceEndpoint
    {
        public global::System.Uri Url { get; set; }

        public EndpointAuthorization Authorization { get; set; }
    }
}

namespace Microsoft.TeamFoundation.DistributedTask.WebApi
{
    public sealed class EndpointAuthorization
    {
        public string Scheme { get; set; }

        public global::System.Collections.Generic.IDictionary<string, string> Parameters { get; }
    }

    public sealed class EndpointAuthorizationParameters
    {
        public const string Username = "Username";

        public const string Password = "Password";

        public const string AccessToken = "AccessToken";

        public const string ApiToken = "ApiToken";
    }

    public class ServiceEndpoint
    {
        public global::System.Uri Url { get; set; }

        public EndpointAuthorization Authorization { get; set; }
    }

    public sealed class JobEnvironment
    {
        public ServiceEndpoint SystemConnection { get; set; }
    }
}
