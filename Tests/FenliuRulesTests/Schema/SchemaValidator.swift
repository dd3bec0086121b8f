import FenliuYAML
import Foundation

/// Validates YAML trees against a schema as an editor would: the part of JSON Schema (draft-07) that
/// the schemas use. A keyword that it does not know is a mistake of the schema.
struct SchemaValidator {
  private let root: [String: Any]
  private let patterns = PatternCache()

  init(contentsOf file: URL) throws {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    root = value as? [String: Any] ?? [:]
  }

  /// Whether a tree is what the schema says.
  func accepts(_ node: YAMLNode) -> Bool { isValid(node, root) }

  private func isValid(_ node: YAMLNode, _ schema: Any?) -> Bool {
    if let flag = schema as? Bool { return flag }
    guard let schema = schema as? [String: Any] else { return false }
    return schema.allSatisfy { key, value in holds(key, value, node, schema) }
  }

  private func holds(_ key: String, _ value: Any, _ node: YAMLNode, _ schema: [String: Any]) -> Bool {
    let all = value as? [Any] ?? []
    switch key {
    case "$schema", "$comment", "title", "description", "definitions", "then", "else": return true
    case "$ref":
      let name = (value as? String ?? "").replacing("#/definitions/", with: "")
      return isValid(node, (root["definitions"] as? [String: Any])?[name])
    case "allOf": return all.allSatisfy { isValid(node, $0) }
    case "anyOf": return all.contains { isValid(node, $0) }
    case "oneOf": return all.count { isValid(node, $0) } == 1
    case "if": return isValid(node, isValid(node, value) ? schema["then"] : schema["else"])
    case "type":
      let types = (value as? String).map { [$0] } ?? value as? [String] ?? []
      return types.contains(where: node.types.contains)
    case "enum": return all.contains { "\($0)" == node.scalar?.text }
    default: break
    }
    switch node.content {
    case .scalar(let scalar): return holds(key, value, scalar, node)
    case .sequence(let items): return holds(key, value, items)
    case .mapping(let entries): return holds(key, value, entries, schema)
    }
  }

  private func holds(_ key: String, _ value: Any, _ scalar: YAMLScalar, _ node: YAMLNode) -> Bool {
    // Told only where it is asked: most keywords are about other things.
    var isString: Bool { node.types == ["string"] }
    var count: Int { scalar.text.unicodeScalars.count }
    switch (key, value) {
    case ("pattern", let pattern as String): return !isString || patterns.matches(scalar.text, pattern)
    case ("minLength", let limit as Int): return !isString || count >= limit
    case ("maxLength", let limit as Int): return !isString || count <= limit
    case ("minimum", let limit as Int): return isString || (Double(scalar.text) ?? .nan) >= Double(limit)
    case ("maximum", let limit as Int): return isString || (Double(scalar.text) ?? .nan) <= Double(limit)
    default:
      return ["properties", "required", "propertyNames", "additionalProperties", "items"].contains(key)
        || key.hasSuffix("Items") || key.hasSuffix("Properties")
    }
  }

  private func holds(_ key: String, _ value: Any, _ items: [YAMLNode]) -> Bool {
    switch (key, value) {
    case ("items", _): items.allSatisfy { isValid($0, value) }
    case ("minItems", let limit as Int): items.count >= limit
    case ("maxItems", let limit as Int): items.count <= limit
    default: true
    }
  }

  private func holds(_ key: String, _ value: Any, _ entries: [YAMLEntry], _ schema: [String: Any]) -> Bool {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    switch (key, value) {
    case ("properties", _):
      return entries.allSatisfy { entry in properties[entry.key.text].map { isValid(entry.value, $0) } ?? true
      }
    case ("additionalProperties", _):
      return entries.allSatisfy { properties[$0.key.text] != nil || isValid($0.value, value) }
    case ("required", let names as [String]):
      return names.allSatisfy { name in entries.contains { $0.key.text == name } }
    case ("propertyNames", _):
      return entries.allSatisfy { entry in
        isValid(
          YAMLNode(.scalar(YAMLScalar(entry.key.text, style: .doubleQuoted)), at: entry.keyLocation), value)
      }
    case ("minProperties", let limit as Int): return entries.count >= limit
    default: return true
    }
  }
}

/// Compiled patterns, each once.
private final class PatternCache {
  private var compiled: [String: NSRegularExpression] = [:]

  func matches(_ text: String, _ pattern: String) -> Bool {
    if compiled[pattern] == nil { compiled[pattern] = try? NSRegularExpression(pattern: pattern) }
    let range = NSRange(text.startIndex..., in: text)
    return compiled[pattern]?.firstMatch(in: text, range: range) != nil
  }
}

extension YAMLNode {
  fileprivate var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The types of JSON that an editor takes the node for (YAML 1.2.2, chapter 10.3).
  fileprivate var types: [String] {
    switch content {
    case .mapping: return ["object"]
    case .sequence: return ["array"]
    case .scalar(let scalar):
      guard scalar.style == .plain else { return ["string"] }
      if ["true", "false"].contains(scalar.text) { return ["boolean"] }
      if ["", "null", "~"].contains(scalar.text) { return ["null"] }
      // No number begins with anything else, and the patterns below are slow.
      guard let first = scalar.text.first, "+-.0123456789".contains(first) else { return ["string"] }
      if scalar.text.wholeMatch(of: /[-+]?[0-9]+/) != nil { return ["integer", "number"] }
      if scalar.text.wholeMatch(of: /[-+]?[0-9]*\.[0-9]+/) != nil { return ["number"] }
      return ["string"]
    }
  }
}
