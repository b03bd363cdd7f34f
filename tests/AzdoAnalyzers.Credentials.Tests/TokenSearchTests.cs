using AzdoAnalyzers.Testing;
using CsCheck;
using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

/// <summary>Samples are seeds, never tokens: a failing property prints its sample.</summary>
public sealed class TokenSearchTests
{
    private static readonly Gen<int> Seed = Gen.Int[0, 1_000_000];

    private static readonly Func<int, string>[] Formats =
        [SyntheticTokens.LegacyUser, SyntheticTokens.LegacyApplication, SyntheticTokens.Current, SyntheticTokens.CurrentInOlderSpelling];

    /// <summary>Text in which runs of letters and digits of every length stand, short and long.</summary>
    private static readonly Gen<string> Noise = Gen.Select(Gen.Char["abz27AZ019"].Array[0, 90], Gen.Char[" \"'.:/+=-_\n\\ü"])
        .Select((run, gap) => new string(run) + gap)
        .Array[0, 8]
        .Select(string.Concat);

    // So many that hashes that start with a zero byte are among them: their checksum is written in another way.
    [Fact]
    public void Every_synthesised_token_is_proven()
        => Assert.All(Enumerable.Range(0, 2_000), seed => Assert.All(Formats, format => Assert.True(PersonalAccessToken.IsProven(format(seed)))));

    [Fact]
    public void A_broken_token_is_shaped_like_one_and_not_proven()
        => Seed.Sample(seed => PersonalAccessToken.IsShaped(SyntheticTokens.Broken(seed)) && !PersonalAccessToken.IsProven(SyntheticTokens.Broken(seed)));

    [Fact]
    public void No_change_of_one_character_of_a_legacy_token_is_proven()
        => Gen.Select(Seed, Gen.Int[0, 51], Gen.Char["abcdefghijklmnopqrstuvwxyz234567A18"]).Sample((seed, index, character) =>
        {
            var token = SyntheticTokens.LegacyUser(seed);
            var changed = token[..index] + character + token[(index + 1)..];
            return changed == token || !PersonalAccessToken.IsProven(changed);
        });

    [Fact]
    public void A_token_is_found_at_every_offset_inside_noise()
        => Gen.Select(Seed, Gen.Int[0, 3], Noise, Noise).Sample((seed, format, before, after) =>
        {
            var token = Formats[format](seed);
            var text = $"{before} {token}\"{after}";
            return PersonalAccessToken.TryFind(text, 0, out var match)
                && match.Start == before.Length + 1
                && match.Length == token.Length
                && !match.IsEncoded
                && !PersonalAccessToken.TryFind(text, match.End, out _);
        });

    [Fact]
    public void The_jumping_search_finds_what_looking_at_each_offset_finds()
        => Gen.Select(Seed, Gen.Int[0, 3], Noise, Noise, Gen.Int[0, 60]).Sample((seed, format, before, after, startIndex) =>
        {
            var text = before + Formats[format](seed) + after;
            var isFound = PersonalAccessToken.TryFind(text, Math.Min(startIndex, text.Length), out var match);
            return (isFound ? match.Start : -1) == FirstByLookingAtEachOffset(text, startIndex);
        });

    [Fact]
    public void A_token_in_a_basic_header_is_found_whatever_the_user_name()
        => Gen.Select(Seed, Gen.Int[0, 3], Noise, Gen.String[Gen.Char["pat~>?üß 字"], 0, 20], Gen.Int[0, 3]).Sample((seed, format, noise, user, spelling) =>
        {
            var parameter = Spell(SyntheticTokens.BasicParameter(user, Formats[format](seed)), spelling);
            var text = $"{noise}Basic {parameter}\"{noise}";
            return PersonalAccessToken.TryFind(text, 0, out var match)
                && match.IsEncoded
                && text.Substring(match.Start, match.Length) == parameter
                && !PersonalAccessToken.TryFind(text, match.End, out _);
        });

    [Fact]
    public void A_token_encoded_as_user_name_without_password_is_found()
        => Gen.Select(Seed, Gen.Int[0, 3]).Sample((seed, format) =>
        {
            var parameter = SyntheticTokens.BasicParameter(Formats[format](seed), "");
            return PersonalAccessToken.TryFind(parameter, 0, out var match) && match.IsEncoded && match.Length == parameter.Length;
        });

    [Fact]
    public void A_broken_token_in_a_basic_header_is_none()
        => Gen.Select(Seed, Gen.Bool).Sample((seed, isUserName) =>
        {
            var token = SyntheticTokens.Broken(seed);
            var parameter = isUserName ? SyntheticTokens.BasicParameter(token, "") : SyntheticTokens.BasicParameter("pat", token);
            return !PersonalAccessToken.TryFind(parameter, 0, out _);
        });

