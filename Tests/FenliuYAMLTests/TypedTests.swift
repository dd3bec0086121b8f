import FenliuSource
import FenliuYAML
import Testing

@Suite struct TypedTests {
  /// A finding as its code, the text it underlines and what its edit would write there.
  private func refusal<Value>(_ typed: YAMLTyped<Value>, in text: String) -> String? {
    typed.diagnostic.map { finding in
      let shown = file(text).text(in: finding.primary.location.range)
      return ([finding.kind.code, shown] + finding.edits.prefix(1).map { "-> " + $0.replacement })
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  @Test("true and false are the only truth values")
  func booleans() throws {
    #expect(try onlyValue("a: true").asBoolean.value == true)
    #expect(try onlyValue("a: false").asBoolean.value == false)
    for (written, expected) in [
      ("yes", "ambiguous-scalar yes -> true"), ("no", "ambiguous-scalar no -> false"),
      ("On", "ambiguous-scalar On -> true"), ("OFF", "ambiguous-scalar OFF -> false"),
      ("True", "ambiguous-scalar True -> true"), ("y", "ambiguous-scalar y -> true"),
      ("0", "ambiguous-scalar 0 -> false"), ("是", "ambiguous-scalar 是 -> true"),
      ("否", "ambiguous-scalar 否 -> false"), ("'true'", "ambiguous-scalar 'true' -> true"),
      ("perhaps", "wrong-type perhaps"), ("~", "missing-value ~"), ("null", "missing-value null"),
      ("", "missing-value"), ("[true]", "wrong-type [true]"), ("{a: true}", "wrong-type {a: true}"),
    ] {
      let text = "k: \(written)"
      #expect(refusal(try onlyValue(text).asBoolean, in: text) == expected)
    }
  }

  @Test("whole numbers are decimal digits, and nothing is guessed")
  func integers() throws {
    for (written, value) in [
      ("0", 0), ("7", 7), ("-12", -12), ("+3", 3), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min),
    ] {
      #expect(try onlyValue("k: \(written)").asInteger.value == value)
    }
    for (written, expected) in [
      ("0777", "ambiguous-scalar 0777 -> 777"), ("-007", "ambiguous-scalar -007 -> -7"),
      ("00", "ambiguous-scalar 00 -> 0"), ("1_000", "ambiguous-scalar 1_000 -> 1000"),
      ("1,000", "ambiguous-scalar 1,000 -> 1000"), ("１２", "ambiguous-scalar １２ -> 12"),
      ("'12'", "ambiguous-scalar '12' -> 12"), ("0x1F", "ambiguous-scalar 0x1F"),
      ("0b11", "ambiguous-scalar 0b11"), ("0o17", "ambiguous-scalar 0o17"),
      ("12:30:45", "ambiguous-scalar 12:30:45"), (".nan", "ambiguous-scalar .nan"), ("1.5", "wrong-type 1.5"),
      ("1e3", "wrong-type 1e3"), ("三", "wrong-type 三"), ("+", "wrong-type +"), ("_", "wrong-type _"),
      ("9223372036854775808", "integer-too-large 9223372036854775808"), ("NULL", "missing-value NULL"),
      ("[1]", "wrong-type [1]"),
    ] {
      let text = "k: \(written)"
      #expect(refusal(try onlyValue(text).asInteger, in: text) == expected)
    }
  }

  @Test("a text is refused where another reader would take it for something else")
  func texts() throws {
    for (written, value) in [
      ("楼上漏水", "楼上漏水"), ("'no'", "no"), ("\"0777\"", "0777"), ("110", "110"), ("2026-08-15", "2026-08-15"),
      ("是", "是"), ("30 days", "30 days"), ("n", "n"), ("''", ""), ("0.5", "0.5"), ("note", "note"),
      ("a:b", "a:b"), ("1:", "1:"),
    ] {
      let text = written == "1:" ? "k: '1:'" : "k: \(written)"
      #expect(try onlyValue(text).asText.value == value)
    }
    for (written, expected) in [
      ("no", "ambiguous-scalar no -> \"no\""), ("Yes", "ambiguous-scalar Yes -> \"Yes\""),
      ("true", "ambiguous-scalar true -> \"true\""), ("0777", "ambiguous-scalar 0777 -> \"0777\""),
      ("12:30:45", "ambiguous-scalar 12:30:45 -> \"12:30:45\""),
      ("22:30", "ambiguous-scalar 22:30 -> \"22:30\""),
      ("1_000", "ambiguous-scalar 1_000 -> \"1_000\""), ("-0x1f", "ambiguous-scalar -0x1f -> \"-0x1f\""),
      ("-.inf", "ambiguous-scalar -.inf -> \"-.inf\""), ("~", "missing-value ~"), ("", "missing-value"),
      ("[a]", "wrong-type [a]"),
    ] {
      let text = "k: \(written)"
      #expect(refusal(try onlyValue(text).asText, in: text) == expected)
    }
    #expect(try onlyValue("k: 0777").asToken.value == "0777")
    #expect(refusal(try onlyValue("k: null").asToken, in: "k: null") == "missing-value null")
  }

  @Test("a list and a mapping are asked for by shape, and one word is offered as a list")
  func shapes() throws {
    #expect(try onlyValue("k: [a, b]").asSequence.value?.count == 2)
    #expect(try onlyValue("k: {a: b}").asMapping.value?.count == 1)
    #expect(refusal(try onlyValue("k: 漏水").asSequence, in: "k: 漏水") == "wrong-type 漏水 -> [漏水]")
    #expect(refusal(try onlyValue("k: a, b").asSequence, in: "k: a, b") == "wrong-type a, b")
    #expect(refusal(try onlyValue("k: {a: b}").asSequence, in: "k: {a: b}") == "wrong-type {a: b}")
    #expect(refusal(try onlyValue("k: [a]").asMapping, in: "k: [a]") == "wrong-type [a]")
    #expect(refusal(try onlyValue("k:").asMapping, in: "k:") == "missing-value")
  }
}
