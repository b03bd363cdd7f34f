using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Models.Steps;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The steps through members of libraries, as the rows of <see cref="StepCatalog"/> have them, from what a value goes into back to what it comes out of.</summary>
internal static class RowSteps
{
    /// <summary>Goes on from what a member hands back that is the same value; <see langword="false"/> if there is no such row, or the operation makes something too.</summary>
    public static bool Follow(Tracer tracer, Request request) => Follow(tracer, request, isChange: false) && request.Value is not IObjectCreationOperation;

    /// <summary>The same for a member of a library whose source, or a stand-in for it, is in the project.</summary>
    public static void FollowCopyOfLibrary(Tracer tracer, Request request)
    {
        foreach (var row in Member(request.Value) is { } member ? StepCatalog.Of(member).Where(row => row is { IsChange: false, Type.IncludesAll: false } && row.To.Holder == StepEnd.Result) : [])
        {
            Follow(tracer, request, row, request.Value);
        }
    }

    /// <summary>Goes on from what a program is given when it runs to what stands there where it isn't given.</summary>
    public static void FollowDefault(Tracer tracer, Request request)
    {
        foreach (var row in Member(request.Value) is { } member ? StepCatalog.Of(member).Where(row => row is { IsDefault: true, To.Holder: StepEnd.Result }) : [])
        {
            Follow(tracer, request with { IsAlternative = true }, row, request.Value);
        }
    }

    /// <summary>Goes on from what a member hands back that is another text made of the value; <see langword="false"/> if there is no such row.</summary>
    public static bool FollowChange(Tracer tracer, Request request) => Follow(tracer, request, isChange: true);

    /// <summary>What is copied or viewed; <see langword="null"/> if the operation does neither.</summary>
    public static IOperation? Copied(IOperation operation)
        => operation is IImplicitIndexerReferenceOperation range ? range.Instance
            : Member(operation) is { } member && StepCatalog.Of(member).FirstOrDefault(row => !row.IsChange && row.To.Holder == StepEnd.Result && row.From.Path.Count == 0 && row.To.Path.Count == 0) is { } row ? Held(operation, row.From)
            : null;

    /// <summary>The text whose beginning a call hands back; <see langword="null"/> if it is another call.</summary>
    public static IOperation? Beginning(IOperation operation)
        => Member(operation) is { } member && StepCatalog.Of(member).FirstOrDefault(row => row.IsCut && row.Start is not null) is { Start: { } start } row
            && (start.Length == 0 || Arguments(operation).Argument(start)?.ConstantValue is { HasValue: true, Value: 0 })
            ? Held(operation, row.From)
            : null;

    /// <summary>The names of the methods that write elements of the object that they are called on.</summary>
    public static IEnumerable<string> WritingMembers { get; } = [.. StepCatalog.All.Where(row => row.To.Holder == StepEnd.Receiver).SelectMany(row => row.Members).Distinct()];

    /// <summary>What a method is called on, an extension method too; <see langword="null"/> if it isn't called on anything.</summary>
    public static IOperation? Receiver(IInvocationOperation call)
        => call.Instance ?? (call is { TargetMethod.IsExtensionMethod: true, Arguments: [var receiver, ..] } ? receiver.Value : null);

    /// <summary>What a call, or the assignment of a property or field, writes into the object that it is called on; <see langword="null"/> if it writes nothing.</summary>
    public static ElementWrite? Write(IOperation operation) => Write(operation, StepEnd.Receiver);

    /// <summary>What a call writes into the object that it is handed; <see langword="null"/> if it writes nothing.</summary>
    public static ElementWrite? WriteInto(IArgumentOperation argument)
        => argument is { Parent: IInvocationOperation call, Parameter: { RefKind: RefKind.None, Name: var name } } ? Write(call, name) : null;

    private static ElementWrite? Write(IOperation operation, string holder)
    {
        var call = operation is ISimpleAssignmentOperation { Target: var target } ? target : operation;
        foreach (var row in Member(call) is { } member ? StepCatalog.Of(member).Where(row => row.To.Holder == holder && row.To.FunctionParameter is null) : [])
        {
            if ((operation is ISimpleAssignmentOperation { Value: var assigned } ? assigned : Held(call, row.From)) is { } value)
            {
                var part = row.From.Path.Reverse().Aggregate((AccessPath?)null, (inner, element) => new AccessPath(Key(element, call, frame: null), inner));
                return new ElementWrite([.. row.To.Path.Select(element => Key(element, call, frame: null))], value, Part: part) { ReplacesAll = row.ReplacesAll };
            }
        }

        return null;
    }

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
            if (row.IsChange == isChange && row.To.Holder == StepEnd.Result && Follow(tracer, request, row, request.Value))
            {
                isFollowed = true;
                if (isChange)
                {
                    break;
                }
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
        if (!Fits(tracer.Project, row, call) || !IsAsked(row.To, call, request, out var rest) || Held(call, row.From) is not { } source || (row.IsChange && source.IsNothing()))
        {
            return false;
        }

        foreach (var element in row.From.Path.Reverse())
        {
            rest = new AccessPath(Key(element, call, request.Frame), rest);
        }

        var function = row.From.IsFunctionResult && source.Parent is IArgumentOperation handed ? new FunctionUse(handed, request.Frame) : request.Function;
        var next = request with { Value = source, Element = rest, IsChanged = request.IsChanged || row.IsChange, Function = function };
        if (source.Syntax == call.Syntax)
        {
            // What holds the arguments of a params parameter stands where the call does, which was asked already.
            ElementSteps.Follow(tracer, next with { Value = source.Unwrapped() });
        }
        else
        {
            tracer.Follow(next);
        }

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
            if (rest is null || (element.IsKeyOfEntry ? rest.Key != AccessPath.KeyOfEntry : rest.Key == AccessPath.KeyOfEntry || !rest.MayBe(Key(element, call, request.Frame))))
            {
                return false;
            }

            rest = rest.Inner;
        }

        return true;
    }

    private static string? Key(StepElement element, IOperation call, CallContext? frame)
        => element.IsKeyOfEntry ? AccessPath.KeyOfEntry
            : element.Number is { } number ? number
            : element.Argument is { } name && Arguments(call).Argument(name) is { } key ? ElementKeys.Of(key, frame)
            : null;

    private static ISymbol? Member(IOperation operation)
        => operation switch
        {
            IInvocationOperation call => StringBuilderPieces.IsText(call) ? null : call.TargetMethod,
            IPropertyReferenceOperation property => property.Property,
            IFieldReferenceOperation field => field.Field,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };

    /// <summary>Who holds the value in a call.</summary>
    private static IOperation? Held(IOperation call, StepEnd end)
        => end.Holder != StepEnd.Receiver ? Arguments(call).Argument(end.Holder) : call switch
        {
            IInvocationOperation invocation => Receiver(invocation),
            IMemberReferenceOperation { Instance: { } instance } => instance,
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
