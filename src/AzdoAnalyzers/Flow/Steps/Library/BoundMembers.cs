using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Models.Inputs;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>
/// The ends of traces at members that a library fills by their names: those of options that are bound to a configuration, of settings that are read
/// from a file, of arguments. One that the project gives a value itself isn't filled, or may be given another one later, and is none.
/// </summary>
internal static class BoundMembers
{
    /// <summary>Notes the source if the member's objects are filled.</summary>
    /// <param name="tracer">The tracer.</param>
    /// <param name="request">The request for the member.</param>
    /// <param name="member">The member as it is declared.</param>
    /// <param name="reference">Where it is read; <see langword="null"/> where that doesn't bind.</param>
    /// <param name="objects">Says what it is read of; <see langword="null"/>: any object.</param>
    public static void Follow(Tracer tracer, Request request, ISymbol member, IMemberReferenceOperation? reference, Func<AllocationSites?> objects)
    {
        if (InputKinds.IsCommandLine(member))
        {
            AttributeDefaults.Follow(tracer, request, member);
        }

        if (MayBeFilled(member) && !tracer.Project.Declarations(member).OfType<MemberDeclarationSyntax>().Any(Bindings.IsLeftOut) && !IsPutBack(member, reference) && KindOf(tracer.Project, member, reference, objects, out var call) is { } kind && !IsGivenByProject(tracer.Project, member, reference, objects()))
        {
            // Of several calls that fill such objects the first one says that some library does, and not with what.
            var isKnown = objects() is not null || Bindings.Of(tracer.Project, ClassOf(member, reference)).Count == 1;
            if (kind == FlowSourceKind.Constant)
            {
                if (isKnown)
                {
                    JsonTexts.FollowMember(tracer, request, call!, Key(member));
                }

                return;
            }

            Inputs.FoundFilled(tracer, request, $"{member.ContainingType.Name}:{Key(member)}", kind, tracer.Guards.AreValidated(member) ? FixReason.AskedFor : null);
            if (isKnown && Configuration(tracer.Project, call) is { } configuration)
            {
                tracer.Follow(request with { Value = configuration, Element = new AccessPath(Key(member), request.Element), Frame = null, Branch = null, IsAlternative = true });
            }
        }
    }

    /// <summary>The configuration that a call fills an object from; <see langword="null"/> if it is another call.</summary>
    private static IOperation? Configuration(ProjectModel project, SyntaxNode? call)
        => call is not null && project.Operation(call) is IInvocationOperation { Arguments: var arguments } ? arguments.Argument("configuration") ?? arguments.Argument("config") : null;

    /// <summary>The same for a member that doesn't bind, because the library isn't there which hands out the object: <c>options.Value.Pat</c>; <see langword="false"/> if it isn't known whose it is.</summary>
    public static bool FollowUnbound(Tracer tracer, Request request)
    {
        if (request.Value.Syntax is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var owner } || UnboundOptions.TypeOf(tracer.Project, owner)?.GetMembers(name).FirstOrDefault() is not IPropertySymbol property || !tracer.Project.Declares(property))
        {
            return false;
        }

        Follow(tracer, request, property.OriginalDefinition, reference: null, () => null);
        return true;
    }

    /// <summary>Whether libraries write the member: one of an object, that others can write.</summary>
    private static bool MayBeFilled(ISymbol member)
        => !member.IsStatic && member switch
        {
            IPropertySymbol { IsIndexer: false, SetMethod.DeclaredAccessibility: not Accessibility.Private } => true,
            IFieldSymbol { IsReadOnly: false, DeclaredAccessibility: Accessibility.Public } => true,
            _ => false,
        };

    /// <summary>Whether what is read is written to the member again, <c>options.Pat = options.Pat.Trim()</c>: what counts is read later.</summary>
    private static bool IsPutBack(ISymbol member, IOperation? reference)
    {
        while (reference is not null and not IAssignmentOperation)
        {
            reference = reference.Parent;
        }

        return reference is IAssignmentOperation { Target: var target } && MemberWrites.IsReference(target, member);
    }

    private static FlowSourceKind? KindOf(ProjectModel project, ISymbol member, IMemberReferenceOperation? reference, Func<AllocationSites?> objects, out SyntaxNode? call)
    {
        call = null;
        if (InputKinds.IsCommandLine(member))
        {
            return objects() is null ? FlowSourceKind.Argument : null;
        }

        foreach (var binding in Bindings.Of(project, ClassOf(member, reference)))
        {
            if ((member is IPropertySymbol || binding.Kind is FlowSourceKind.File or FlowSourceKind.Constant) && MayFill(binding, member, objects()))
            {
                call = binding.Call;
                return binding.Kind;
            }
        }

        return null;
    }

    /// <summary>The class of the object that is read, as far as it is known.</summary>
    private static INamedTypeSymbol ClassOf(ISymbol member, IMemberReferenceOperation? reference)
        => reference?.Instance?.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && ObjectTypes.MayBe(type, member.ContainingType) ? type : member.ContainingType;

    /// <summary>Whether a binding fills one of the objects: any, where they can be any; the objects that others hold are made anew.</summary>
    private static bool MayFill(Binding binding, ISymbol member, AllocationSites? objects)
        => objects is null
            || !ObjectTypes.MayBe(binding.Type, member.ContainingType)
            || (binding.Object is { } filled ? objects.MayInclude(filled) : objects.AreMadeBy(binding.Call));

    /// <summary>Whether the project writes a value of its own to the member, by an initializer too: then it comes from there, or else that is there to fall back on.</summary>
    private static bool IsGivenByProject(ProjectModel project, ISymbol member, IMemberReferenceOperation? reference, AllocationSites? objects)
        => MemberWrites.Initializers(project, member).Any(value => IsGiven(value, member))
            || MemberWrites.Assignments(project, member).Any(assignment => IsGiven(assignment.Value, member) && AllocationSites.MayBeWrittenBy(project, objects, reference, assignment));

    /// <summary>Whether a value is one of its own: neither nothing, nor made of what the member holds.</summary>
    private static bool IsGiven(IOperation value, ISymbol member)
        => !value.IsNothing() && !value.DescendantsAndSelf().Any(operation => MemberWrites.IsReference(operation, member));

    /// <summary>What the value is called in the configuration or file.</summary>
    private static string Key(ISymbol member)
        => member.GetAttributes()
            .Where(attribute => attribute.AttributeClass is { Name: var name } && BinderRows.KeyAttributes.Contains(name))
            .Select(attribute => attribute.ConstructorArguments.Select(argument => argument.Value).OfType<string>().FirstOrDefault())
            .FirstOrDefault(key => key is not null) ?? member.Name;
}
