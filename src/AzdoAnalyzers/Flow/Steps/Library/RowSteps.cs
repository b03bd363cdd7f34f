using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Models.Steps;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The steps through members of libraries, as the rows of <see cref="StepCatalog"/> have them, from what a value goes into back to what it comes out of.</summary>
internal static class RowSteps
{
    /// <summary>Goes on from what a member hands back that is the same value; <see langword="false"/> if there is no such row, or the operation makes something too.</summary>
    public static bool Follow(Tracer tracer, Request request) => Follow(tracer, request, isChange: false) && request.Value is not IObjectCreationOperation;

    /// <summary>Goes on from what a member hands back that is another text made of the value; <see langword="false"/> if there is no such row.</summary>
    public static bool FollowChange(Tracer tracer, Request request) => Follow(tracer, request, isChange: true);

    /// <summary>What is copied or viewed; <see langword="null"/> if the operation does neither.</summary>
    public static IOperation? Copied(IOperation operation)
        => operation is IImplicitIndexerReferenceOperation range ? range.Instance
            : Member(operation) is { } member && StepCatalog.Of(member).FirstOrDefault(row => !row.IsChange && row.To.Holder == StepEnd.Result && row.From.Path.Count == 0 && row.To.Path.Count == 0) is { } row ? Held(operation, row.From)
            : null;

    /// <summary>Goes on from an <c>out</c> or <c>ref</c> argument.</summary>
    public static void FollowOut(Tracer tracer, Request request, IArgumentOperation argument) => FollowInto(tracer, request, argument, functionParameter: null);

    /// <summary>Goes on from a parameter of a function that a member of a library is handed, by its position.</summary>
    public static void FollowParameter(Tracer tracer, Request request, IArgumentOperation function, int position) => FollowInto(tracer, request, function, position);

    private static bool Follow(Tracer tracer, Request request, bool isChange)
    {
        if (Member(request.Value) is not { } member)
        {
            return false;
        }

        var isFollowed = false;
        foreach (var row in StepCatalog.Of(member))
        {
            if (row.IsChange == isChange && row.To.Holder == StepEnd.Result)
            {
                isFollowed |= Follow(tracer, request, row, request.Value);
            }
        }

        return isFollowed;
    }

    private static void FollowInto(Tracer tracer, Request request, IArgumentOperation argument, int? functionParameter)
    {
        if (argument is not { Parent: { } call, Parameter: { } parameter } || Member(call) is not { } member)
        {
            return;
        }

        foreach (var row in StepCatalog.Of(member))
        {
            if (row.To.Holder == parameter.Name && row.To.FunctionParameter == functionParameter)
            {
                Follow(tracer, request, row, call);
            }
        }
    }

    private static bool Follow(Tracer tracer, Request request, StepRow row, IOperation call)
    {
        if (!Fits(tracer.Project, row, call) || !IsAsked(row.To, call, request, out var rest) || Held(call, row.From) is not { } source)
        {
            return false;
        }

        if (row.IsChange && source.IsNothing())
        {
            return true;
        }

        foreach (var element in row.From.Path.Reverse())
        {
            rest = new AccessPath(Key(element, call, request), rest);
        }

        tracer.Follow(request with { Value = source, Element = rest, IsChanged = request.IsChanged || row.IsChange });
        return true;
    }

    private static bool Fits(ProjectModel project, StepRow row, IOperation call)
        => (row.Without is null || Arguments(call).Argument(row.Without) is null)
            && (!row.IsCut || (Held(call, row.From) is { } text && SingleText.Of(project, text) is not null && Arguments(call).All(argument => argument.Value.ConstantValue.HasValue || argument.ArgumentKind != ArgumentKind.Explicit)));

    /// <summary>Whether the request is for what the row hands on, and what of that is asked for.</summary>
    private static bool IsAsked(StepEnd end, IOperation call, Request request, out AccessPath? rest)
    {
        rest = request.Element;
        foreach (var element in end.Path)
        {
            if (rest is null || (element.IsKeyOfEntry ? rest.Key != AccessPath.KeyOfEntry : rest.Key == AccessPath.KeyOfEntry || !rest.MayBe(Key(element, call, request))))
            {
                return false;
            }

            rest = rest.Inner;
        }

        return true;
    }

    private static string? Key(StepElement element, IOperation call, Request request)
        => element.IsKeyOfEntry ? AccessPath.KeyOfEntry
            : element.Argument is { } name && Arguments(call).Argument(name) is { } key ? ElementKeys.Of(key, request.Frame)
            : null;

    private static ISymbol? Member(IOperation operation)
        => operation switch
        {
            IInvocationOperation call => StringBuilderPieces.IsText(call) ? null : call.TargetMethod,
            IPropertyReferenceOperation property => property.Property,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };

    /// <summary>Who holds the value in a call.</summary>
    private static IOperation? Held(IOperation call, StepEnd end)
        => end.Holder != StepEnd.Receiver ? Arguments(call).Argument(end.Holder) : call switch
        {
            IInvocationOperation { Instance: { } instance } => instance,
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var receiver, ..] } => receiver.Value,
            IPropertyReferenceOperation { Instance: { } instance } => instance,
            _ => null,
        };

    private static ImmutableArray<IArgumentOperation> Arguments(IOperation call)
        => call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
}
