using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Shop;

public sealed record Article(string Name, decimal Price);

public interface ICatalog
{
    Task<IReadOnlyList<Article>> FindAsync(string text);
}

public sealed class Basket(ICatalog catalog)
{
    private readonly List<Article> _articles = new();

    public decimal Total => _articles.Sum(article => article.Price);

    public async Task AddAsync(string name)
    {
        var found = await catalog.FindAsync(name);
        _articles.Add(found.Count > 0 ? found[0] : throw new InvalidOperationException($"No article '{name}' in \"{Total}\"."));
    }
}
