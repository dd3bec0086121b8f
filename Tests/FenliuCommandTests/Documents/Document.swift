import FenliuTesting
import Foundation

/// A page of the documentation: prose, and blocks between fences.
struct Document {
  let file: URL
  private(set) var parts: [Part]

  /// A piece of a page.
  enum Part: Equatable {
    /// Lines as they are, fences included.
    case prose(String)
    /// The inside of a fenced block that begins with ```` ```console ````.
    case console(Console)
    /// The inside of another fenced block, with what stands behind its fence.
    case code(String, info: String)
  }

  init(_ file: URL) throws {
    self.file = file
    parts = Self.parse(try String(contentsOf: file, encoding: .utf8))
  }

  /// The page as text.
  var text: String {
    parts.map { part in
      switch part {
      case .prose(let text): text
      case .console(let console): "```console\n\(console.text)```\n"
      case .code(let text, let info): "```\(info)\n\(text)```\n"
      }
    }.joined()
  }

  /// The page with each console block replaced by what `run` makes of it.
  func replacingConsoles(_ run: (Console) throws -> Console) rethrows -> Document {
    var page = self
    for index in parts.indices {
      if case .console(let console) = parts[index] { page.parts[index] = .console(try run(console)) }
    }
    return page
  }

  private static func parse(_ text: String) -> [Part] {
    var parts: [Part] = []
    var prose = ""
    var open: (info: String, text: String)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0)
    {
      if let block = open {
        if line == "```" {
          parts.append(
            block.info == "console" ? .console(Console(block.text)) : .code(block.text, info: block.info))
          open = nil
        } else {
          open?.text += line + "\n"
        }
      } else if line.hasPrefix("```") {
        if !prose.isEmpty { parts.append(.prose(prose)) }
        prose = ""
        open = (String(line.dropFirst(3)), "")
      } else {
        prose += line + "\n"
      }
    }
    if !prose.isEmpty { parts.append(.prose(prose)) }
    return parts
  }
}

/// Commands as typed after `$ `, each with the output below it.
struct Console: Equatable {
  var steps: [Step] = []

  struct Step: Equatable {
    var command: String
    var output: String
  }

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: ""))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output += line + "\n"
      }
    }
  }

  /// The block as it stands in the page.
  var text: String { steps.map { "$ \($0.command)\n\($0.output)" }.joined() }
}
