using AzdoAnalyzers.RuleFiles;
using AzdoAnalyzers.Testing.Packaging;

foreach (var file in WrittenFile.All())
{
    var path = RepositoryRoot.Combine(file.Path);
    if (!File.Exists(path) || File.ReadAllText(path) != file.Text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Text);
        Console.WriteLine(file.Path);
    }
}
