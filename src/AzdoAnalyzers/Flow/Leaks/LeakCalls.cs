using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Models.Leaks;
using AzdoAnalyzers.Models.Steps;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Leaks;

/// <summary>The steps through calls: into what they hand back, into methods of the project and out of them, and to where they write.</summary>
internal static class LeakCalls
{
    /// <summary>Goes on from an argument.</summary>
    public static void FollowArgument(LeakTracer tracer, IOperation call, IParameterSymbol parameter, IOperation value, LeakWay way)
    {
        if (MemberOf(call) is not { } member)
        {
            return;
        }

        if (LeakCatalog.Of(member, parameter.Name, HolderOf(call)) is { } row)
        {
            Found(tracer, row.Kind, call, way);
        }
        else if (LoggerMessages.AreWrittenBy(tracer.Project, call))
        {
            Found(tracer, LeakKind.Log, call, way);
        }
        else if (call.Parent is IObjectOrCollectionInitializerOperation { Parent: not IMemberInitializerOperation } initializer)
        {
            FollowPairs(tracer, initializer, way);
        }
        else if (member is IMethodSymbol method && tracer.Project.Declares(Implementations.Canonical(method)))
        {
            FollowInto(tracer, call, method, parameter, way);
        }
        else if (TextMakers.IsAddition(member))
        {
            FollowBuilder(tracer, call, way);
        }
        else if (TextMakers.Include(member) || HandsOn(call, member, IsReceiver(member, parameter) ? StepEnd.Receiver : parameter.Name))
        {
            tracer.Follow(call, way);
        }
        else
        {
            tracer.Others.Note(member, value.Syntax, way);
        }
    }

    /// <summary>Goes on from what is written to a property of a library, or to an entry; <see langword="false"/> if it is another property.</summary>
    public static bool FollowWrite(LeakTracer tracer, IPropertyReferenceOperation target, LeakWay way)
    {
        if (LeakCatalog.Of(target.Property, parameter: null, HolderOf(target)) is { } row)
        {
            Found(tracer, row.Kind, target.Parent ?? target, way);
            return true;
        }

        if (target is { Property.IsIndexer: true, Parent.Parent: IObjectOrCollectionInitializerOperation initializer })
        {
            FollowPairs(tracer, initializer, way);
            return true;
        }

        return target.Property.IsIndexer;
    }

    /// <summary>Goes on from an entry of a dictionary or collection that is handed to somebody as soon as it is made.</summary>
    private static void FollowPairs(LeakTracer tracer, IOperation initializer, LeakWay way)
    {
        var made = initializer.Parent;
        while (made is { Parent: IConversionOperation conversion })
        {
            made = conversion;
        }

        if (made?.Parent is IArgumentOperation { Parent: { } taker, Parameter: { } parameter } && MemberOf(taker) is { } member && LeakCatalog.Of(member, parameter.Name, HolderOf(taker)) is { TakesPairs: true } row)
        {
            Found(tracer, row.Kind, taker, way);
        }
    }

    /// <summary>Goes on from the object that a method is called on, or a property read of.</summary>
    public static void FollowReceiver(LeakTracer tracer, IOperation call, ISymbol member, LeakWay way)
    {
        if (TextMakers.IsAddition(member) || HandsOn(call, member, StepEnd.Receiver))
        {
            tracer.Follow(call, way);
        }
        else if (HeaderOwners.HandOn(member))
        {
            tracer.Follow(call, way.To(call.Syntax));
        }
    }