    [Theory]
    [InlineData("a", "")]
    [InlineData("", "Z")]
    [InlineData("", "0")]
    public void A_letter_or_digit_beside_it_makes_it_part_of_something_longer(string before, string after)
    {
        foreach (var format in Formats)
        {
            Assert.False(PersonalAccessToken.TryFind(before + format(1) + after, 0, out _));
            Assert.False(PersonalAccessToken.TryFind(before + SyntheticTokens.BasicParameter("pat", format(1)).TrimEnd('=') + after, 0, out _));
        }
    }

    [Fact]
    public void A_checksum_that_ends_with_a_sign_is_followed_by_nothing_of_the_token()
    {
        var token = Enumerable.Range(0, 1_000).Select(SyntheticTokens.CurrentInOlderSpelling).First(token => token[^1] is '+' or '/');
        Assert.True(PersonalAccessToken.TryFind($"{token}-", 0, out _));
        Assert.False(PersonalAccessToken.TryFind($"{token}x", 0, out _));
    }

    [Theory]
    [InlineData("+")]
    [InlineData("/")]
    public void More_digits_of_base64_make_it_part_of_something_longer(string after)
        => Assert.False(PersonalAccessToken.TryFind(SyntheticTokens.BasicParameter("u", SyntheticTokens.LegacyUser(1)) + after, 0, out _));

    [Fact]
    public void A_search_that_starts_inside_of_something_longer_does_not_take_its_rest_for_a_token()
        => Assert.All(Formats, format => Assert.False(PersonalAccessToken.TryFind("a" + format(1), 1, out _)));

    [Fact]
    public void A_token_before_the_start_is_not_found_again()
    {
        var text = SyntheticTokens.LegacyUser(1) + " " + SyntheticTokens.Current(1);
        Assert.True(PersonalAccessToken.TryFind(text, 1, out var match));
        Assert.Equal(53, match.Start);
    }

    [Fact]
    public void A_piece_of_a_buffer_is_searched_like_a_string()
        => Gen.Select(Seed, Noise).Sample((seed, noise) =>
        {
            var buffer = $"{noise}.{SyntheticTokens.Current(seed)}.{noise}".ToCharArray();
            return PersonalAccessToken.TryFind(new TextSlice(buffer, noise.Length, buffer.Length - noise.Length), 0, out var match) && match.Start == 1;
        });

    [Fact]
    public void A_fingerprint_is_the_same_for_the_same_token_only_and_holds_nothing_of_it()
        => Seed.Sample(seed =>
        {
            var fingerprint = PersonalAccessToken.Fingerprint(SyntheticTokens.LegacyUser(seed));
            Assert.Matches("^[0-9a-f]{12}$", fingerprint);
            Assert.Equal(fingerprint, PersonalAccessToken.Fingerprint($" {SyntheticTokens.LegacyUser(seed)}"[1..]));
            Assert.NotEqual(fingerprint, PersonalAccessToken.Fingerprint(SyntheticTokens.LegacyUser(seed + 1)));
        });

    [Fact]
    public void The_month_of_creation_is_read_off_a_token_of_the_current_format_encoded_or_not()
        => Seed.Sample(seed =>
        {
            var token = SyntheticTokens.Current(seed);
            var expected = $"{2024 + token[58] - 'A'}-{token[59] - 'A' + 1:00}";
            Assert.Equal(expected, CreatedOf(token));
            Assert.Equal(expected, CreatedOf(SyntheticTokens.BasicParameter("user", token)));
            Assert.Null(CreatedOf(SyntheticTokens.LegacyUser(seed)));
        });

    private static string? CreatedOf(string text)
    {
        Assert.True(PersonalAccessToken.TryFind(text, 0, out var match));
        return PersonalAccessToken.Created(text, match);
    }

    private static int FirstByLookingAtEachOffset(string text, int startIndex)
    {
        for (var start = startIndex; start < text.Length; start++)
        {
            foreach (var length in (int[])[52, 84])
            {
                var isAlone = (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1]))
                    && start + length <= text.Length
                    && (start + length == text.Length || !char.IsAsciiLetterOrDigit(text[start + length]));
                if (isAlone && PersonalAccessToken.IsProven(new TextSlice(text, start, length)))
                {
                    return start;
                }
            }
        }

        return -1;
    }

    private static string Spell(string base64, int spelling)
    {
        var text = (spelling & 1) == 0 ? base64 : base64.TrimEnd('=');
        return (spelling & 2) == 0 ? text : text.Replace('+', '-').Replace('/', '_');
    }
}
