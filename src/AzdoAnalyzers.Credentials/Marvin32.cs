namespace AzdoAnalyzers.Credentials;

/// <summary>
/// Marvin hash of whole 32-bit words with the seed that Microsoft's identifiable secrets are checked with, "Default0" in
/// ASCII. Read in <c>Marvin.cs</c> of microsoft/security-utilities.
/// </summary>
internal struct Marvin32
{
    private uint _low;
    private uint _high;

    public Marvin32()
    {
        _low = 0x756C7430;
        _high = 0x44656661;
    }

    public void Add(uint word)
    {
        _low += word;
        Mix();
    }

    public uint Complete()
    {
        Add(0x80);
        Mix();
        return _low ^ _high;
    }

    private void Mix()
    {
        _high ^= _low;
        _low = RotateLeft(_low, 20) + _high;
        _high = RotateLeft(_high, 9) ^ _low;
        _low = RotateLeft(_low, 27) + _high;
        _high = RotateLeft(_high, 19);
    }

    private static uint RotateLeft(uint value, int count) => (value << count) | (value >> (32 - count));
}