    /// <summary>Goes on from what a method hands back: to the call that the trace came in by, else to all of them if it hands back the same whoever calls it.</summary>
    public static void FollowReturn(LeakTracer tracer, IReturnOperation returned, LeakWay way)
    {
        if (MethodAround(tracer.Project, returned) is not { } method || MaskName.Is((method.AssociatedSymbol ?? method).Name))
        {
            return;
        }

        if (method is { Name: nameof(ToString), IsOverride: true, Parameters.IsEmpty: true })
        {
            if (!tracer.IsOnWayToClient(way.Node))
            {
                tracer.Found(LeakKind.Text, returned.Syntax, way);
            }
        }
        else if (way is { Call: { } call, Outer: { } outer })
        {
            if (MemberOf(call) is { } called && Implementations.Is(method, called))
            {
                tracer.Follow(call, outer);
            }
        }
        else if (method.AssociatedSymbol is IPropertySymbol { IsIndexer: false } property)
        {
            if (tracer.IsKnown(property))
            {
                tracer.Others.NoteWay(property, way);
            }
            else if (way.OutTo(way.Node) is { } next)
            {
                tracer.FollowMember(property, [], next);
            }
        }
        else if (method is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, Parameters.IsEmpty: true })
        {
            foreach (var use in Callers.Calls(tracer.Project, method))
            {
                if (MayRun(tracer.Project, use, method) && use.Syntax is ExpressionSyntax syntax && HolderUses.GoesOn(syntax) && way.OutTo(syntax) is { } next)
                {
                    tracer.Follow(use, next);
                }
            }
        }
    }

    /// <summary>Whether a call may run a method, as far as the object is known that it is made on.</summary>
    private static bool MayRun(ProjectModel project, IOperation call, IMethodSymbol method)
        => call is not IInvocationOperation { Instance: { } instance, TargetMethod: var called } || !Dispatch.IsOneOfSeveral(method, called) || Dispatch.MayRun(project, method, instance);

    /// <summary>Goes on from a parameter of the project's method, in that.</summary>
    private static void FollowInto(LeakTracer tracer, IOperation call, IMethodSymbol method, IParameterSymbol parameter, LeakWay way)
    {
        if (MaskName.Is(method.Name) || way.Into(call) is not { } inside)
        {
            return;
        }

        foreach (var implementation in Implementations.Of(tracer.Project, method).OfType<IMethodSymbol>())
        {
            var own = implementation.PartialImplementationPart ?? implementation;
            if (parameter.Ordinal >= own.Parameters.Length)
            {
                continue;
            }

            if (tracer.IsKnown(own.Parameters[parameter.Ordinal]))
            {
                tracer.Others.NoteWay(own.Parameters[parameter.Ordinal], way);
            }
            else
            {
                tracer.FollowLocal(own.Parameters[parameter.Ordinal], definitions: null, inside);
            }
        }
    }

    /// <summary>Goes on from what a builder is filled with: to its text, through the calls of the chain and the variable that holds the builder.</summary>
    private static void FollowBuilder(LeakTracer tracer, IOperation call, LeakWay way)
    {
        tracer.Follow(call, way);
        var builder = call;
        while (builder is IInvocationOperation { Instance: { } instance })
        {
            builder = instance.Unwrapped();
        }

        if (builder is ILocalReferenceOperation { Local: var local })
        {
            tracer.FollowLocal(local, [.. LocalDefinitions.Reaching(tracer.Project, (ILocalReferenceOperation)builder)], way);
        }
    }

    private static void Found(LeakTracer tracer, LeakKind kind, IOperation call, LeakWay way)
    {
        if (!call.Syntax.DescendantTokens().Any(token => (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)) && MaskingText.Is(token.ValueText)))
        {
            tracer.Found(kind, call.Syntax, way);
        }
    }

    /// <summary>Whether a member of a library hands back what it is given, or a part or an encoding of it. What a function makes of its elements isn't known.</summary>
    private static bool HandsOn(IOperation call, ISymbol member, string holder)
        => StepCatalog.Of(member).Any(row => row.To.Holder == StepEnd.Result && row.From.Holder == holder && row.From.Path.Count == 0)
            && !(call is IInvocationOperation { Arguments: var arguments } && arguments.Any(argument => argument.Value.Unwrapped() is IAnonymousFunctionOperation { Symbol.ReturnType.SpecialType: not SpecialType.System_Boolean }));

    private static bool IsReceiver(ISymbol member, IParameterSymbol parameter) => parameter.Ordinal == 0 && member is IMethodSymbol { IsExtensionMethod: true };

    private static ISymbol? MemberOf(IOperation call)
        => call switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };

    /// <summary>The type whose property the object is that a method is called on, or a collection initializer adds to.</summary>
    private static INamedTypeSymbol? HolderOf(IOperation call)
        => Holder(call)?.Unwrapped() is IPropertyReferenceOperation { Property.ContainingType: var type } ? type : null;

    private static IOperation? Holder(IOperation call)
        => call switch
        {
            { Parent: IObjectOrCollectionInitializerOperation { Parent: IMemberInitializerOperation { InitializedMember: var member } } } => member,
            IInvocationOperation { Instance: var called } => called,
            IPropertyReferenceOperation { Instance: var owner } => owner,
            _ => null,
        };

    /// <summary>The method that hands something back; <see langword="null"/> for a lambda.</summary>
    private static IMethodSymbol? MethodAround(ProjectModel project, IOperation returned)
        => project.SemanticModel(returned.Syntax).GetEnclosingSymbol(returned.Syntax.SpanStart) is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method ? method.OriginalDefinition : null;
}
