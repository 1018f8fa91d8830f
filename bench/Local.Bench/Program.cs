using Local.Bench;

switch (args)
{
    case ["emulator"]: await EmulatorFigures.MeasureAsync(Console.Out); break;
    case ["bindings"]: await BindingFigures.MeasureAsync(Console.Out); break;
    case ["http"]: await HttpFigures.MeasureAsync(Console.Out); break;
    default:
        Console.Error.WriteLine("Say what to measure: emulator, bindings or http.");
        return 1;
}

return 0;
