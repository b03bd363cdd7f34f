using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Headers;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Organizations;

/// <summary>Where a token is written or read, so that two clients can be told to be given the same one.</summary>
/// <param name="Place">The expression.</param>
/// <param name="Key">Equal for equal tokens: the variable, the text, or the expression itself. It may hold a secret.</param>
internal sealed record TokenIdentity(SyntaxNode Place, object Key)
{
    private const int MaxSteps = 16;

    /// <summary>Whether it may be a personal access token: not so the job access token, and what libraries hand out as one of Entra.</summary>
    public bool IsPersonal { get; private init; } = true;

    /// <summary>The names by which libraries hand out tokens of Entra, which are no personal ones.</summary>
    private static readonly HashSet<string> EntraTokens = new(StringComparer.Ordinal) { "AccessToken", "Token", "GetToken", "GetTokenAsync", "GetAccessToken", "GetAccessTokenAsync" };

    /// <summary>The identity of what a sink takes in a call; <see langword="null"/> where it isn't one value that is known.</summary>
    public static TokenIdentity? Of(ProjectModel project, IOperation value, CallContext? context)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            value = value.Unwrapped();
            if (EnvironmentReads.Name(project, value) is { } name)
            {
                return ComposedTexts.Of(project, name, context) is [{ Text: { Length: > 0 } variable }] && variable.IndexOf(ComposedText.Hole) < 0
                    ? new TokenIdentity(Read(value, name, context), variable) { IsPersonal = variable != EnvironmentVariables.JobAccessToken }
                    : null;
            }

            if (value.ConstantText() is { } text && value.Variable() is null)
            {
                return text.Trim().Length == 0 ? null : new TokenIdentity(value.Syntax, text);
            }

            if (Source(project, value, ref context) is not { } source)
            {
                return IsOfEntra(value) ? new TokenIdentity(value.Syntax, value.Syntax) { IsPersonal = false }
                    : context is null && value is IInvocationOperation or IPropertyReferenceOperation { Instance: not null } or IArrayElementReferenceOperation or IAwaitOperation ? new TokenIdentity(value.Syntax, value.Syntax)
                    : null;
            }

            value = source;
        }

        return null;
    }

    /// <summary>Where the project reads the variable whose name it hands to a method of its own, the call is the read.</summary>
    private static SyntaxNode Read(IOperation read, IOperation name, CallContext? context)
        => name.Unwrapped() is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } } && context?.IsOf(method) == true ? context.Call.Syntax : read.Syntax;

    private static bool IsOfEntra(IOperation value)
        => value switch
        {
            IInvocationOperation call => EntraTokens.Contains(call.TargetMethod.Name),
            IPropertyReferenceOperation property => EntraTokens.Contains(property.Property.Name),
            IAwaitOperation await => IsOfEntra(await.Operation.Unwrapped()),
            _ => false,
        };

    /// <summary>The only value that an expression takes another one's place of; <see langword="null"/> where there is none, or several.</summary>
    private static IOperation? Source(ProjectModel project, IOperation value, ref CallContext? context)
    {
        switch (value)
        {
            case ILocalReferenceOperation local:
                return Only(LocalDefinitions.Reaching(project, local).Select(project.Operation));
            case IFieldReferenceOperation { Field: var field } when project.Declares(field):
                context = null;
                return Only(MemberWrites.Initializers(project, field.OriginalDefinition).Concat(MemberWrites.Assignments(project, field.OriginalDefinition).Select(OperationFacts.Written)));
            case IPropertyReferenceOperation { Property: var property } when project.Declares(property):
                context = null;
                return Only(property.OriginalDefinition.GetMethod is { } getter && MemberWrites.Returns(project, getter).ToList() is { Count: > 0 } returned ? returned : MemberWrites.Initializers(project, property.OriginalDefinition).Concat(MemberWrites.Assignments(project, property.OriginalDefinition).Select(OperationFacts.Written)));
            case IInvocationOperation { TargetMethod: var method } call when project.Declares(method) && CallContext.Into(call, context) is { } inside:
                var result = Only(MemberWrites.Returns(project, method.OriginalDefinition));
                context = inside;
                return result;
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } when context?.IsOf(method) == true:
                var argument = context.Arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal)?.Value;
                context = context.Caller;
                return argument;
            case ICoalesceOperation coalesce:
                return coalesce.Value;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return whenFalse is IConversionOperation { Operand: IThrowOperation } or IThrowOperation ? conditional.WhenTrue : conditional.WhenTrue.Unwrapped() is IThrowOperation ? whenFalse : null;
            case IInvocationOperation { TargetMethod.Name: "Trim" or "ToString", Instance: { } text }:
                return text;
            case IInvocationOperation { TargetMethod.Name: nameof(System.Text.Encoding.GetBytes), Arguments: [var text] }:
                return text.Value;
            case IObjectCreationOperation credential when credential.Type.Is("NetworkCredential", "System.Net"):
                return credential.Arguments.Argument("password");
            default:
                return BasicSteps.IsBase64(value) ? ((IInvocationOperation)value).Arguments[0].Value : LastPiece(value);
        }
    }

    /// <summary>What a text ends with that is put together: the password of <c>user:password</c>, the parameter of a header.</summary>
    private static IOperation? LastPiece(IOperation value)
        => TextPieces.Of(value) is { Length: > 1 } pieces && pieces[pieces.Length - 1] is { IsOwnValue: true, Operation: var last } ? last : null;

    private static IOperation? Only(IEnumerable<IOperation?> values) => values.Take(2).ToArray() is [{ } value and not (IForEachLoopOperation or IDeconstructionAssignmentOperation or IArgumentOperation)] ? value : null;
}
