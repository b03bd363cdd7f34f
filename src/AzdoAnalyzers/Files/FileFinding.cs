using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Files;

/// <summary>A credential in a file that isn't code. It holds nothing of the secret but its hash.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">The key that it stands under, where there is one and it may be repeated.</param>
/// <param name="IsProven">Whether it is a personal access token by its checksum.</param>
/// <param name="Fingerprint">A proven token's name; absent for what isn't proven.</param>
internal readonly record struct FileFinding(TextSpan Span, string? Key, bool IsProven, string? Fingerprint);
