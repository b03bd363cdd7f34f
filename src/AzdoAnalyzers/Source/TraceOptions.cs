using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source;

/// <summary>What a trace depends on beside the code: what is asked, and what the project's configuration says.</summary>
internal sealed record TraceOptions
{
    /// <summary>Whether a rule asks if values are guarded.</summary>
    public bool NeedsGuards { get; init; } = true;

    /// <summary>Whether a rule asks what happens to values on their way into a request.</summary>
    public bool NeedsStates { get; init; } = true;

    /// <summary>Whether a rule asks which organizations a token goes to.</summary>
    public bool NeedsOrganizations { get; init; } = true;

    /// <summary>The parameters of users' guards: without their value the method doesn't come back, or says <see langword="false"/>.</summary>
    public ISet<IParameterSymbol> GuardParameters { get; init; } = ImmutableHashSet<IParameterSymbol>.Empty;

    /// <summary>Whether a rule, or the safety of a fix, asks where else credentials go.</summary>
    public bool NeedsLeaks { get; init; } = true;

    /// <summary>Whether the project is one of tests, in which what a stub answers is sent to nobody.</summary>
    public bool IsTestProject { get; init; }

    /// <summary>The environment variables that hold a credential.</summary>
    public ISet<string> SecretVariables { get; init; } = Models.SecretVariables.Known;

    /// <summary>The environment variables that put Azure DevOps in play.</summary>
    public ISet<string> ServiceVariables { get; init; } = EnvironmentVariables.Known;
}
