import CFenliu
import Fenliu
import FenliuC
import Foundation
import Testing

/// The functions as the header declares them, called through it.
struct InterfaceTests {
  private static let record = #"{"id": "a", "text": "楼上天天跳绳", "received": "2026-11-01"}"#

  /// That this compiles is the test: a function that is not public, or has another signature than the header says, does
  /// not match here.
  @Test func theFunctionsAreThoseOfTheHeader() {
    func same<Function>(_: Function, _: Function) {}
    same(fenliu_open, fenliuOpen)
    same(fenliu_open_files, fenliuOpenFiles)
    same(fenliu_close, fenliuClose)
    same(fenliu_decide, fenliuDecide)
    same(fenliu_explain, fenliuExplain)
    same(fenliu_fingerprint, fenliuFingerprint)
    same(fenliu_free, fenliuFree)
    same(fenliu_version, fenliuVersion)
    same(fenliu_abi, fenliuABI)
  }

  /// Opens the small pack.
  private static func open(_ text: String = SmallPack.text) -> (
    status: Int32, pack: fenliu_pack, report: String?
  ) {
    var (pack, report) = (fenliu_pack(), nil as UnsafeMutablePointer<CChar>?)
    var bytes = Array(text.utf8CString)
    let status = bytes.withUnsafeMutableBufferPointer { bytes in
      "small.yaml".withCString { name in
        let file = fenliu_file(name: name, bytes: bytes.baseAddress, length: bytes.count - 1)
        return withUnsafePointer(to: file) { fenliu_open_files($0, 1, &pack, &report) }
      }
    }
    return (status, pack, taken(report))
  }

  /// A text as Swift's own.
  private static func taken(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    defer { fenliu_free(text) }
    return text.map { String(cString: $0) }
  }

  @Test func aFileThatWasCompiledIsOpenedLikeAFolder() throws {
    let file = try SmallPack.compiled()
    defer { SmallPack.remove(file) }
    var (number, report) = (fenliu_pack(), nil as UnsafeMutablePointer<CChar>?)
    #expect(fenliu_open(file, &number, &report) == FENLIU_OK)
    defer { fenliu_close(number) }
    #expect(Self.taken(report) == "[]")
    var fingerprint: UnsafeMutablePointer<CChar>?
    #expect(fenliu_fingerprint(number, &fingerprint) == FENLIU_OK)
    #expect(try Self.taken(fingerprint) == Pack(compiled: file).fingerprint)
    try Data("no pack".utf8).write(to: URL(filePath: file))
    var second = fenliu_pack()
    #expect(fenliu_open(file, &second, &report) == FENLIU_BAD_PACK)
    #expect(Self.taken(report)?.contains("not-a-compiled-pack") == true)
  }

  @Test func itDecidesAsTheLibraryForSwift() throws {
    let (status, number, report) = Self.open()
    #expect(status == FENLIU_OK)
    #expect(report?.hasPrefix("[") == true)
    defer { fenliu_close(number) }
    let pack = try Pack(files: [PackFile(name: "small.yaml", text: SmallPack.text)])
    var text: UnsafeMutablePointer<CChar>?
    #expect(fenliu_fingerprint(number, &text) == FENLIU_OK)
    #expect(Self.taken(text) == pack.fingerprint)
    let decision = try pack.decide(json: Self.record)
    #expect(fenliu_decide(number, Self.record, Self.record.utf8.count, 0, &text) == FENLIU_OK)
    #expect(Self.taken(text) == decision.json())
    for (flags, language) in [(0, Language.chinese), (FENLIU_ENGLISH, .english)] {
      #expect(
        fenliu_explain(number, Self.record, Self.record.utf8.count, UInt32(flags), &text) == FENLIU_OK)
      #expect(Self.taken(text) == decision.explanation(in: language))
    }
  }

  @Test func aPackWithErrorsIsReported() {
    let (status, pack, report) = Self.open(SmallPack.text.replacing("send: police", with: "send: polise"))
    #expect(status == FENLIU_BAD_PACK)
    #expect(pack == 0)
    #expect(report?.contains(#""code":"unknown-name""#) == true)
  }

  @Test func whatIsNoCaseIsToldInTheLanguageAskedFor() {
    let pack = Self.open().pack
    defer { fenliu_close(pack) }
    var text: UnsafeMutablePointer<CChar>?
    #expect(fenliu_decide(pack, "[]", 2, 0, &text) == FENLIU_BAD_CASE)
    #expect(Self.taken(text)?.contains("一条记录应是 JSON 对象") == true)
    #expect(fenliu_explain(pack, "[]", 2, UInt32(FENLIU_ENGLISH), &text) == FENLIU_BAD_CASE)
    #expect(Self.taken(text) == "[not-an-object] a record must be a JSON object, not an array\n")
  }

  @Test func flagsDoWhatTheySay() {
    let pack = Self.open(SmallPack.text.replacing("[跳绳, 拖椅子]", with: "[跳绳, \"13812345678\"]")).pack
    defer { fenliu_close(pack) }
    let record = #"{"text": "跳绳的人电话13812345678"}"#
    func decided(_ flags: Int) -> String {
      var text: UnsafeMutablePointer<CChar>?
      #expect(fenliu_decide(pack, record, record.utf8.count, UInt32(flags), &text) == FENLIU_OK)
      return Self.taken(text) ?? ""
    }
    #expect(!decided(0).contains(#""quote":"13812345678""#))
    #expect(decided(FENLIU_SHOW_PERSONAL_DATA).contains(#""quote":"13812345678""#))
    #expect(decided(0).contains(#""questions":[{"#))
    #expect(decided(FENLIU_WITHOUT_QUESTIONS).contains(#""questions":[]"#))
  }

  @Test func theLibrarySaysWhichItIs() {
    #expect(fenliu_abi() == FENLIU_ABI)
    #expect(fenliu_version().map { String(cString: $0) } == Pack.libraryVersion)
  }
}
