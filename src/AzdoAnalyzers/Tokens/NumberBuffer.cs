using System.Buffers;

namespace AzdoAnalyzers.Tokens;

/// <summary>A list of numbers in a rented array, so that what is gathered of a text costs its last size only.</summary>
internal ref struct NumberBuffer
{
    private int[] _numbers;

    private int _count;

    public NumberBuffer(int capacity)
    {
        _numbers = ArrayPool<int>.Shared.Rent(Math.Max(capacity, 16));
        _count = 0;
    }

    public void Add(int number)
    {
        if (_count == _numbers.Length)
        {
            var longer = ArrayPool<int>.Shared.Rent(_count * 2);
            Array.Copy(_numbers, longer, _count);
            ArrayPool<int>.Shared.Return(_numbers);
            _numbers = longer;
        }

        _numbers[_count++] = number;
    }

    /// <summary>The numbers as they were added.</summary>
    public readonly int[] ToArray() => _numbers.AsSpan(0, _count).ToArray();

    /// <summary>Each number once, sorted.</summary>
    public readonly int[] ToSet()
    {
        Array.Sort(_numbers, 0, _count);
        var length = 0;
        for (var i = 0; i < _count; i++)
        {
            if (i == 0 || _numbers[i] != _numbers[length - 1])
            {
                _numbers[length++] = _numbers[i];
            }
        }

        return _numbers.AsSpan(0, length).ToArray();
    }

    /// <summary>Gives the array back.</summary>
    public readonly void Dispose() => ArrayPool<int>.Shared.Return(_numbers);
}
