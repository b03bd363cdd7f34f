namespace AzdoAnalyzers.Credentials;

/// <summary>
/// The formats of tokens that carry a checksum, read in microsoft/security-utilities (<c>SEC101_102_AdoPat.cs</c>,
/// <c>LegacyCommonAnnotatedSecurityKey.cs</c>).
/// </summary>
public enum TokenFormat
{
    /// <summary>A user's personal access token of 52 characters, as issued before mid-2024.</summary>
    LegacyUser,

    /// <summary>An application secret of 52 characters.</summary>
    LegacyApplication,

    /// <summary>A personal access token of 84 characters, as issued since mid-2024.</summary>
    Current,
}
