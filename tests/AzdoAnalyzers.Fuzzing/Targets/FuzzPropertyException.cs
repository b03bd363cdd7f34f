namespace AzdoAnalyzers.Fuzzing.Targets;

/// <summary>A property doesn't hold for a text.</summary>
/// <param name="property">The property, without a character of the text.</param>
internal sealed class FuzzPropertyException(string property) : Exception(property)
{
    /// <summary>Throws unless the property holds.</summary>
    public static void ThrowUnless(bool holds, string property)
    {
        if (!holds)
        {
            throw new FuzzPropertyException(property);
        }
    }
}
