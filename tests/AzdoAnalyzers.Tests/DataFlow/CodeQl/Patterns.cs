using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Names that patterns give to members of records.</summary>
internal static class RecordPatterns
{
    private sealed record Card(object Pin);

    private sealed record Around(Card Card);

    public static object? Property()
    {
        var card = new Card("linden-101"); // found
        return card is Card { Pin: string pin } ? new Sink("", pin) : null;
    }

    public static object? Case()
    {
        var card = new Card("linden-102"); // found
        switch (card)
        {
            case Card { Pin: string pin }:
                return new Sink("", pin);
        }

        return null;
    }

    public static object? Nested()
    {
        var around = new Around(new Card("linden-103")); // found
        return around is Around { Card: { Pin: string pin } } ? new Sink("", pin) : null;
    }

    public static object? Extended()
    {
        var around = new Around(new Card("linden-104")); // found
        return around is Around { Card.Pin: string pin } ? new Sink("", pin) : null;
    }
}
