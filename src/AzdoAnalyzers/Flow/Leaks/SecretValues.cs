using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>The reads of variables, parameters and members at which a trace met a credential on its way back from a client.</summary>
internal sealed class SecretValues
{
    private readonly HashSet<SyntaxNode> _known = [];

    private readonly List<IOperation> _reads = [];

    /// <summary>The reads, in the order in which the trace came to them.</summary>
    public IReadOnlyList<IOperation> Reads => _reads;

    /// <summary>The sinks from which the trace came to one of the reads.</summary>
    public HashSet<SinkUse> Uses { get; } = [];

    /// <summary>The command lines in which the trace came to a credential, where their program takes one.</summary>
    public HashSet<SyntaxNode> CommandLines { get; } = [];

    /// <summary>
    /// Notes what a request asks about, if it is a variable of the project that holds a credential for Azure DevOps, all of it or encoded, or the
    /// text that an object of a library holds which is in one: the token of a sign-in.
    /// </summary>
    public void Note(ProjectModel project, Request request)
    {
        if (request is not { Element: null, Role: ValueRole.Secret or ValueRole.UserName or ValueRole.BasicText or ValueRole.BasicParameter or ValueRole.BasicBytes or ValueRole.Header })
        {
            return;
        }

        // A command such as 'git fetch origin' takes its credential as one, whatever service the remote is of.
        if (request.Use.Row.Role is ValueRole.CommandLine or ValueRole.Script)
        {
            CommandLines.Add(request.Use.Node);
        }

        if (request.Service != Service.AzureDevOps || (request.Role == ValueRole.UserName && HasHeldPassword(request)))
        {
            return;
        }

        if (request.Value.Variable() is { } variable
            && (variable is ILocalSymbol or IParameterSymbol || project.Declares(variable) || (variable is IPropertySymbol { Type.SpecialType: SpecialType.System_String } && HeldBy.HasVariable(request.Value))))
        {
            Uses.Add(request.Use);
            if (_known.Add(request.Value.Syntax))
            {
                _reads.Add(request.Value);
            }
        }
    }

    /// <summary>
    /// Whether the empty password beside a user name is what a variable holds, which the token is to be put into: only where it is written there as an
    /// empty text is the token the user name. What callers hand over is written with them.
    /// </summary>
    private static bool HasHeldPassword(Request userName)
    {
        for (var password = userName.Asker; password is { Companion: not null }; password = password.Asker)
        {
            if (password.Value is ILocalReferenceOperation or IMemberReferenceOperation && password.Value.ConstantText() is null)
            {
                return true;
            }
        }

        return false;
    }
}
