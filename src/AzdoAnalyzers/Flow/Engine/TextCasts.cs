using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>Casts on the way of a text that none comes through: <c>value as Uri</c> is nothing where the value is a text, and <c>(Uri)value</c> throws.</summary>
internal static class TextCasts
{
    /// <summary>Whether a constant is cast to another class before anything else is made of it.</summary>
    /// <param name="constant">The request that met the constant.</param>
    /// <param name="isSameValue">Whether nothing is made of a value between two requests.</param>
    public static bool Stop(Request constant, Func<Request, Request, bool> isSameValue)
    {
        for (var asked = constant; !IsCastAway(asked.Value); asked = asked.Asker!)
        {
            if (asked.Asker is not { Value: ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation } asker || !isSameValue(asker, asked))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCastAway(IOperation value)
    {
        for (var outer = value.Parent; outer is IConversionOperation or IParenthesizedOperation; outer = outer.Parent)
        {
            if (outer is IConversionOperation { IsImplicit: false, Conversion: { IsReference: true, IsUserDefined: false }, Type: { TypeKind: TypeKind.Class, SpecialType: not (SpecialType.System_Object or SpecialType.System_String) } })
            {
                return true;
            }

            if (outer is IConversionOperation { OperatorMethod: not null })
            {
                return false;
            }
        }

        return false;
    }
}
