import ArgumentParser

@main
struct Fenliu: ParsableCommand {}
